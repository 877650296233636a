using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <summary>Where what is said begins behind a cue.</summary>
internal static partial class ContentStart
{
    /// <summary>How far behind a cue its clause may begin: "said on Tuesday in an interview with… that".</summary>
    private const int Reach = 18;

    /// <summary>The first token of what is said after a cue; -1 when nothing is.</summary>
    public static int After(SentenceTokens sentence, VerbGroup group, CueForm form, Grammar grammar)
    {
        var first = group.ContentFrom;
        if (group.Rest is { } rest && Inner(sentence, group.InnerFrom, rest.Start, form, grammar) is >= 0 and var inner)
        {
            return inner;
        }

        // "comprometeu-se a construir"
        var enclitic = sentence.Lower(first) is ['-', ..] clitic && grammar.Clitics.Contains(clitic);
        first += enclitic ? 1 : 0;
        var adverb = grammar.IsRomance ? grammar.Adverbs.Match(sentence.Lower, first).Words : 0;
        first = SkipAside(sentence, adverb > 1 && sentence.Kind(first + adverb) == TokenKind.Comma ? first + adverb : first, grammar);
        if (first >= sentence.Count)
        {
            return -1;
        }

        // "mówi „Gazecie Stołecznej”.": who is told.
        if (grammar.Articleless && sentence.Quotes[first] is { Words: < Quotation.FewWords } told && sentence.IsDeclined(first + 1) && sentence.Tokens[^1].Start <= told.Span.End)
        {
            return -1;
        }

        if (group.HasObjectBefore && sentence.IsConjunction(first) && !sentence.IsComplementizer(first))
        {
            return form.Frame == CueFrame.Judges ? first : -1;
        }

        // « заявив про те, що », "powiedział o tym, że"
        if (grammar.Articleless && sentence.Kind(first + 1) == TokenKind.Comma && sentence.IsDeterminer(first)
            && grammar.Complementizers.Value(sentence.Lower(first + 2)) is { } opener)
        {
            return opener == "k" ? first + 2 : first + 3;
        }

        switch (form.Frame)
        {
            case CueFrame.Urges:
                first = grammar.Articleless ? SkipAdverbs(sentence, first, grammar) : first;
                return Infinitives.FollowsListener(sentence, first, grammar) ? first : Clause(sentence, first, grammar, bare: false);
            case CueFrame.Intends when grammar.CommaBeforeClause:
                return BehindComma(sentence, SkipAdverbs(sentence, first, grammar), grammar);
            case CueFrame.Intends:
                first = SkipAdverbs(sentence, first, grammar);
                return Infinitives.IsAt(sentence, first, grammar) || (sentence.IsAdverb(first) && Infinitives.IsAt(sentence, first + 1, grammar))
                    ? first
                    : sentence.IsComplementizer(first) && !sentence.IsRelative(first) ? first + 1 : -1;
            case CueFrame.Publishes:
                return InDocument(sentence, Document(sentence, first, grammar), grammar);
            case CueFrame.Measures:
                return (form.Object && IsCount(sentence, first, grammar))
                    || (IsObject(sentence, first, grammar) && GivesFigure(sentence, first, grammar, form.Bare))
                    || NamesFigure(sentence, first, grammar) || FigureFirst(sentence, first, grammar)
                    || ((group.HasObjectBefore || HasClitic(sentence, group, grammar)) && (IsFigure(sentence, first, grammar) || IsCount(sentence, first, grammar))) ? first : -1;
            case CueFrame.Judges when grammar.CommaBeforeClause && sentence.Kind(first) == TokenKind.Comma && ((group.Rest is not null && form.Stance == "asserts") || OpensQuestion(sentence, first + 1, grammar)):
                return BehindComma(sentence, first, grammar); // "wirft ihm vor, Geld veruntreut zu haben", "ließ offen, wer zahlt"
            case CueFrame.Judges when grammar.VerbSecond && SkipAdverbs(sentence, first, grammar) is var judged && judged > first && judged < sentence.Count:
                return IsObject(sentence, judged, grammar) ? judged : -1;
            case CueFrame.Judges when form.Particle.Length > 0 && grammar.Pointers.Match(sentence.Lower, group.End - form.Particle.Length).Words > 0:
                return -1;
            case CueFrame.Judges when grammar.Articleless && SkipAdverbs(sentence, first, grammar) is var behind && behind > first && behind + 1 < sentence.Count && sentence.Kind(behind) == TokenKind.Word:
                // « вимагають іще й вибачень »
                behind += sentence.IsCoordinator(behind) ? 1 : 0;
                return IsObject(sentence, behind, grammar) && !(form is { Stance: "declines", Negated: false } && !IsRefused(sentence, behind, grammar)) ? behind : -1;
            case CueFrame.Judges:
                // "acusa-o de mentir"
                return (IsObject(sentence, first, grammar) && !(form is { Stance: "declines", Negated: false } && !IsRefused(sentence, first, grammar))) || group.HasObjectBefore
                    || BlamesOf(sentence, first, form, grammar) || (enclitic && sentence.Lower(first - 1) != "-se" && sentence.IsInfinitiveMarker(first)) ? first : -1;
            default:
                // "a nié avoir reçu", "dit craindre": what is said is an infinitive.
                var late = SkipTime(sentence, first, grammar);
                if (form.Frame == CueFrame.Says && !grammar.Articleless && (Infinitives.IsBare(sentence, first, grammar) || (late > first && Infinitives.IsBare(sentence, late, grammar))))
                {
                    return Infinitives.IsBare(sentence, first, grammar) ? first : late;
                }

                // « dice anche di aver avvertito »
                first = grammar.IsRomance && SkipAdverbs(sentence, first, grammar) is var adverbs && sentence.IsInfinitiveMarker(adverbs) && Infinitives.IsBare(sentence, adverbs + 1, grammar) ? adverbs : first;

                // "racconta di averlo scritto"
                if (form.Frame == CueFrame.Says && !grammar.Articleless && !grammar.VerbSecond
                    && sentence.IsInfinitiveMarker(first) && Infinitives.IsBare(sentence, first + 1, grammar))
                {
                    return first;
                }

                // « recommande à la collectivité de revoir sa copie »
                if (grammar.IsRomance && form.Stance == "demands" && sentence.IsListenerMarker(first) && Infinitives.FollowsListener(sentence, first, grammar))
                {
                    return first;
                }

                if (form.Frame == CueFrame.Says && Math.Max(BehindPlace(sentence, first, grammar), group.Form(CueFrame.Judges) is null ? BehindAudience(sentence, first, grammar) : -1) is >= 0 and var further)
                {
                    return further;
                }

                // "Er rief die Polizei": what is said stands behind a comma, where there is one before each clause.
                var bare = form.Bare && form.Frame != CueFrame.Tells && (form.Object || !grammar.CommaBeforeClause);
                var clause = Clause(sentence, first, grammar, bare, asksNothing: form is { Frame: CueFrame.Says, Object: true }, listens: form.Frame == CueFrame.Tells);
                // "chiede il riconteggio: sarebbero spariti…": what is asked stands before the colon.
                if (clause > first + 2 && form.Object && grammar.IsRomance && sentence.Kind(clause - 1) == TokenKind.Colon
                    && (!sentence.IsQuoted(clause) ? grammar.DropsSubjects || form.Stance == "doubts"
                        : form.Stance is "denies" or "confirms" or "doubts") && (sentence.IsDeterminer(first) || (form.Stance == "denies" && grammar.DropsSubjects))
                    && IsObject(sentence, first, grammar))
                {
                    return first;
                }

                // "rejected a suggestion by the defence that…": what is rejected is the suggestion, and its clause somebody else's claim.
                if (clause > first + 1 && form.Object && form.Stance == "denies" && !grammar.VerbSecond && IsObject(sentence, first, grammar)
                    && Enumerable.Range(first, clause - first).Any(i => sentence.IsCueNoun(i)))
                {
                    return first;
                }

                var listened = form is { Frame: CueFrame.Tells, Bare: false } ? BehindListener(sentence, first, grammar) : -1;
                clause = listened > 0 && (clause <= first || listened < clause) ? listened : clause;
                if (form.Frame == CueFrame.Says && (IsCourtesy(sentence, first, grammar) || IsLoneFigure(sentence, first, form, grammar)))
                {
                    return IsCourtesy(sentence, first, grammar) ? -1 : first;
                }

                if (clause >= 0 || !form.Object)
                {
                    // "pediu à administração que reconsidere": who is asked belongs to it.
                    return clause > first + 1 && form.Stance == "demands" && grammar.DropsSubjects && late == first && sentence.IsPreposition(first) ? first : clause;
                }

                // « пообіцяв розібратися »: no object.
                if (group.Rest is not null || (grammar.Articleless && form.Stance == "asserts" && Infinitives.IsAt(sentence, first, grammar)))
                {
                    return -1;
                }

                // "fordern von der Regierung ein Verbot", "erwartet für das kommende Jahr ein Wachstum"
                if (grammar.VerbSecond && form.Stance is "demands" or "predicts" && form.Particle.Length == 0
                    && sentence.IsPreposition(first) && !IsOnlyTime(sentence, first, sentence.Count - 1, grammar))
                {
                    return first;
                }

                if (AsksFor(sentence, first, form, grammar))
                {
                    return first;
                }

                // « ожидают к утру ливня », « запросила для мэра семь лет »
                if (grammar.Articleless && form.Stance is "demands" or "predicts" && sentence.IsPreposition(first)
                    && sentence.Kind(first + 1) == TokenKind.Word && Enumerable.Range(first + 2, 2).Any(i => sentence.Kind(i) is TokenKind.Word or TokenKind.Number && IsObject(sentence, i, grammar)))
                {
                    return first;
                }

                // "announced on Tuesday a plan"
                return IsObject(sentence, first, grammar)
                    && !(form.Stance != "demands" && sentence.IsListenerMarker(first)
                        && sentence.IsPreposition(first))
                    && !(late > first && ((sentence.IsTime(first + 1) && !sentence.IsNumberWord(first)
                                && !grammar.Articleless) || sentence.IsPreposition(first))) ? first
                    : late > first && IsObject(sentence, late, grammar) ? late : -1;
        }
    }

