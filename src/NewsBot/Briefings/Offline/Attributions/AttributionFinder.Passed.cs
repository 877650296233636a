using System.Text.RegularExpressions;
using NewsBot.Articles;
using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Briefings.Offline.Firmness;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <content>Verbs of saying that attribute nothing of their own.</content>
internal sealed partial class AttributionFinder
{
    /// <summary>A determiner, an adjective and their noun.</summary>
    private const int WordsBeforeNoun = 3;

    /// <param name="anonymity">What says only that a source wants no name.</param>
    /// <param name="owned">What prepositions and "as" have attributed in the sentence.</param>
    private bool IsPassedOver(SentenceTokens sentence, VerbGroup group, List<PrepositionCue> prepositions, List<TextSpan> anonymity, List<Attribution> owned)
    {
        var (start, words) = (sentence.Tokens[group.Start].Start, sentence.Span(group.Start, group.End));
        return anonymity.Exists(span => span.Contains(words))
            || IsHearsayPhrase(sentence, group)
            || IsInCue(sentence, group, prepositions, owned, start)
            || IsContentOfAnother(sentence, group, owned, start)
            || IsAttitude(group, start, owned)
            || (owned.Count > 0 && NounPhrases.IsShare(sentence, group.Start, grammar))
            || IsHearsay(sentence, group, start, owned);
    }

    /// <summary>"It is said that", "es heißt": nobody in particular.</summary>
    private bool IsHearsayPhrase(SentenceTokens sentence, VerbGroup group) =>
        // "So heißt es in dem Papier, …" names who says it.
        !(grammar.VerbSecond && NounPhrases.AfterPreposition(sentence, group.End, grammar) is { } asked && IsHeardFrom(sentence, asked))
        && ((sentence.Kind(group.Start - 1) != TokenKind.Word && !(group.Start > 0 && NounPhrases.IsName(sentence, group.Start - 1, grammar)) && grammar.HearsayPhrases.Match(sentence.Lower, group.Start).Words > 1)
        || (grammar.Pronouns.Value(sentence.Lower(group.Start - 1)) == "x" && grammar.HearsayPhrases.Match(sentence.Lower, group.Start - 1).Words > 1));

    /// <summary>« Книга розповідає про… », « виставка обіцяє стати… »: the verb says what the thing is like.</summary>
    private bool IsSilent(SentenceTokens sentence, VerbGroup group, NounPhrase? subject) =>
        subject is { } thing && (group.Form(CueFrame.Intends) is not null || group.Forms[0] is { Frame: CueFrame.Judges } or { Stance: "demands" })
            && Enumerable.Range(thing.Start, Math.Min(thing.Head - thing.Start, WordsBeforeNoun)).FirstOrDefault(i => grammar.SilentNouns.Contains(sentence.Lower(i)) || sentence.IsNoun(i), -1) is >= 0 and var noun
            && grammar.SilentNouns.Contains(sentence.Lower(noun));

    /// <summary>The verb is a part of the words that attribute already.</summary>
    private bool IsInCue(SentenceTokens sentence, VerbGroup group, List<PrepositionCue> prepositions, List<Attribution> owned, int start) =>
        owned.Exists(other => other.Cue is { } cue && cue.Start <= start && start < cue.End)
        || (grammar.IsRomance && grammar.CitingPhrases.Match(sentence.Lower, group.Start - 1).Words > 1)
        || (grammar.Articleless && prepositions.Exists(cue => cue.Value == "as" && cue.Start < group.Start && group.Start < cue.Start + cue.Words))
        || (grammar.VerbSecond && sentence.Kind(group.End) == TokenKind.Colon && group.End + 1 < sentence.Count
        && owned.Exists(other => other.Content[0].Start == sentence.Tokens[group.End + 1].Start));

    /// <summary>The verb stands in what another source is made to say: "the police, according to him, denied it".</summary>
    private bool IsContentOfAnother(SentenceTokens sentence, VerbGroup group, List<Attribution> owned, int start)
    {
        var goesOn = !grammar.Articleless && !grammar.VerbSecond && owned.Exists(other => other.Cue is { } aside && aside.End < start && other.Content.Skip(1).Any(content => content.Start == start));
        var opens = grammar.VerbSecond && group.Rest is not null && owned.Exists(other => other.Content[0].Start == start);
        var endsSentence = group.End >= sentence.Count - 1;
        return goesOn || opens
            || (!endsSentence && owned.Exists(other => other.Cue is { } cue && cue.Start > start && other.Content.Any(content => content.Start <= start && start < content.End)));
    }

