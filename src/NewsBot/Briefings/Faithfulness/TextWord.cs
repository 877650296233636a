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

    /// <summary>Words between the two halves of a negation, and the first of them: "n'a toujours pas".</summary>
    private const int Half = 4;

    /// <summary>The first letter of the script, whose apostrophe parts no words.</summary>
    private const char Cyrillic = '\u0400';

    /// <summary>A denial or a hedge is about the first content word behind it, within so many words.</summary>
    private const int DenialReach = 3, HedgeReach = 2;

    public string Form => Word.Form;

    /// <summary>A denial turns it round.</summary>
    public bool Denied { get; private set; }

    /// <summary>A word before it leaves open whether it is so: "may", "allegedly".</summary>
    public bool Hedged { get; private set; }

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
            var forms = SeparatedVerbs.Join(words, text, language);
            var stems = forms.ConvertAll(form => language?.Stem(form) ?? form);
            string StemAt(int index) => index >= 0 && index < words.Count ? stems[index] : "";
            var first = read.Count;
            for (var i = 0; i < words.Count; i++)
            {
                var lower = Lower(words[i], text);
                var (row, value) = RowOf(words[i].Form, lower, language);
                var role = row is not null ? WordRole.OneOfRow : RoleOf(words[i], lower, i > 0 ? words[i - 1].Form : "", language);
                if (role == WordRole.Denial && language?.Meanings.IsHalfDenial(words[i].Form) == true && !read.Skip(Math.Max(first, read.Count - Half)).Any(word => word.Role == WordRole.Denial))
                {
                    role = WordRole.Small; // "plus" alone is "more".
                }

                read.Add(new(
                    words[i], value ?? stems[i], sentence, i == 0, role, row,
                    language?.Meanings.Of(StemAt, i, forms[i]) ?? []));
            }

            var lowers = words.ConvertAll(word => word.In(text).ToLowerInvariant());
            for (var i = 0; i < words.Count; i++)
            {
                if (read[first + i].Role == WordRole.Denial && FirstContent(read, first + i + 1, DenialReach) is { } denied)
                {
                    denied.Denied = true;
                }

                // "May" in the middle of a sentence is the month.
                var hedge = i > 0 && words[i].Capital ? 0 : language?.Grammar.Hedges.Match(index => index < lowers.Count ? lowers[index] : "", i).Words ?? 0;
                if (hedge > 0 && FirstContent(read, first + i + hedge, HedgeReach) is { } hedged)
                {
                    hedged.Hedged = true;
                }
            }
        }

        return [.. read];
    }

    private static TextWord? FirstContent(List<TextWord> words, int from, int reach) => words.Skip(from).Take(reach).FirstOrDefault(word => word.IsContent);

    /// <summary>"2,600", "2.6" and "п'ять" as one word each.</summary>
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
            else if (joined.Count > 0 && joined[^1] is var begun && word.Start == begun.End + 1 && Tokenizer.IsApostrophe(text[begun.End]) && begun.Form[^1] >= Cyrillic && word.Form[0] >= Cyrillic)
            {
                joined[^1] = begun with { Form = begun.Form + word.Form, End = word.End };
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

        if (language is null || language.Grammar.StopWords.Contains(lower) || IsOne(lower, language))
        {
            return (null, null); // "may" is no month.
        }

        return Value(language.Grammar.Numbers, lower) is { } number ? (Number, number.TrimStart('x'))
            : Value(language.Grammar.Months, lower) is { } month ? ("month", "month" + month)
            : Value(language.Grammar.Weekdays, lower) is { } day ? ("weekday", "weekday" + day)
            : (null, null);
    }

    /// <summary>"One" is seldom a number.</summary>
    private static bool IsOne(string lower, Language language) => Value(language.Grammar.Numbers, lower) == "1";

    private static string? Value(PhraseSet list, string form) => list.Lists(form) && list.Value(form) is { Length: > 0 } value ? value : null;

    /// <summary>As the lists of a grammar have it, with the apostrophe of an elision: "l'".</summary>
    private static string Lower(Word word, string text) =>
        word.In(text).ToLowerInvariant().Replace('’', '\'') + (word.End < text.Length && Tokenizer.IsApostrophe(text[word.End]) ? "'" : "");

    private static WordRole RoleOf(Word word, string lower, string before, Language? language)
    {
        if (language is null)
        {
            return word.Form.Length > 3 || word.Capital ? WordRole.Content : WordRole.Small;
        }

        var grammar = language.Grammar;
        return Has(grammar.Negations) || Has(grammar.NounNegations) || language.Meanings.IsDenial(word.Form) || (word.Form == "t" && before.EndsWith('n')) ? WordRole.Denial
            : language.Meanings.IsLimit(word.Form) ? WordRole.Limit
            : Has(grammar.StopWords) || word.Form.Length == 1 || IsOne(lower, language) ? WordRole.Small
            : WordRole.Content;

        bool Has(PhraseSet list) => list.Contains(lower) || (lower[^1] == '\'' && list.Contains(lower[..^1]));
    }
}
