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

    // « riferisce di aver visto », « riferisce di un odore »: before an infinitive the preposition is no part of the cue.
    private static void LeaveInfinitives(SentenceTokens sentence, int verb, List<CueForm> possible, Grammar grammar)
    {
        if (grammar.IsRomance && possible.Exists(form => form is { Frame: CueFrame.Says, Particle.Length: 0 }))
        {
            possible.RemoveAll(form => form is { Frame: CueFrame.Judges, Particle: [.., var marker] } && grammar.InfinitiveMarkers.Contains(marker)
                && Infinitives.IsBare(sentence, BehindParticle(sentence, verb, form.Particle, grammar), grammar));
        }
    }
}
