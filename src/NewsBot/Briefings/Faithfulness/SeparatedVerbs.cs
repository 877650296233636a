using System.Buffers;
using NewsBot.Briefings.Evidence;
using NewsBot.Languages;

namespace NewsBot.Briefings.Faithfulness;

/// <summary>Verbs whose first part stands at the end of the clause: in "lehnte das Angebot ab" the verb is "ablehnte".</summary>
internal static class SeparatedVerbs
{
    /// <summary>They end a clause.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create(",;:.!?");

    /// <returns>The forms of the words; that of a separated verb with its first part before it.</returns>
    public static List<string> Join(List<Word> words, string text, Language? language)
    {
        var forms = words.ConvertAll(word => word.Form);
        if (language?.Grammar.VerbSecond != true)
        {
            return forms;
        }

        var clause = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var ends = i + 1 == words.Count || text.AsSpan(words[i].End, words[i + 1].Start - words[i].End).ContainsAny(Marks);
            if (ends)
            {
                // The finite verb is the first word of the clause that is neither a noun, which has a capital, nor one of the small words.
                if (language.Meanings.IsParticle(forms[i])
                    && Enumerable.Range(clause, i - clause).FirstOrDefault(at => !words[at].Capital && !language.Grammar.StopWords.Contains(words[at].In(text)), -1) is >= 0 and var verb)
                {
                    forms[verb] = forms[i] + forms[verb];
                }

                clause = i + 1;
            }
        }

        return forms;
    }
}
