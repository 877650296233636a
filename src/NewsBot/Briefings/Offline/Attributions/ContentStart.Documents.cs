using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <content>Documents that are given out and say something.</content>
internal static partial class ContentStart
{
    // "published a video that shows", "released a report saying": from the article of the document on.
    // « ha diffuso una nota in cui precisa che nessun esame è annullato »: what it says there, rather than the note.
    private static int InDocument(SentenceTokens sentence, int document, Grammar grammar)
    {
        for (var i = document + 3; grammar.IsRomance && document >= 0 && i < Math.Min(sentence.Count - 2, document + Reach); i++)
        {
            if (sentence.Kind(i) is not (TokenKind.Word or TokenKind.Number) || sentence.IsQuoted(i))
            {
                break;
            }

            if (grammar.Complementizers.Value(sentence.Lower(i)) == "" && grammar.Verbs.Find(sentence.Lower(i - 1)).Any(form => form.Frame == CueFrame.Says && (form.Form & (VerbForm.Finite | VerbForm.Gerund)) != VerbForm.None)
                || (grammar.Complementizers.Value(sentence.Lower(i)) == "" && grammar.Readings.Match(sentence.Lower, i - 2).Words == 3))
            {
                return i + 1;
            }
        }

        return document;
    }

    private static int Document(SentenceTokens sentence, int first, Grammar grammar)
    {
        for (var i = first; i < Math.Min(sentence.Count, first + 12); i++)
        {
            if (sentence.Kind(i) is TokenKind.Stop or TokenKind.Semicolon || sentence.IsRelative(i))
            {
                return -1;
            }

            if (sentence.IsDocumentNoun(i))
            {
                return Says(i + 1) ? StartOf(i) : -1;
            }
        }

        return -1;

        bool Says(int from)
        {
            for (var i = from; i < Math.Min(sentence.Count, from + 8); i++)
            {
                if (sentence.IsRelative(i) || IsThat(sentence.Lower(i), grammar)
                    || grammar.Verbs.Find(sentence.Lower(i)).Any(form => (form.Form & VerbForm.Gerund) != VerbForm.None))
                {
                    return true;
                }
            }

            return false;
        }

        int StartOf(int noun)
        {
            for (var i = noun; i >= Math.Max(first, noun - 4); i--)
            {
                if (sentence.IsDeterminer(i))
                {
                    return i;
                }
            }

            return noun;
        }
    }
}
