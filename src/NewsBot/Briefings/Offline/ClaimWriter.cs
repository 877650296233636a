using System.Text;
using NewsBot.Articles;
using NewsBot.Briefings.Offline.Attributions;
using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Briefings.Offline.Firmness;
using NewsBot.Briefings.Offline.Sources;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline;

/// <summary>Attributions and their sources → claims that can be read alone.</summary>
internal sealed class ClaimWriter(ArticleTokens article)
{
    /// <summary>So far behind a source, in UTF-16 code units, a relay of its words may stand: "police, cited by…".</summary>
    private const int NearSource = 40;

    /// <summary>UTF-16 code units of the words of another claim that are repeated in brackets.</summary>
    private const int LongestMeaning = 240;

    private readonly Grammar grammar = article.Grammar;
    private readonly string text = article.Article.Text;

    /// <returns><c>null</c> for what is no claim: the writer's own "I think", a content of which nothing is left.</returns>
    public ClaimDraft? Write(Attribution attribution, Source? source)
    {
        var sentence = article.Sentences[attribution.Sentence];
        var root = attribution.Root;

        if (source is null && !attribution.IsHearsay && !attribution.IsAgentless)
        {
            return null;
        }

        // "[12]" behind it is the number of a note.
        var content = CitedText.Read(Content(attribution, source, sentence), SentenceSplitter.LongestNote).Text;
        if (content.Length == 0)
        {
            return null;
        }

        var phrase = root.Source is { } words ? article.Sentences[root.Sentence].Span(words.Start, words.End) : (TextSpan?)null;
        var spans = new ClaimSpans(phrase is { } span ? [span] : [], attribution.CueParts ?? (attribution.Cue is { } cue ? [cue] : []), attribution.Content);
        var reported = attribution is { IsHearsay: false, Frame: not (CueFrame.Publishes or CueFrame.Shows) } && (attribution.IsDirect || attribution.IsPast);
        var (certainty, hedges) = HedgeFinder.Find(article, [.. attribution.Content.Concat(spans.Cue).OrderBy(part => part.Start)], moodIsGrammar: reported);
        if (attribution.IsHearsay && certainty == Certainty.Stated)
        {
            (certainty, hedges) = (Certainty.Hedged, [attribution.Cue!.Value.In(text)]);
        }

        return new()
        {
            Content = content,
            Source = source,
            Via = source is null ? null : ViaOf(sentence, phrase, attribution),
            Cue = spans.Cue.Count == 0 ? null : string.Join(" … ", spans.Cue.Select(part => part.In(text))),
            Stance = Enum.Parse<Stance>(StanceFinder.Find(article, attribution), ignoreCase: true),
            Certainty = certainty,
            Hedges = hedges,
            Said = attribution.Said is { } said ? SaidFinder.Date(said.In(text), article.Article.Published, grammar) : null,
            Sentences = SentencesOf([.. spans.Source.Where(where => root.Sentence == attribution.Sentence), .. spans.Cue, .. spans.Content]),
            Spans = spans,
        };
    }

    private IReadOnlyList<int> SentencesOf(IEnumerable<TextSpan> spans) =>
        [.. spans.SelectMany(article.In).Select(sentence => sentence.Sentence.Number).Distinct().Order()];

    private string Content(Attribution attribution, Source? source, SentenceTokens sentence)
    {
        var said = new StringBuilder();
        for (var i = 0; i < attribution.Content.Count; i++)
        {
            var piece = QuotationMarks.Complete(article, attribution.Content[i]).Trim();
            if (i == 0 && !attribution.IsHearsay)
            {
                piece = Standalone(piece, attribution, source, sentence);
            }

            // "die Regierung auf, die Steuern zu senken"
            var comma = attribution.CueParts is not null && i > 0 && text.AsSpan(attribution.Content[i - 1].End, attribution.Content[i].Start - attribution.Content[i - 1].End).Contains(',');
            // Speech that has no marks goes on behind its speaker: the full stop stood there.
            var unmarked = said.Length > 0 && attribution.IsDirect && char.IsLetterOrDigit(said[^1]) && piece.Length > 0 && char.IsUpper(piece[0]);
            said.Append(said.Length == 0 ? "" : unmarked ? ". " : comma ? ", " : " ").Append(piece);
        }

        // "[officials feared a rise]", "the claim [officials feared a rise]"
        if (attribution.Means is [var first, ..] && first.Length <= LongestMeaning)
        {
            var meant = $"[{QuotationMarks.Complete(article, first).Trim(' ', '–', '—', '-')}]";
            said = grammar.BackPronouns.Contains(said.ToString().ToLowerInvariant()) ? new(meant) : said.Append(' ').Append(meant);
        }

        // A comma before the closing mark belonged to the cue that followed.
        foreach (var mark in "\"”»“«")
        {
            said.Replace($",{mark}", $"{mark}");
        }

        return said.Replace("\n\n", " ").ToString().Trim(' ', ',', ';', ':', '–', '—');
    }

