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
    Number,

    /// <summary>Turns what is said into its contrary: "not", "never", "without".</summary>
    Denial,
}

/// <summary>A word of a text, ready to be compared.</summary>
/// <param name="Word">Where it stands, and its folded form.</param>
/// <param name="Stem">The same for most forms of a word.</param>
/// <param name="Sentence">From 0.</param>
/// <param name="Opens">The first word of its sentence, whose capital says nothing.</param>
/// <param name="Groups">The groups of meaning that have it.</param>
internal sealed record TextWord(Word Word, string Stem, int Sentence, bool Opens, WordRole Role, IReadOnlyList<int> Groups)
{
    /// <summary>Within so many words a denial turns a word round.</summary>
    private const int Reach = 4;

    public string Form => Word.Form;

    /// <summary>A denial stands near it.</summary>
    public bool Denied { get; private set; }

    public bool IsContent => Role is WordRole.Content or WordRole.Number;

    public bool IsName => Word.Capital && !Opens && Role == WordRole.Content;

    /// <summary>The words of the sentences, in order.</summary>
    public static TextWord[] Read(string text, IReadOnlyList<Sentence> sentences, Language? language)
    {
        var read = new List<TextWord>();
        for (var sentence = 0; sentence < sentences.Count; sentence++)
        {
            var span = sentences[sentence].Span;
            var words = Word.Split(text, span.Start, span.End);
            var stems = words.ConvertAll(word => language?.Stem(word.Form) ?? word.Form);
            string StemAt(int index) => index >= 0 && index < words.Count ? stems[index] : "";
            var first = read.Count;
            for (var i = 0; i < words.Count; i++)
            {
                read.Add(new(
                    words[i], stems[i], sentence, Begins(text, span, words[i]), RoleOf(words[i], i > 0 ? words[i - 1].Form : "", language),
                    language?.Meanings.Of(StemAt, i, words[i].Form) ?? []));
            }

            for (var i = first; i < read.Count; i++)
            {
                for (var near = Math.Max(first, i - Reach); read[i].IsContent && near < Math.Min(read.Count, i + Reach); near++)
                {
                    read[i].Denied |= read[near].Role == WordRole.Denial && (near < i || near == i + 1);
                }
            }
        }

        return [.. read];
    }

    private static bool Begins(string text, TextSpan sentence, Word word) =>
        !text.AsSpan(sentence.Start, word.Start - sentence.Start).ContainsAnyInRange('a', 'z') && word.Start - sentence.Start < 3;

    private static WordRole RoleOf(Word word, string before, Language? language) => word.Form switch
    {
        var form when char.IsDigit(form[0]) => WordRole.Number,
        "t" when before.EndsWith('n') && language?.Code == "en" => WordRole.Denial,
        _ when language is null => word.Form.Length > 3 || word.Capital ? WordRole.Content : WordRole.Small,
        var form when language.Grammar.Numbers.Lists(form) && form != "one" => WordRole.Number,
        var form when language.Grammar.Negations.Contains(form) || language.Grammar.NounNegations.Contains(form) || language.Meanings.IsDenial(form) => WordRole.Denial,
        var form when language.Grammar.StopWords.Contains(form) || (form.Length == 1 && !word.Capital) => WordRole.Small,
        _ => WordRole.Content,
    };
}
