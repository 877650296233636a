namespace NewsBot.Languages;

/// <summary>What pages say instead of an article, in all languages at once; see <see cref="WallsFile"/>.</summary>
internal sealed class WallWords(IReadOnlyList<WallsFile> files)
{
    public Wording Missing { get; } = new(files.Select(file => file.Missing));

    public Wording MissingPages { get; } = new(files.Select(file => file.MissingPages));

    public Wording Lost { get; } = new(files.Select(file => file.Lost));

    public Wording Challenges { get; } = new(files.Select(file => file.Challenges));

    public Wording Robots { get; } = new(files.Select(file => file.Robots));

    public Wording Consent { get; } = new(files.Select(file => file.Consent));

    public Wording Addresses { get; } = new(files.Select(file => file.Addresses));

    public Wording Locked { get; } = new(files.Select(file => file.Locked));

    public Wording Offers { get; } = new(files.Select(file => file.Offers));

    public Wording SignIn { get; } = new(files.Select(file => file.SignIn));

    public Wording Country { get; } = new(files.Select(file => file.Country));

    public Wording Adverts { get; } = new(files.Select(file => file.Adverts));
}
