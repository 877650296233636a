using System.Runtime.CompilerServices;
using NewsBot.Briefings.Evidence;

namespace NewsBot.Briefings.Groundings;

/// <summary>Are two sources one?</summary>
internal static class Sources
{
    private const int ShortWord = 3;

    /// <summary>Letters that a name keeps in all its cases, and those that may follow.</summary>
    private const int LeastStem = 5, LongestEnding = 3;

    private static readonly ConditionalWeakTable<string, Name> Names = [];

    /// <summary>One name holds the words of the other, or is the role in which the other speaks; both are <c>null</c>: the outlet.</summary>
    public static bool AreSame(Source? one, Source? other) =>
        one is null || other is null ? one is null && other is null
        : one.Name == other.Name || Holds(one.Name, other.Name) || Holds(other.Name, one.Name)
            || Speaks(one, other.Name) || Speaks(other, one.Name);

    /// <summary>Is the name the role of the source, or the two together? "The minister" and "Minister Kern"; of a "spokesman for the ministry" not "the ministry".</summary>
    private static bool Speaks(Source source, string name) => source.Role is { } role && Holds($"{role} {source.Name}", name)
        && Heads(role).Concat(Longer(source.Name)).Any(head => Word.Split(name).Exists(word => IsForm(head.Form, word.Form)));

    /// <summary>The words of a role that say what it is: the first, and the last where no short word stands between: "chief economist at…".</summary>
    public static IEnumerable<Word> Heads(string role)
    {
        var words = Word.Split(role).SkipWhile(word => word.Form.Length <= ShortWord).ToList();
        var phrase = words.TakeWhile(word => word.Form.Length > ShortWord).ToList();
        return phrase.Count == 0 ? words.Take(1) : [phrase[0], phrase[^1]];
    }

    /// <summary>Has the name all words of the part? Articles, prepositions and other short words do not count, unless there are no others.</summary>
    public static bool Holds(string name, string part)
    {
        var (words, parts) = (Names.GetValue(name, Name.Of).Words, Names.GetValue(part, Name.Of).Longer);
        return parts.Count > 0 && parts.TrueForAll(word => words.Exists(other => IsForm(word.Form, other.Form)));
    }

    /// <summary>The same word in another form, or the same name in another alphabet.</summary>
    public static bool IsForm(string one, string other) => Word.Alike(one, other) || IsEnded(one, other) || (Spelling.AreOfTwoAlphabets(one, other) && Spelling.Alike(one, other));

    /// <summary>A name with another ending: "Piotr", "Piotra".</summary>
    private static bool IsEnded(string one, string other) => one.AsSpan().CommonPrefixLength(other) is >= LeastStem and var stem
        && Math.Min(one.Length, other.Length) - stem <= 1 && Math.Max(one.Length, other.Length) - stem <= LongestEnding;

    /// <summary>The words of a name that tell it from others: a list for all who ask, to be read only.</summary>
    public static List<Word> Longer(string name) => Names.GetValue(name, Name.Of).Longer;

    /// <summary>A name cut into words, once: each is compared with many.</summary>
    private sealed record Name(List<Word> Words, List<Word> Longer)
    {
        public static Name Of(string name)
        {
            var words = Word.Split(name);
            var longer = words.FindAll(word => word.Form.Length > 3 || (word.Capital && word.Form.Length > 2));
            return new(words, longer.Count > 0 ? longer : words);
        }
    }
}
