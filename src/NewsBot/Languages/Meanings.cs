namespace NewsBot.Languages;

/// <summary>Words of a language by what they mean. Lists are words parted by blanks, "_" for a blank inside a phrase; a word stands for its
/// forms as <see cref="WordEndings"/> knows them, with "*" at its end for all words that begin with it.</summary>
internal sealed record MeaningsFile
{
    /// <summary>Words for the same thing, a group a line: "buy bought purchase". " | " parts two groups that are opposites: "rise rose | fall fell".</summary>
    public IReadOnlyList<string> Groups { get; set; } = [];

    /// <summary>Words of which one excludes the others, a row a line, with "/" between those that mean the same: "daily weekly yearly/annual".</summary>
    public IReadOnlyList<string> Rows { get; set; } = [];

    /// <summary>Words by which a summary speaks of its text, of which the text itself need not have any: "article discuss speaker".</summary>
    public string About { get; set; } = "";

    /// <summary>Words that make more or less of a thing: "only never significant".</summary>
    public string Degrees { get; set; } = "";

    /// <summary>Words that deny, besides the negations: "without fail refuse".</summary>
    public string Denials { get; set; } = "";

    /// <summary>Negations that deny only behind another one, and otherwise mean something else: "plus" in "ne … plus".</summary>
    public string HalfDenials { get; set; } = "";

    /// <summary>Words that narrow what is said: "only except".</summary>
    public string Limits { get; set; } = "";

    /// <summary>Parts of verbs that stand apart at the end of a clause, and before the verb elsewhere: "an ab zurück".</summary>
    public string Particles { get; set; } = "";

    /// <summary>Beginnings that turn a word into its opposite: "un in dis".</summary>
    public string Prefixes { get; set; } = "";
}

/// <summary>A language's <see cref="MeaningsFile"/>, ready to be asked. Words are given folded (<see cref="FoldedWords"/>), and by their stems.</summary>
internal sealed class Meanings
{
    private const string Against = " | ";

    /// <summary>Letters that are left at least where a beginning is taken off.</summary>
    private const int Shortest = 4;

    private readonly Func<string, string> stem;
    private readonly WordGroups groups;
    private readonly int[] rowOf;
    private readonly int rowsFrom;
    private readonly bool[] paired;
    private readonly WordGroups about, degrees, denials, limits, particles, halfDenials;

    /// <summary>Longest first.</summary>
    private readonly string[] prefixes;

    /// <param name="stem">What the forms of a folded word have in common.</param>
    public Meanings(MeaningsFile file, Func<string, string> stem)
    {
        this.stem = stem;
        var sides = file.Groups.SelectMany(Sides).Select(Stemmed).ToList();
        groups = new([.. sides, .. file.Rows.SelectMany(row => row.Split(' ').Select(members => Stemmed(members.Replace('/', ' '))))]);
        rowsFrom = sides.Count;
        paired = [.. file.Groups.SelectMany(line => Sides(line).Select(_ => line.Contains(Against, StringComparison.Ordinal)))];
        (about, degrees) = (new([Stemmed(file.About)]), new([Stemmed(file.Degrees)]));
        (denials, limits) = (new([Stemmed(file.Denials)]), new([Stemmed(file.Limits)]));
        rowOf = [.. file.Rows.Index().SelectMany(row => row.Item.Split(' ').Select(_ => row.Index))];
        halfDenials = new([string.Join(' ', FoldedWords.Of(file.HalfDenials))]);
        particles = new([string.Join(' ', FoldedWords.Of(file.Particles))]);
        prefixes = [.. file.Prefixes.Split(' ', StringSplitOptions.RemoveEmptyEntries).OrderByDescending(prefix => prefix.Length)];
    }

    /// <summary>The groups, and the members of rows, that have the word at a position; two words with one in common mean the same.</summary>
    /// <param name="stems">The words around it, by their stems; "" beyond the end.</param>
    /// <param name="form">The word itself.</param>
    public IReadOnlyList<int> Of(Func<int, string> stems, int position, string form)
    {
        var byStem = groups.All(stems, position);
        var byForm = groups.All(index => index == position ? form : "", position);
        return [.. byStem.Union(byForm)];
    }

    /// <returns>The group of what means the opposite; <c>null</c> when the group has none, or is a member of a row.</returns>
    public int? Opposite(int group) => group < rowsFrom && paired[group] ? group ^ 1 : null;

    /// <returns>The other members of the row; none for a group.</returns>
    public IEnumerable<int> Others(int member) => member < rowsFrom ? []
        : Enumerable.Range(rowsFrom, rowOf.Length).Where(other => other != member && rowOf[other - rowsFrom] == rowOf[member - rowsFrom]);

    public bool IsHalfDenial(string form) => halfDenials.Of(form) is not null;

    public bool IsParticle(string form) => particles.Of(form) is not null;

    public bool IsAbout(string form) => Is(about, form);

    public bool IsDegree(string form) => Is(degrees, form);

    public bool IsDenial(string form) => Is(denials, form);

    public bool IsLimit(string form) => Is(limits, form);



    /// <summary>The word without, and with, a beginning that turns it round: "efficient" for "inefficient"; not all of them are words.</summary>
    public IEnumerable<string> Turned(string form) =>
        prefixes.Where(prefix => form.Length >= prefix.Length + Shortest && form.StartsWith(prefix, StringComparison.Ordinal)).Select(prefix => form[prefix.Length..])
            .Concat(form.Length >= Shortest ? prefixes.Select(prefix => prefix + form) : []);

    private bool Is(WordGroups list, string form) => list.Of(stem(form)) is not null || list.Of(form) is not null;

    /// <summary>Every line gives two groups, the second perhaps empty: so a group and its opposite differ in the last bit.</summary>
    private static string[] Sides(string line) => line.Split(Against) is [var one, var other] ? [one, other] : [line, ""];

    private string Stemmed(string list) => string.Join(' ', list.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(phrase => phrase[^1] == '*'
        ? string.Join('_', Parts(phrase[..^1])) + "*"
        : string.Join('_', Parts(phrase).Select(stem))));

    /// <summary>An apostrophe between Cyrillic letters is inside a word.</summary>
    private static IEnumerable<string> Parts(string phrase) =>
        (phrase[0] >= '\u0400' ? phrase.Replace("'", "", StringComparison.Ordinal) : phrase).Split('_').SelectMany(FoldedWords.Of);
}
