using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <content>Questions and clauses that stand before those who answer them, in free word order.</content>
internal sealed partial class AttributionFinder
{
    /// <summary>Tokens of "На вопрос,", "Ответить на вопрос,".</summary>
    private const int LongestOpening = 5;

    /// <summary>« Чому сторони розповідають різне, Боднар пояснити відмовився »: the question is what is refused.</summary>
    private Attribution WithQuestion(SentenceTokens sentence, VerbGroup group, Attribution made)
    {
        if (made is not { Stance: "declines", Content: [var content] })
        {
            return made;
        }

        var first = sentence.Tokens.FindIndex(token => token.Start >= content.Start);
        var verb = first;
        var speaks = Enumerable.Range(first, sentence.Count - first).TakeWhile(i => sentence.Tokens[i].End <= content.End)
            .Any(i => sentence.IsCueVerb(i) || grammar.RefusedNouns.Contains(sentence.Lower(i)));
        first = made.Source is { } who && who.Start < Math.Min(first, group.Start) ? who.Start : Math.Min(first, group.Start);
        return speaks && QuestionBefore(sentence, first) is > 0 and var end && content.Start >= sentence.Tokens[end].Start
            // "сказать затрудняются", "предпочёл не рассуждать": the infinitive is a part of the cue.
            ? sentence.Tokens[verb].End < content.End || made.Cue is not { } cue ? made with { Content = [sentence.Span(0, end), content] }
                : made with { Content = [sentence.Span(0, end)], Cue = new(Math.Min(cue.Start, content.Start), Math.Max(cue.End, content.End)) }
            : made;
    }

    /// <summary>« Куда делось остальное, в департаменте не пояснили »: nothing else is refused.</summary>
    private (Attribution Attribution, int End)? Unanswered(int index, SentenceTokens sentence, VerbGroup group, NounPhrase? before)
    {
        if (!(grammar.Articleless || grammar.IsRomance) || group.Forms.FirstOrDefault(form => form.Stance == "declines") is not { } form || HasContentAfter(sentence, group))
        {
            return null;
        }

        // « Alla nostra richiesta di averne una copia gli uffici non hanno risposto »
        if (grammar.IsRomance)
        {
            var asked = before is { Start: > 1 } silent && group.IsNegated && sentence.IsPreposition(0) ? ContentBounds.TrimEnd(sentence, 0, silent.Start, grammar) : 0;
            return asked > 1 && Enumerable.Range(0, asked).Any(i => sentence.IsCueNoun(i) || sentence.IsFirstPerson(i))
                ? (Attributed(index, sentence, group with { Forms = [form] }, before, source: null, [sentence.Span(0, asked)], group.End, group.End), group.End) : null;
        }

        // Any place is a source where nothing else can be one.
        var comma = before is null ? sentence.Tokens.FindLastIndex(group.Start, token => token.Kind == TokenKind.Comma) : -1;
        var who = before ?? (comma > 0 && sentence.IsPlacePreposition(comma + 1) && comma + 2 < group.Start ? new NounPhrase(comma + 2, group.Start, group.Start) : null);
        return who is { } source && QuestionBefore(sentence, source.Start) is > 0 and var end
            ? (Attributed(index, sentence, group with { Forms = [form] }, source, source: null, [sentence.Span(0, end)], group.End, group.End), group.End) : null;
    }

    /// <summary>« Про те, що тендер переписали, писав телеграм-канал »: the clause is what is said.</summary>
    private (Attribution Attribution, int End)? TopicFirst(int index, SentenceTokens sentence, VerbGroup group)
    {
        var opening = grammar.Articleless && group.Start > LongestOpening ? sentence.Tokens.FindIndex(0, LongestOpening, token => token.Kind == TokenKind.Comma) : -1;
        if (opening < 2 || !sentence.IsDeterminer(opening - 1) || !sentence.IsPreposition(opening - 2) || grammar.Complementizers.Value(sentence.Lower(opening + 1)) != ""
            || (group.Form(CueFrame.Says) ?? group.Form(CueFrame.Tells)) is not { } form || sentence.Tokens.FindLastIndex(group.Start, token => token.Kind == TokenKind.Comma) is var comma && comma < opening + LongestOpening - 1)
        {
            return null;
        }

        var before = PlaceSources.Before(sentence, group, grammar) ?? NounPhrases.Before(sentence, group.Start, comma + 1, grammar);
        return (before is { } subject && !sentence.IsDeclined(subject.Start) ? subject : Inverted(sentence, group with { Forms = [form] })) is not { } who ? null
            : (Attributed(index, sentence, group with { Forms = [form] }, who, source: null, [sentence.Span(opening + 2, comma)], group.End, sentence.Count), Math.Max(group.End, who.End));
    }

    /// <summary>The comma behind a question with which a sentence begins; -1 when it begins otherwise.</summary>
    /// <param name="answer">Where who answers begins, or the verb.</param>
    private int QuestionBefore(SentenceTokens sentence, int answer)
    {
        var comma = answer - (sentence.IsPlacePreposition(answer - 1) ? 2 : 1);
        if (!grammar.Articleless || comma < 2 || sentence.Kind(comma) != TokenKind.Comma)
        {
            return -1;
        }

        // "Чи встигне місто, …", "На вопрос, читал ли он рукопись, …"
        var from = sentence.Tokens.FindIndex(0, Math.Min(comma, LongestOpening), token => token.Kind == TokenKind.Comma) + 1;
        return Enumerable.Range(from, Math.Min(LongestOpening - 1, comma - from)).Any(i => grammar.Complementizers.Value(sentence.Lower(i)) == "k"
            && (i <= from + 1 || sentence.IsClitic(i))
            && !(grammar.AsWords.Contains(sentence.Lower(i)) && sentence.IsCueVerb(i + 1))) ? comma : -1;
    }
}