    /// <summary>Puts the name in square brackets where the content begins with a pronoun for it.</summary>
    private string Standalone(string piece, Attribution attribution, Source? source, SentenceTokens sentence)
    {
        var first = sentence.Tokens.FindIndex(token => token.Start == attribution.Content[0].Start);
        if (first < 0 || attribution is { Cue: null, IsDirect: false } || sentence.IsQuoted(first)
            || (sentence.IsDeterminer(first) && grammar.VerbSecond)
            || grammar.Pronouns.Value(sentence.Lower(first)) is not { Length: > 0 } gender || gender[0] is '1' or '2'
            || grammar.Impersonals.Match(sentence.Lower, first).Words > 0)
        {
            return piece;
        }

        var rest = piece[sentence.Tokens[first].Text.Length..];
        if (sentence.Quotes[Math.Min(first + 1, sentence.Count - 1)] is { } quote && grammar.FirstPerson.Contains(FirstWord(quote)))
        {
            // « a déclaré qu'il "je ne peux pas" »: the quotation has its own subject.
            return rest.TrimStart();
        }

        var candidates = Antecedents(sentence, first, gender[0]);
        if (source is { Kind: SourceKind.Person } && gender[0] is 'm' or 'f' && candidates.Count == 0 && SourceAgrees(attribution, gender[0]))
        {
            return $"[{source!.Name}]{rest}";
        }

        return candidates is [var only] && !SourceAgrees(attribution, gender[0]) ? $"[{only}]{rest}" : piece;
    }

    private string FirstWord(Quotation quote)
    {
        var tokens = Tokenizer.Cut(text, quote.Inner.Start, Math.Min(quote.Inner.End, quote.Inner.Start + 20), grammar);
        return tokens.Count > 0 ? tokens[0].Lower : "";
    }

    private bool SourceAgrees(Attribution attribution, char gender)
    {
        var root = attribution.Root;

        if (root.Source is not { } phrase)
        {
            return false;
        }

        var mention = new SourceParser(article.Article, grammar).Parse(article.Sentences[root.Sentence], phrase);
        return mention.Gender == gender || mention.Gender == 'x';
    }

    /// <summary>Things of that gender, outside the source, that the sentence has named: "la vidéo" for "elle". Only languages whose articles tell the gender have any.</summary>
    private List<string> Antecedents(SentenceTokens sentence, int before, char gender)
    {
        var found = new List<string>();
        for (var i = 0; i + 1 < before; i++)
        {
            if (grammar.Determiners.Value(sentence.Lower(i)) is [var of, ..] && of == gender && sentence.Tokens[i + 1].IsWord && !sentence.Tokens[i + 1].IsCapitalised
                && !sentence.IsOrganisationNoun(i + 1) && !sentence.IsRoleNoun(i + 1) && !sentence.IsTime(i + 1))
            {
                found.Add($"{sentence.Tokens[i].Text.ToLowerInvariant()} {sentence.Tokens[i + 1].Text}");
            }
        }

        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    private string? ViaOf(SentenceTokens sentence, TextSpan? source, Attribution attribution)
    {
        if (attribution.Via is { } relay)
        {
            var name = Enumerable.Range(relay.Start, relay.Head - relay.Start).FirstOrDefault(i => sentence.Tokens[i].IsCapitalised || sentence.IsQuoted(i), relay.Start);
            return sentence.Span(name, relay.Head).In(text);
        }

        if (source is not { } phrase || !sentence.Sentence.Span.Contains(phrase))
        {
            return null;
        }

        // Only what stands with the source: the sentence from it on.
        var behind = text[phrase.Start..sentence.Sentence.Span.End];
        foreach (var pattern in grammar.ViaPatterns)
        {
            if (pattern.Find(behind) is { } match && match.Index - phrase.Length < NearSource
                && !attribution.Content.Any(content => content.Start <= phrase.Start + match.Index && phrase.Start + match.Index < content.End))
            {
                return match.Groups["via"].Value.Trim(' ', ',', '.');
            }
        }

        return null;
    }
}
