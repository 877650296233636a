namespace NewsBot.Briefings.Translations;

/// <summary>The texts of a briefing in another language. Names of sources and the words of the article that stand as evidence stay as they are.</summary>
/// <param name="Language">ISO 639.</param>
/// <param name="Texts">By the text; one whose translation said something else stands for itself.</param>
public sealed record Translation(string Language, IReadOnlyDictionary<string, string> Texts)
{
    /// <summary>What of a briefing is translated, each text once.</summary>
    public static IEnumerable<string> TextsOf(Briefing briefing) => new[] { briefing.Headline }
        .Concat(briefing.Summary.Select(point => point.Text))
        .Concat(briefing.Claims.SelectMany(claim => new[] { claim.Content, claim.Source?.Role, claim.Cue }).OfType<string>())
        .Concat(briefing.Caveats.Select(caveat => caveat.Text))
        .Concat(briefing.Discrepancies.Select(discrepancy => discrepancy.About))
        .Where(text => text.Any(char.IsLetter))
        .Distinct(StringComparer.Ordinal);

    /// <summary>The briefing in this language, as far as it is translated.</summary>
    public Briefing Of(Briefing briefing) => briefing with
    {
        Headline = Say(briefing.Headline),
        Summary = [.. briefing.Summary.Select(point => point with { Text = Say(point.Text) })],
        Claims = [.. briefing.Claims.Select(claim => claim with
        {
            Content = Say(claim.Content),
            Cue = claim.Cue is { } cue ? Say(cue) : null,
            Source = claim.Source is { Role: { } role } source ? source with { Role = Say(role) } : claim.Source,
        })],
        Caveats = [.. briefing.Caveats.Select(caveat => caveat with { Text = Say(caveat.Text) })],
        Discrepancies = [.. briefing.Discrepancies.Select(discrepancy => discrepancy with { About = Say(discrepancy.About) })],
    };

    /// <summary>How many texts of a briefing stand in the original because their translation said something else.</summary>
    public int Left(Briefing briefing) => TextsOf(briefing).Count(text => Texts.TryGetValue(text, out var said) && said == text);

    private string Say(string text) => Texts.GetValueOrDefault(text, text);
}
