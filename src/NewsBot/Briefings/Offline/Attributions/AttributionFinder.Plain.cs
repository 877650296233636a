using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <content>Plain deeds that a verb of saying tells of too.</content>
internal sealed partial class AttributionFinder
{
    /// <summary>Tokens in which the noun stands that is given: "gave the paper no further details".</summary>
    private const int LightObject = 8;

    /// <summary>What stands before the subject is no speech: "To make sure, Howitt ordered another set", "When the charges were read, she testified in court".</summary>
    private bool IsDeed(SentenceTokens sentence, VerbGroup group, NounPhrase subject)
    {
        if (grammar.VerbSecond || grammar.Articleless || subject.Start < 2 || sentence.IsQuoted(subject.Start - 1) || sentence.IsQuoted(subject.Start - 2) || group.Form(CueFrame.Says) is null)
        {
            return false;
        }

        var i = group.End;
        var hasObject = group.Form(CueFrame.Tells) is null
            && sentence.IsDeterminer(i) && !sentence.IsPronoun(i) && !sentence.IsPreposition(i)
            && !sentence.IsTime(i) && !sentence.IsTime(i + 1) && !sentence.IsTime(i + 2);
        var first = grammar.Conjunctions.Match(sentence.Lower, 0);
        return hasObject || (first is { Words: > 0, Value: not "but" } && sentence.Tokens.FindIndex(token => token.Kind == TokenKind.Comma) == subject.Start - 1);
    }

    /// <summary>"gave no details" is no answer; "gave a concert" is none of the matter.</summary>
    private bool IsPlainGiving(SentenceTokens sentence, VerbGroup group, int start) =>
        group.Forms[0].Light && !Enumerable.Range(start, LightObject).Any(i => grammar.AnswerNouns.Contains(sentence.Lower(i)));

    /// <summary>"a script called “Wild Rose”", "dialled a number called 911": it has the name, and nobody judges it.</summary>
    private bool IsNaming(SentenceTokens sentence, VerbGroup group, int start, int end) =>
        group.End - group.Start == 1 && grammar.NamingWords.Contains(sentence.Lower(group.Verb)) && start == group.End
            && Enumerable.Range(start, end - start).All(i => sentence.IsQuoted(i) || sentence.Tokens[i].IsCapitalised || sentence.Kind(i) is not TokenKind.Word);

    /// <summary>"befand sich in Mexiko": with a pronoun of its own the verb tells of a deed.</summary>
    private bool IsReflexive(SentenceTokens sentence, VerbGroup group, int start) =>
        grammar.VerbSecond && start == group.End && grammar.Clitics.Value(sentence.Lower(start)) == "r" && group is { IsNegated: false, Forms: [{ Stance: "asserts" }, ..] }
            && !sentence.Tokens[start..].Exists(token => token.Kind == TokenKind.Colon);
}
