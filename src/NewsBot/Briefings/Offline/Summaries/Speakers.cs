using NewsBot.Briefings.Offline.Attributions;
using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Summaries;

/// <summary>A pronoun that is the subject of its sentence, and whom it means.</summary>
/// <param name="Token">Its token in the sentence.</param>
internal readonly record struct PronounSubject(int Token, Source Source);

/// <summary>A name that a sentence needs to stand alone.</summary>
/// <param name="Token">The token that it stands for, or behind; -1: at the beginning.</param>
/// <param name="Replaces">Whether the token goes.</param>
internal readonly record struct NeededName(int Token, string Name, bool Replaces);

/// <summary>Whom a sentence means without naming them: by a pronoun, by what they are ("the coach"), by the verb alone ("afirmó"), by going on with their words.</summary>
/// <param name="Names">By index of the sentence, where the article tells the name.</param>
/// <param name="Nameless">Sentences whose speaker stands elsewhere, and is not known by name.</param>
internal sealed record Speakers(IReadOnlyDictionary<int, NeededName> Names, IReadOnlySet<int> Nameless)
{
    public static Speakers None { get; } = new(new Dictionary<int, NeededName>(), new HashSet<int>());

    /// <param name="sources">Whom each attribution names; <c>null</c>: nobody.</param>
    /// <param name="subjects">The pronouns that act, by index of their sentence.</param>
    public static Speakers Of(ArticleTokens article, IReadOnlyList<Attribution> attributions, IReadOnlyList<Source?> sources, IReadOnlyDictionary<int, PronounSubject> subjects)
    {
        var names = subjects.ToDictionary(pair => pair.Key, pair => new NeededName(pair.Value.Token, pair.Value.Source.Name, Replaces: true));
        var nameless = new HashSet<int>();
        foreach (var (attribution, source) in attributions.Zip(sources))
        {
            if (Place(article, attribution) is not var (token, replaces))
            {
                continue;
            }

            if (source is not null && IsName(source))
            {
                names.TryAdd(attribution.Sentence, new(token, source.Name, replaces));
            }
            else if (attribution.Source is null)
            {
                nameless.Add(attribution.Sentence);
            }
        }

        return new(names, nameless);
    }

    /// <summary>Where the name of a source would stand; <c>null</c>: the sentence needs none.</summary>
    private static (int Token, bool Replaces)? Place(ArticleTokens article, Attribution attribution)
    {
        var (sentence, grammar) = (article.Sentences[attribution.Sentence], article.Grammar);
        if (attribution.Source is { } phrase)
        {
            var first = sentence.Lower(phrase.Start);
            return phrase.Length == 1 && grammar.Pronouns.Contains(first) ? first[0] == '-' ? null : (phrase.Start, true)
                : grammar.Pronouns.Contains(first) ? null
                : IsDescription(sentence, phrase, grammar) ? (phrase.End - 1, false)
                : null;
        }

        return attribution.Implied is not null ? attribution.Cue is { } cue && sentence.Tokens.FindLastIndex(token => token.End <= cue.End && token.Start >= cue.Start) is var last and >= 0 ? (last, false) : null
            : attribution is { IsDirect: true, Cue: null } && attribution.Root.Sentence != attribution.Sentence && IsQuotation(sentence) ? (-1, false)
            : null;
    }

    // "Бывший водитель" at the beginning of a sentence is no name.
    private static bool IsName(Source source) =>
        char.IsUpper(source.Name[0]) && (source.Kind == SourceKind.Organisation || (source.Kind == SourceKind.Person && char.IsUpper(source.Name[source.Name.LastIndexOf(' ') + 1])));

    private static bool IsQuotation(SentenceTokens sentence) => Enumerable.Range(0, sentence.Count).All(i => sentence.IsQuoted(i) || sentence.Kind(i) is TokenKind.Stop or TokenKind.Quote);

    // "the coach", "der Trainer", « l'élu »: known by what they are, and nothing more is said of them here.
    private static bool IsDescription(SentenceTokens sentence, NounPhrase phrase, Grammar grammar) =>
        phrase.Length is 2 && sentence.IsDeterminer(phrase.Start) && sentence.IsRoleNoun(phrase.End - 1);
}
