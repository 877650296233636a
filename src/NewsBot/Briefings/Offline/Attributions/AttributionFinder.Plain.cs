using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <content>Plain deeds that a verb of saying tells of too.</content>
internal sealed partial class AttributionFinder
{
    /// <summary>Tokens in which the noun stands that is given: "gave the paper no further details".</summary>
    private const int LightObject = 8;

    /// <summary>"To make sure, Howitt ordered another set": what the verb tells of stands behind it, and what stands before it is no speech.</summary>
    private bool HasPlainObject(SentenceTokens sentence, VerbGroup group, NounPhrase subject)
    {
        var i = group.End;
        return !grammar.VerbSecond && !grammar.Articleless && group.Form(CueFrame.Says) is not null && group.Form(CueFrame.Tells) is null
            && subject.Start > 0 && !sentence.IsQuoted(subject.Start - 1) && (subject.Start < 2 || !sentence.IsQuoted(subject.Start - 2))
            && grammar.Determiners.Contains(sentence.Lower(i)) && !grammar.Pronouns.Contains(sentence.Lower(i)) && !grammar.Prepositions.Contains(sentence.Lower(i))
            && !grammar.IsTime(sentence.Lower(i)) && !grammar.IsTime(sentence.Lower(i + 1)) && !grammar.IsTime(sentence.Lower(i + 2));
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
        grammar.VerbSecond && start == group.End && grammar.Clitics.Value(sentence.Lower(start)) == "r";
}
