using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Clauses;

/// <content>Verbs that another one ties to a cue: « tient à préciser », "went on to say", "limitou-se a dizer", "veio dizer".</content>
internal static partial class VerbGroups
{
    /// <returns>How many tokens before <paramref name="start"/> tie it to the cue; 0 for none.</returns>
    private static int Tied(SentenceTokens sentence, int start, int verb, int floor, CueForm[] forms, Grammar grammar)
    {
        if (start - 1 < floor || !Array.Exists(forms, form => (form.Form & VerbForm.Infinitive) != VerbForm.None))
        {
            return 0;
        }

        var before = sentence.Lower(start - 1);
        var tie = start - 2;
        tie -= tie > floor && sentence.Lower(tie)[0] == '-' && sentence.IsClitic(tie) ? 1 : 0;
        return start == verb && tie >= floor && (grammar.Prepositions.Contains(before) || grammar.InfinitiveMarkers.Contains(before)) && grammar.Catenatives.Contains(sentence.Lower(tie)) ? start - tie
            : start - 2 >= floor && grammar.InfinitiveMarkers.Contains(before) && sentence.IsAuxiliary(start - 2) ? 2
            : start == verb && grammar.IsRomance && grammar.Catenatives.Contains(before) && !sentence.IsDeterminer(start - 2) ? 1
            : 0;
    }
}
