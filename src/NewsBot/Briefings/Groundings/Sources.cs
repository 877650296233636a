using NewsBot.Briefings.Evidence;

namespace NewsBot.Briefings.Groundings;

/// <summary>Are two sources one?</summary>
internal static class Sources
{
    /// <summary>One name holds the words of the other, or is the role in which the other speaks; both are <c>null</c>: the outlet.</summary>
    public static bool AreSame(Source? one, Source? other) =>
        one is null || other is null ? one is null && other is null
        : Holds(one.Name, other.Name) || Holds(other.Name, one.Name)
            || (one.Role is { } role && (Holds(role, other.Name) || Holds($"{role} {one.Name}", other.Name)))
            || (other.Role is { } office && (Holds(office, one.Name) || Holds($"{office} {other.Name}", one.Name)));

    /// <summary>Has the name all words of the part? Articles, prepositions and other short words do not count, unless there are no others.</summary>
    public static bool Holds(string name, string part)
    {
        var (words, parts) = (Word.Split(name), Longer(part));
        return parts.Count > 0 && parts.TrueForAll(word => words.Exists(other => IsForm(word.Form, other.Form)));
    }

    /// <summary>The same word in another form, or the same name in another alphabet.</summary>
    public static bool IsForm(string one, string other) => Word.Alike(one, other) || (Spelling.AreOfTwoAlphabets(one, other) && Spelling.Alike(one, other));

    /// <summary>The words of a name that tell it from others.</summary>
    public static List<Word> Longer(string name)
    {
        var words = Word.Split(name);
        var longer = words.Where(word => word.Form.Length > 3 || (word.Capital && word.Form.Length > 2)).ToList();
        return longer.Count > 0 ? longer : words;
    }
}
