namespace NewsBot.Languages;

/// <summary>How much there is to read in a text, whatever script it is in.</summary>
public static class WordCount
{
    /// <summary>Signs of a script without blanks that count as one word.</summary>
    private const int SignsAWord = 2;

    /// <summary>Words separated by blanks; a no-break space separates none.</summary>
    public static int Of(string text)
    {
        var (words, inside) = (0, false);
        foreach (var character in text)
        {
            var blank = char.IsWhiteSpace(character) && character is not ('\u00A0' or '\u202F');
            words += inside || blank ? 0 : 1;
            inside = !blank;
        }

        return words;
    }

    /// <summary>Words separated by blanks, and in scripts without blanks one for every two signs.</summary>
    public static int Weigh(string text) => Of(text) + (text.Count(IsUnspaced) / SignsAWord);

    /// <summary>Scripts that are written without blanks between words: Chinese, Japanese, Thai, Lao, Khmer, Burmese.</summary>
    public static bool IsUnspaced(char character) =>
        character is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\u0E01' and <= '\u0EDF')
            or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF');
}
