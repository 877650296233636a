using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NewsBot.Playground;

/// <summary>
/// What the stand-in of a model makes of a briefing prompt: numbered sentences in, headline, points and claims out, each with the
/// numbers of its sentences. It copies and never concludes, so everything it says stands in the article, unless it is told to invent.
/// </summary>
internal static partial class ModelAnswer
{
    private const int LongestHeadline = 100;

    /// <summary>The answer's JSON; <c>null</c>: there are no numbered sentences, so this is no briefing prompt.</summary>
    /// <param name="inventing">Adds a source, a figure and a quotation that stand nowhere in the article.</param>
    public static string? To(string prompt, bool inventing)
    {
        var sentences = Sentence().Matches(prompt)
            .Select(match => (Number: int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture), Text: match.Groups["text"].Value.Trim()))
            .ToList();
        if (sentences.Count == 0)
        {
            return null;
        }

        var points = Points().Match(prompt) is { Success: true } wish ? int.Parse(wish.Groups["most"].ValueSpan, CultureInfo.InvariantCulture) : 3;
        var title = Title().Match(prompt).Groups["title"].Value.Trim();
        var answer = new JsonObject
        {
            ["headline"] = Shorten(title is "" or "none" ? sentences[0].Text : title),
            ["points"] = new JsonArray([.. Spread(sentences, points).Select(one => Point(one.Text, one.Number))]),
            ["claims"] = new JsonArray([.. sentences.Select(one => Claim(one.Text, one.Number)).OfType<JsonNode>()]),
            ["caveats"] = new JsonArray([.. sentences.Where(one => Unverified().IsMatch(one.Text)).Select(one => Caveat(one.Text, one.Number))]),
        };
        if (inventing)
        {
            Invent(answer, sentences[0].Number);
        }

        return answer.ToJsonString();
    }

    private static void Invent(JsonObject answer, int sentence)
    {
        answer["points"]!.AsArray().Insert(0, Point("Prime Minister Wilhelmina Grünspan resigned after 8,412 people had protested.", sentence));
        var claims = answer["claims"]!.AsArray();
        claims.Insert(0, Claim("8,412 people protested in front of the palace", "Wilhelmina Grünspan", "said", "asserts", sentence));
        claims.Add(Claim("“I did it, and I would do it again”", "Professor Balthasar Quist", "admitted", "confirms", sentence));
    }

    /// <summary>The first sentences of the article, of its middle and of its end: as many as there shall be points.</summary>
    private static IEnumerable<(int Number, string Text)> Spread(List<(int Number, string Text)> sentences, int points) =>
        Enumerable.Range(0, Math.Min(points, sentences.Count)).Select(point => sentences[point * sentences.Count / Math.Min(points, sentences.Count)]);

    private static JsonObject Point(string text, int sentence) => new() { ["text"] = text, ["sentences"] = new JsonArray(sentence) };

    private static JsonObject Caveat(string text, int sentence) =>
        new() { ["text"] = text, ["by"] = null, ["sentences"] = new JsonArray(sentence), ["claims"] = new JsonArray() };

    /// <summary>Who says what in a sentence of one of the plainest shapes; <c>null</c>: it is of none.</summary>
    private static JsonObject? Claim(string text, int sentence)
    {
        var match = SourceFirst().Match(text) is { Success: true } first ? first : AccordingTo().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var cue = match.Groups["cue"].Value;
        return Claim(match.Groups["content"].Value.TrimEnd('.'), match.Groups["source"].Value, cue, Denial().IsMatch(cue) ? "denies" : "asserts", sentence);
    }

    private static JsonObject Claim(string content, string source, string cue, string stance, int sentence) => new()
    {
        ["content"] = content,
        ["source"] = new JsonObject { ["name"] = source, ["role"] = null, ["kind"] = source.Contains(' ', StringComparison.Ordinal) ? "person" : "organisation" },
        ["via"] = null,
        ["cue"] = cue,
        ["stance"] = stance,
        ["certainty"] = "stated",
        ["hedges"] = new JsonArray(),
        ["said"] = null,
        ["sentences"] = new JsonArray(sentence),
    };

    private static string Shorten(string text) =>
        text.Length <= LongestHeadline ? text : text[..(text.LastIndexOf(' ', LongestHeadline - 1) is > 0 and var blank ? blank : LongestHeadline)];

    [GeneratedRegex(@"^\[(?<number>[0-9]{1,6})\] (?<text>.+)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^Title: (?<title>.*)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Title();

    [GeneratedRegex(@"^Points: [0-9]{1,2} to (?<most>[0-9]{1,2})", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Points();

    /// <summary>"Helena Strand said that …", "Kyrylo Budanov a déclaré que …", "Оксана Гринюк заявила, що …", wherever in the sentence.</summary>
    [GeneratedRegex(
        @"(?<source>(?!(He|She|It|They|Il|Elle|Ils|Elles|Він|Вона|Вони)\b)\p{Lu}[\p{L}’'-]+( (\p{Lu}[\p{L}’'-]+|&))*)"
            + @",? (?<cue>(has |had )?(said|denied|confirmed|warned|added|stressed|announced)|a (déclaré|affirmé|ajouté|démenti|annoncé)|(заяв|повідом|сказа|дода|запереч|попереди|підтверди)\p{Ll}{1,4})"
            + @"(, що| that| que?’?)? (?<content>[^«“""].*)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex SourceFirst();

    /// <summary>"According to the log, …".</summary>
    [GeneratedRegex(@"^(?<cue>According to|Selon|За даними|За словами) (?<source>[^,]{3,80}), (?<content>.+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex AccordingTo();

    [GeneratedRegex("denied|démenti|запереч", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Denial();

    [GeneratedRegex(@"could not (independently )?(verify|confirm)|n’a pas pu vérifier|не зміг незалежно підтвердити", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Unverified();
}
