using NewsBot.Articles;
using NewsBot.Briefings.Evidence;
using NewsBot.Languages;

namespace NewsBot.Briefings.Faithfulness;

/// <summary>What a word is for when two texts are compared.</summary>
internal enum WordRole
{
    /// <summary>Holds the sentence together and is in every text: "the", "of".</summary>
    Small,
    Content,

    /// <summary>A number, a month, a weekday, a name with a number: one of a row, of which another one would be wrong.</summary>
    OneOfRow,

    /// <summary>Turns what is said into its contrary: "not", "never", "without".</summary>
    Denial,

    /// <summary>Narrows what is said: "only", "except".</summary>
    Limit,
}

/// <summary>A word of a text, ready to be compared.</summary>
/// <param name="Word">Where it stands, and its folded form.</param>
/// <param name="Stem">The same for most forms of a word, and for a number in digits and in words.</param>
/// <param name="Sentence">From 0.</param>
/// <param name="Opens">The first word of its sentence, whose capital says nothing.</param>
/// <param name="Row">Of what row it is one: <see cref="Number"/>, "month", "q#" for "Q3"; <c>null</c> for other words.</param>
/// <param name="Groups">The groups of meaning that have it.</param>
internal sealed record TextWord(Word Word, string Stem, int Sentence, bool Opens, WordRole Role, string? Row, IReadOnlyList<int> Groups)
{
    /// <summary>The row of numbers that count or measure.</summary>
    public const string Number = "#";

    public const string Year = "year";

    /// <summary>A denial turns round the first content word behind it, so many words at most.</summary>
    private const int Reach = 4;

    public string Form => Word.Form;

    /// <summary>A denial turns it round.</summary>
    public bool Denied { get; private set; }

    public bool IsNumber => Row == Number;

    public bool IsContent => Role is WordRole.Content or WordRole.OneOfRow;

    public bool IsName => Word.Capital && !Opens && Role == WordRole.Content;

    /// <summary>The words of the sentences, in order.</summary>
    public static TextWord[] Read(string text, IReadOnlyList<Sentence> sentences, Language? language)
    {
        var read = new List<TextWord>();
        for (var sentence = 0; sentence < sentences.Count; sentence++)
        {
            var span = sentences[sentence].Span;
            var words = Joined(Word.Split(text, span.Start, span.End), text);
            var stems = words.ConvertAll(word => language?.Stem(word.Form) ?? word.Form);
            string StemAt(int index) => index >= 0 && index < words.Count ? stems[index] : "";
            var first = read.Count;
            for (var i = 0; i < words.Count; i++)
            {
                var lower = Lower(words[i], text);
                var (row, value) = RowOf(words[i].Form, lower, language);
                var role = row is not null ? WordRole.OneOfRow : RoleOf(words[i], lower, i > 0 ? words[i - 1].Form : "", language);
                read.Add(new(
                    words[i], value ?? stems[i], sentence, i == 0, role, row,
                    language?.Meanings.Of(StemAt, i, words[i].Form) ?? []));
            }

            for (var denial = first; denial < read.Count; denial++)
            {
                for (var next = denial + 1; read[denial].Role == WordRole.Denial && next < Math.Min(read.Count, denial + Reach); next++)
                {
                    if (read[next].IsContent)
                    {
                        read[next].Denied = true;
                        break;
                    }
                }
            }
        }

        return [.. read];
    }

    /// <summary>"2,600" and "2.6" as one word each.</summary>
    private static List<Word> Joined(List<Word> words, string text)
    {
        var joined = new List<Word>(words.Count);
        foreach (var word in words)
        {
            if (joined.Count > 0 && joined[^1] is var last && char.IsDigit(word.Form[0]) && char.IsDigit(last.Form[^1])
                && word.Start == last.End + 1 && text[last.End] is '.' or ',' && char.IsDigit(word.Form[^1]) && char.IsDigit(last.Form[0]))
            {
                joined[^1] = last with { Form = last.Form + (word.Form.Length == 3 ? "" : ".") + word.Form, End = word.End };
            }
            else
            {
                joined.Add(word);
            }
        }

        return joined;
    }

    /// <returns>The row, and what tells its members apart whatever they are written like.</returns>
    private static (string? Row, string? Value) RowOf(string form, string lower, Language? language)
    {
        if (form.AsSpan().IndexOfAnyInRange('0', '9') is >= 0 and var digit)
        {
            return form.Length == 4 && form[0] is '1' or '2' && form.All(char.IsDigit) ? (Year, form)
                : digit == 0 && char.IsDigit(form[^1]) ? (Number, form)
                : (string.Concat(form.Select(letter => char.IsDigit(letter) ? '#' : letter)), form);
        }

        if (language is null || language.Grammar.StopWords.Contains(lower) || lower is "one")
        {
            return (null, null); // "may" is no month, and "one" seldom a number.
        }

        return Value(language.Grammar.Numbers, lower) is { } number ? (Number, number.TrimStart('x'))
            : Value(language.Grammar.Months, lower) is { } month ? ("month", "month" + month)
            : Value(language.Grammar.Weekdays, lower) is { } day ? ("weekday", "weekday" + day)
            : (null, null);
    }

    private static string? Value(PhraseSet list, string form) => list.Lists(form) && list.Value(form) is { Length: > 0 } value ? value : null;

    /// <summary>As the lists of a grammar have it, with the apostrophe of an elision: "l'".</summary>
    private static string Lower(Word word, string text) =>
        word.In(text).ToLowerInvariant() + (word.End < text.Length && Tokenizer.IsApostrophe(text[word.End]) ? "'" : "");

    private static WordRole RoleOf(Word word, string lower, string before, Language? language)
    {
        if (language is null)
        {
            return word.Form.Length > 3 || word.Capital ? WordRole.Content : WordRole.Small;
        }

        var grammar = language.Grammar;
        return Has(grammar.Negations) || Has(grammar.NounNegations) || language.Meanings.IsDenial(word.Form) || (word.Form == "t" && before.EndsWith('n')) ? WordRole.Denial
            : language.Meanings.IsLimit(word.Form) ? WordRole.Limit
            : Has(grammar.StopWords) || word.Form.Length == 1 ? WordRole.Small
            : WordRole.Content;

        bool Has(PhraseSet list) => list.Contains(lower) || (lower[^1] == '\'' && list.Contains(lower[..^1]));
    }
}