    private static int Clause(SentenceTokens sentence, int first, Grammar grammar, bool bare, bool asksNothing = false, bool listens = false)
    {
        if (BehindQuestion(sentence, first, grammar) is > 0 and var answer)
        {
            return answer;
        }

        // "said the plan failed": a subject right behind the cue begins the clause.
        if (bare && BeginsClause(sentence, first, grammar) && !IsOnlyNoun(sentence, first, grammar))
        {
            return first;
        }

        var limit = Math.Min(sentence.Count, first + Reach);
        for (var i = first; i < limit; i++)
        {
            var (kind, lower) = (sentence.Kind(i), sentence.Lower(i));
            if (sentence.Quotes[i] is { } quote)
            {
                // "sagte der „Post“, die Straße sei gesperrt": a newspaper.
                if (grammar.CommaBeforeClause && quote.Words < Quotation.FewWords && (i > first && sentence.Kind(i - 1) == TokenKind.Word || quote.Span.Start < sentence.Tokens[i].Start)
                    && sentence.Tokens[^1].Start > quote.Span.End)
                {
                    continue;
                }

                // « ha confidato a «Oggi» che », « розповів «Кошику», що… », « коментувати зняття «Будівельника» з турніру »: a name.
                if ((grammar.Articleless || (grammar.IsRomance && i > first)) && quote.Words < Quotation.FewWords && sentence.Tokens[^1].Start >= quote.Span.End
                    && sentence.Tokens.FindIndex(i, token => token.Start >= quote.Span.End) is > 0 and var behind
                    && (grammar.IsRomance ? grammar.Complementizers.Value(sentence.Lower(behind)) == ""
                        : (sentence.Kind(behind) == TokenKind.Comma && sentence.IsComplementizer(behind + 1)) || NounPhrases.IsName(sentence, i, grammar)))
                {
                    i = behind - 1;
                    continue;
                }

                // "jugé ces reproches « infondés »": the word in quotation marks belongs to the noun before it.
                return i > first && quote.Words <= Quotation.FewWords
                    && (sentence.IsDeterminer(first)
                        || (grammar.Articleless && i > first + 1 && sentence.IsPreposition(i - 1)
                            && !sentence.IsPreposition(first))) ? first : i;
            }

            if (kind == TokenKind.Colon)
            {
                return i + 1 < sentence.Count ? i + 1 : -1;
            }

            // "puts the cost at 18 million and doubts that": the clause of the next verb.
            if (kind is TokenKind.Stop or TokenKind.Semicolon or TokenKind.Dash
                || ((i > first || grammar.IsRomance || grammar.Articleless) && !grammar.VerbSecond
                    && (grammar.Coordinators.Contains(lower) || grammar.Conjunctions.Value(lower) == "but") && IsCue(sentence, i + 1, grammar))
                || (i > first && (grammar.Relatives.Contains(lower) ? !IsThat(lower, grammar) : IsOneMore(sentence, i, grammar))))
            {
                break;
            }

            if (kind == TokenKind.Comma)
            {
                if (sentence.IsQuoted(i + 1))
                {
                    return i + 1;
                }

                if (grammar.CommaBeforeClause && BehindComma(sentence, i, grammar) is >= 0 and var behind)
                {
                    return behind;
                }

                // « заявив, що »
                var opener = sentence.Lower(i + 1);
                if (grammar.Complementizers.Contains(opener)
                    && (!(grammar.Relatives.Contains(opener) || (grammar.IsRomance && grammar.RelativeArticles.Contains(opener))) || i == first)
                    && (grammar.Articleless || !KeepsWord(opener, grammar)))
                {
                    return KeepsWord(opener, grammar) ? i + 1 : i + 2;
                }

                // « признала, однако, что »
                if (grammar.Articleless && (grammar.IsAdverb(opener) || grammar.Conjunctions.Value(opener) == "but") && sentence.Kind(i + 2) == TokenKind.Comma && sentence.IsComplementizer(i + 3))
                {
                    return KeepsWord(sentence.Lower(i + 3), grammar) ? i + 3 : i + 4;
                }

                // "do not deny it, but call it…", « обещал разобраться, отметив, что… »: no aside.
                if (grammar.Articleless && (grammar.Conjunctions.Value(opener) == "but" || grammar.Verbs.Find(opener).Any(form => (form.Form & VerbForm.Gerund) != VerbForm.None)))
                {
                    break;
                }

                var close = ClosingComma(sentence, i, limit);
                if (close < 0 || (grammar.Articleless && grammar.Conjunctions.Contains(opener)) || !(sentence.IsComplementizer(close + 1) || (grammar.CommaBeforeClause && BehindComma(sentence, close, grammar) >= 0)))
                {
                    break;
                }

                if (grammar.CommaBeforeClause)
                {
                    return BehindComma(sentence, close, grammar);
                }

                i = close;
                continue;
            }

            if (grammar.Complementizers.Contains(lower) && (i == first || !grammar.Relatives.Contains(lower)))
            {
                // "expect losses if the pipeline closes": a condition of theirs, and no question.
                if (i > first && ((asksNothing && KeepsWord(lower, grammar) && IsObject(sentence, first, grammar)) || (!listens && DescribesNoun(sentence, first, i, asksNothing, grammar))))
                {
                    return -1;
                }

                // "said that was untrue", "disputed that estimate": a pronoun.
                return KeepsWord(lower, grammar) || (grammar.HeadLast && i == first && grammar.Determiners.Contains(lower) && !HasFiniteVerb(sentence, i + 1, grammar)) || (grammar.Determiners.Contains(lower) && sentence.IsFinite(i + 1) && !sentence.IsFinite(i + 2)) ? i : i + 1;
            }
        }

        // "said Tuesday the plan failed", "said on Tuesday he would go".
        var start = SkipTime(sentence, first, grammar);
        return bare && start > first && BeginsClause(sentence, start, grammar) ? start : -1;
    }
}