    // "According to a poll, 62% approve of it": what the poll says, not who approves.
    private static bool IsAttitude(VerbGroup group, int start, List<Attribution> owned) =>
        group.Forms[0].Frame == CueFrame.Judges && owned.Exists(other => other.Content.Any(content => content.Start <= start && start < content.End));

    // "Secondo indiscrezioni, cinque titolari avrebbero chiesto un incontro": the mood says that it is told of them.
    private bool IsHearsay(SentenceTokens sentence, VerbGroup group, int start, List<Attribution> owned) =>
        grammar.IsRomance && Enumerable.Range(group.Start, group.Verb - group.Start + 1).Any(i => sentence.Lower(i).EndsWithAny(grammar.HearsayEndings)
            && !grammar.HearsayExceptions.Contains(sentence.Lower(i)))
        && owned.Exists(other => other.Cue is { } cue && cue.End < start && other.Content.Any(content => content.Start <= start && start < content.End));

    // « El detenido habría reconocido los hechos, adelanta el diario », « Corvalán ha pedido salir, afirma su entorno »: what he did is what they say of him.
    private bool IsOfTail(SentenceTokens sentence, VerbGroup group, List<VerbGroup> later) =>
        grammar.IsRomance && later.Count > 0 && (group.Forms[0].Frame is not (CueFrame.Says or CueFrame.Tells or CueFrame.Shows) || group.Forms[0].Stance == "demands"
            || Enumerable.Range(group.Start, group.Verb - group.Start).Any(i => HedgeFinder.IsHearsay(sentence, i, grammar))) && Relay(sentence, group.End, later) is not null;

    // "Der Zeuge will einen Schuss gehört haben, sagte die Polizei": she says what she has heard of him, he claims nothing.
    private bool IsHearsayOfAnother(Attribution one) =>
        one.Cue is { } cue && grammar.HearsayBrackets.Contains(cue.In(article.Article.Text).ToLowerInvariant().Split(' ')[0])
        && FoundIn(one.Sentence).Any(other => other != one && other.Content.Any(content => content.Contains(cue)));

    // « La Consob avrebbe chiesto chiarimenti, riferiscono due fonti »: in this mood it is what the last cue relays.
    private bool IsRelayed(SentenceTokens sentence, VerbGroup group, List<VerbGroup> later) =>
        grammar.IsRomance && later.Count > 0 && later[^1] is { Start: var last } relay && sentence.Kind(last - 1) == TokenKind.Comma && (relay.Form(CueFrame.Says) ?? relay.Form(CueFrame.Tells)) is not null
            && Enumerable.Range(group.Start, group.Verb - group.Start + 1).Any(i => HedgeFinder.IsHearsay(sentence, i, grammar)) && !HasContentAfter(sentence, relay) && Inverted(sentence, relay) is not null;

    private List<TextSpan> Anonymity(SentenceTokens sentence)
    {
        var text = new SearchedText(sentence.Sentence.Span.In(article.Article.Text));
        return [.. grammar.AnonymousPatterns.Select(pattern => pattern.Find(text)).OfType<Match>()
            .Select(match => new TextSpan(sentence.Sentence.Span.Start + match.Index, sentence.Sentence.Span.Start + match.Index + match.Length))];
    }

    // "said that "two developers" had asked": a few words in quotation marks that no mark parts from the clause before them.
    private static bool IsInClause(SentenceTokens sentence, int mark)
    {
        var open = mark;
        while (open > 0 && sentence.Quotes[mark] is not null && sentence.Quotes[open - 1] == sentence.Quotes[mark])
        {
            open--;
        }

        return open > 0 && sentence.Quotes[mark] is { Words: <= Quotation.FewWords } && sentence.IsComplementizer(open - 1);
    }

    // "…", Anna Smith, the mayor, told reporters.
    private bool EndsQuotation(SentenceTokens sentence, int start) =>
        !grammar.VerbSecond && sentence.IsQuoted(start - (sentence.Kind(start - 1) == TokenKind.Comma && !sentence.IsQuoted(start - 1) ? 2 : 1));

    // « Згідно з опитуванням, дві третини вважають… »: what the poll says; a clause of another's would have ended it.
    private bool IsInside(int start, List<Attribution> owned) =>
        (grammar.Articleless || grammar.IsRomance) && owned.Exists(other => other.Cue is { } cue && cue.Start < start
            && other.Content.Any(content => cue.Start < content.Start && content.Start <= start && start < content.End));
}
