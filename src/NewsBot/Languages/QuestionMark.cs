namespace NewsBot.Languages;

/// <summary>The sign by which a text shows, in every script, that it asks.</summary>
public static class QuestionMark
{
    /// <summary>Whether the last character is one; not of an empty text.</summary>
    public static bool Ends(string text) => text is [.., '?' or '؟' or '？'];
}
