using System.Globalization;

namespace NewsBot.Languages;

/// <summary>What a text must have for a regular expression to match it: one of several pieces of text, and one of several others, and so on.</summary>
/// <remarks>Asking for it takes a small part of the time of looking with the expression, and most expressions are looked for in vain. It understands what language files
/// are written in; of an expression with anything else it knows nothing, and says that every text may match.</remarks>
internal sealed class NeededText
{
    /// <summary>So many pieces may come of putting one after another.</summary>
    private const int MostPieces = 250;

    /// <summary>What stands between two characters of which one is no part of a word.</summary>
    private const char Boundary = '\0';

    private readonly string pattern;
    private readonly ushort[][][] needs;
    private int next;

    /// <param name="pattern">A regular expression, read without regard to case.</param>
    public NeededText(string pattern)
    {
        this.pattern = pattern;
        try
        {
            needs = [.. Choice().AllNeeds().Select(pieces => pieces.ConvertAll(SearchedText.KindsOf).ToArray()).OrderBy(pieces => pieces.Length)];
        }
        catch (NotSupportedException)
        {
            needs = [];
        }
    }

    /// <returns>Whether the expression may match; <see langword="false"/> is certain.</returns>
    public bool MayBeIn(SearchedText text)
    {
        foreach (var pieces in needs)
        {
            var some = false;
            for (var i = 0; i < pieces.Length && !some; i++)
            {
                some = text.MayHave(pieces[i]);
            }

            if (!some)
            {
                return false;
            }
        }

        return true;
    }

    // a|b|c
    private Part Choice()
    {
        List<Part> branches = [Sequence()];
        while (Take('|'))
        {
            branches.Add(Sequence());
        }

        if (branches is [var only])
        {
            return only;
        }

        return branches.TrueForAll(branch => branch.Texts is not null) ? new([.. branches.SelectMany(branch => branch.Texts!).Distinct(StringComparer.Ordinal)], [])
            : branches.TrueForAll(branch => branch.AllNeeds().Count > 0) ? new(null, [[.. branches.SelectMany(branch => branch.AllNeeds().MinBy(pieces => pieces.Count)!)]])
            : Part.Any;
    }

    // What stands one after another, as far as its text is known, is one piece.
    private Part Sequence()
    {
        var (needs, joined, isWhole) = (new List<List<string>>(), new List<string> { "" }, true);
        while (next < pattern.Length && pattern[next] is not ('|' or ')'))
        {
            var part = Repeated();
            needs.AddRange(part.Needs);
            if (part.Texts is { } texts && joined.Count * texts.Count <= MostPieces)
            {
                joined = [.. joined.SelectMany(before => texts.Select(text => before + text)).Distinct(StringComparer.Ordinal)];
                continue;
            }

            needs.AddRange(new Part(joined, []).AllNeeds());
            (joined, isWhole) = (part.Texts ?? [""], false);
        }

        return isWhole ? new(joined, needs) : new(null, [.. needs, .. new Part(joined, []).AllNeeds()]);
    }

    private Part Repeated()
    {
        var part = One();
        var (least, most) = Times();
        return (least, most) switch
        {
            (1, 1) => part,
            (0, 1) => part.Texts is { } texts ? new([.. texts, ""], []) : Part.Any,
            (0, _) => Part.Any,
            _ => new(null, part.AllNeeds()),
        };
    }

    private (int Least, int Most) Times()
    {
        var times = (1, 1);
        if (Take('*'))
        {
            times = (0, int.MaxValue);
        }
        else if (Take('+'))
        {
            times = (1, int.MaxValue);
        }
        else if (Take('?'))
        {
            times = (0, 1);
        }
        else if (next < pattern.Length && pattern[next] == '{')
        {
            var numbers = pattern[(next + 1)..pattern.IndexOf('}', next)].Split(',');
            next = pattern.IndexOf('}', next) + 1;
            times = int.TryParse(numbers[0], NumberStyles.None, CultureInfo.InvariantCulture, out var least) ? (least, numbers.Length == 1 ? least : int.MaxValue) : throw new NotSupportedException();
        }

        Take('?');
        return times;
    }

    private Part One()
    {
        if (Take(@"(?<!\w)") || Take(@"(?!\w)"))
        {
            return new([$"{Boundary}"], []);
        }

        switch (pattern[next++])
        {
            case '(':
                return Group();
            case '[':
                return Set();
            case '.':
                return Part.Any;
            case '^' or '$':
                return new([$"{Boundary}"], []);
            case '\\':
                return Escaped(pattern[next++]);
            case var character:
                return Of(character);
        }
    }

    private Part Escaped(char character)
    {
        switch (character)
        {
            case 'b':
                return new([$"{Boundary}"], []);
            case 'w' or 'W' or 'd' or 'D' or 's' or 'S':
                return Part.Any;
            case 'p' or 'P':
                next = pattern.IndexOf('}', next) + 1;
                return Part.Any;
            case var other:
                return char.IsAsciiLetterOrDigit(other) ? throw new NotSupportedException() : Of(other);
        }
    }

    private Part Group()
    {
        var (isAround, isNot) = (false, false);
        if (Take('?'))
        {
            var isBehind = next + 1 < pattern.Length && pattern[next] == '<' && pattern[next + 1] is '=' or '!';
            next += isBehind ? 1 : 0;
            (isAround, isNot) = (pattern[next] is '=' or '!', pattern[next] == '!');

            // Behind a name or an option.
            next = isAround ? next + 1 : next + pattern.AsSpan(next).IndexOfAny(":>)") + 1;
        }

        var inside = Choice();
        return !Take(')') ? throw new NotSupportedException() : isNot ? Part.Any : isAround ? new(null, inside.AllNeeds()) : inside;
    }

    // A few characters are each a text; of ranges and kinds of characters nothing is known.
    private Part Set()
    {
        var end = next;
        while (pattern[end] != ']' || end == next)
        {
            end += pattern[end] == '\\' ? 2 : 1;
        }

        var characters = pattern[next..end];
        next = end + 1;
        return characters.AsSpan().IndexOfAny('\\', '^', '-') < 0 && !characters.Contains('[', StringComparison.Ordinal) ? new([.. characters.Select(character => $"{SearchedText.Fold(character)}").Distinct(StringComparer.Ordinal)], []) : Part.Any;
    }

    private static Part Of(char character) => new([$"{SearchedText.Fold(character)}"], []);

    private bool Take(char character) => Take([character]);

    private bool Take(ReadOnlySpan<char> text)
    {
        var takes = pattern.AsSpan(next).StartsWith(text);
        next += takes ? text.Length : 0;
        return takes;
    }

    /// <summary>A part of an expression.</summary>
    /// <param name="Texts">All that it can be; <c>null</c> when that is not known.</param>
    /// <param name="Needs">Pieces of text of which one stands where it matches, besides.</param>
    private sealed record Part(List<string>? Texts, List<List<string>> Needs)
    {
        public static Part Any { get; } = new(null, []);

        /// <summary>What is needed, its own text included if that is long enough to be asked for.</summary>
        public List<List<string>> AllNeeds()
        {
            var own = Texts?.ConvertAll(Spelled);
            return own?.TrueForAll(text => text.Length >= SearchedText.Shortest) == true ? [own, .. Needs] : Needs;
        }

        // Between a word and a blank the boundary is that blank.
        private static string Spelled(string text) =>
            string.Concat(text.Where((character, i) => character != Boundary || ((i == 0 || text[i - 1] != ' ') && (i + 1 == text.Length || text[i + 1] is not (' ' or Boundary)))))
                .Replace(Boundary, ' ');
    }
}
