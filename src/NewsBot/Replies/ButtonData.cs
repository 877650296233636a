using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Asks;
using NewsBot.Briefings;
using NewsBot.Memory;

namespace NewsBot.Replies;

/// <summary>Which of a briefing a message shows.</summary>
/// <param name="ShowsClaims">Whether the claims are there, or only counted.</param>
/// <param name="Page">From 0: a briefing that is too long for one message has several, which the message shows one by one.</param>
/// <param name="Confirms">Whether the buttons ask if the briefing shall be forgotten.</param>
/// <param name="ShowsPoints">Whether summary, doubts and all else is there, or the claims alone.</param>
/// <param name="In">The language, ISO 639; <c>null</c>: as it was written.</param>
/// <param name="Chooses">Whether the buttons offer languages.</param>
/// <param name="Aside">In a group: whether it is for the one who presses, where Telegram can show it to one person alone.</param>
/// <param name="Agrees">Whether a model shall translate it, whatever that costs.</param>
public sealed record View(
    Length Length = Length.Medium, bool ShowsClaims = true, int Page = 0, bool Confirms = false, bool ShowsPoints = true, string? In = null, bool Chooses = false, bool Aside = false, bool Agrees = false)
{
    /// <summary>How a chat with these settings sees a briefing first.</summary>
    public static View First(Entry entry, ChatSettings settings) => new(entry.FirstLength, settings.ShowsClaims);
}

/// <summary>What a press asks for.</summary>
public abstract record Wanted
{
    private Wanted()
    {
    }

    /// <summary>That the message shows this. Never "the other one": pressed twice it shows the same.</summary>
    public sealed record Show(View View) : Wanted;

    /// <summary>Where the article makes this claim.</summary>
    public sealed record Evidence(int Claim) : Wanted;

    /// <summary>Where the article says this sentence, by its number.</summary>
    public sealed record Sentence(int Number) : Wanted;

    /// <summary>That a question about the article can be written.</summary>
    public sealed record Question : Wanted;

    /// <summary>That a model reads the long article, at the cost that was told.</summary>
    public sealed record Model : Wanted;

    /// <summary>That the work on this ask stops.</summary>
    public sealed record Cancel : Wanted;

    /// <summary>That the briefing and its article are erased.</summary>
    public sealed record Forget : Wanted;
}

/// <summary>What a button carries: whose it is and what it wants, so that it works as long as its briefing is remembered, whatever restarts.</summary>
/// <param name="Ask">The ask that the briefing answered, in the chat of the message or its topic.</param>
/// <param name="Topic">Telegram does not tell the topic of messages that have become old.</param>
public sealed partial record ButtonData(AskId Ask, int? Topic, Wanted Wanted)
{
    /// <summary>"1a2b.0.2d.vm+0": update, part and topic in hexadecimal, then the wish. At most 51 bytes; Telegram takes 64.</summary>
    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{Ask.Update:x}.{Ask.Part:x}.{Topic:x}.{Wanted switch
    {
        Wanted.Show { View: var view } => $"v{LetterOf(view.Length)}{(view.ShowsPoints ? view.ShowsClaims ? '+' : '-' : '=')}{view.Page}{(view.Confirms ? "?" : "")}{(view.Chooses ? "!" : "")}{(view.Aside ? "&" : "")}{(view.Agrees ? "$" : "")}{(view.In is { } language ? $"@{language}" : "")}",
        Wanted.Evidence { Claim: var claim } => $"e{claim}",
        Wanted.Sentence { Number: var number } => $"s{number}",
        Wanted.Question => "q",
        Wanted.Model => "m",
        Wanted.Cancel => "c",
        _ => "f",
    }}");

    /// <returns><c>null</c> when <paramref name="data"/> is not what <see cref="Write"/> writes: another version, or somebody else, wrote it.</returns>
    public static ButtonData? Read(string? data)
    {
        if (data is null || Written().Match(data) is not { Success: true } match)
        {
            return null;
        }

        Wanted wanted = match switch
        {
            _ when match.Groups["claim"].Success => new Wanted.Evidence(Number("claim")),
            _ when match.Groups["sentence"].Success => new Wanted.Sentence(Number("sentence")),
            _ when match.Groups["question"].Success => new Wanted.Question(),
            _ when match.Groups["model"].Success => new Wanted.Model(),
            _ when match.Groups["cancel"].Success => new Wanted.Cancel(),
            _ when match.Groups["page"].Success => new Wanted.Show(new(
                LengthOf(match.Groups["length"].Value[0]),
                ShowsClaims: match.Groups["claims"].Value != "-",
                Number("page"),
                match.Groups["confirms"].Success,
                ShowsPoints: match.Groups["claims"].Value != "=",
                match.Groups["in"].Success ? match.Groups["in"].Value : null,
                match.Groups["chooses"].Success,
                match.Groups["aside"].Success,
                match.Groups["agrees"].Success)),
            _ => new Wanted.Forget(),
        };
        return new(new(Hexadecimal("update"), Hexadecimal("part")), match.Groups["topic"].Length > 0 ? Hexadecimal("topic") : null, wanted);

        int Number(string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

        int Hexadecimal(string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }

    private static char LetterOf(Length length) => length switch
    {
        Length.Short => 's',
        Length.Long => 'l',
        _ => 'm',
    };

    private static Length LengthOf(char letter) => letter switch
    {
        's' => Length.Short,
        'l' => Length.Long,
        _ => Length.Medium,
    };

    [GeneratedRegex(
        @"^(?<update>[0-9a-f]{1,8})\.(?<part>[0-9a-f]{1,8})\.(?<topic>[0-9a-f]{0,8})\.(?:v(?<length>[sml])(?<claims>[-+=])(?<page>[0-9]{1,6})(?<confirms>\?)?(?<chooses>!)?(?<aside>&)?(?<agrees>\$)?(?:@(?<in>[a-z]{2,3}))?|e(?<claim>[0-9]{1,6})|s(?<sentence>[0-9]{1,6})|(?<question>q)|(?<model>m)|(?<cancel>c)|f)\z",
        RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Written();
}
