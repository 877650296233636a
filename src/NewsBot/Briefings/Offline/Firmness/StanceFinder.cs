using NewsBot.Articles;
using NewsBot.Briefings.Offline.Attributions;
using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Firmness;

/// <summary>What the source does with the content: from the cue verb, its negation and the words around it.</summary>
internal static class StanceFinder
{
    /// <summary>UTF-16 code units of a content that is one word, and says what the source does.</summary>
    private const int LongestVerdict = 10;

    /// <summary>How far behind a cue its own words reach: "declined to comment on…".</summary>
    private const int Reach = 60;

    /// <returns>The name of a <see cref="Stance"/>.</returns>
    public static string Find(ArticleTokens article, Attribution attribution)
    {
        var content = attribution.Content[0];
        var text = article.Article.Text;
        if (attribution.Cue is { } cue)
        {
            var words = cue.End <= content.Start ? text[cue.Start..Math.Min(content.End, cue.End + Reach)]
                // « Faux, rétorque le maire »
                : content.Length <= LongestVerdict ? $"{cue.In(text)} {content.In(text)}" : cue.In(text);
            foreach (var (stance, pattern) in article.Grammar.StancePatterns)
            {
                if ((attribution.Frame is CueFrame.Intends or CueFrame.Says or CueFrame.Tells || (stance == "declines" && attribution.Frame == CueFrame.Judges)) && !Quoted(article, cue, content) && pattern.Find(words) is { } match && match.Index <= cue.Length)
                {
                    return stance;
                }
            }
        }

        if (attribution.IsDirect)
        {
            foreach (var (stance, pattern) in article.Grammar.StancePatterns)
            {
                if (stance is "cannotConfirm" && pattern.IsIn(content.In(text)))
                {
                    return stance;
                }
            }
        }

        return (attribution.IsNegated, attribution.Stance) switch
        {
            (true, "confirms") => "cannotConfirm",
            (true, "asserts") when attribution.Frame is CueFrame.Says or CueFrame.Tells => "declines",
            (true, "denies") => "asserts",
            _ => attribution.Stance,
        };
    }

    // What stands inside a quotation is not the writer's description of the answer.
    private static bool Quoted(ArticleTokens article, TextSpan cue, TextSpan content) =>
        cue.End <= content.Start && article.In(content)
            .Any(sentence => sentence.Tokens.Exists(token => token.Start == content.Start
            && sentence.IsQuoted(sentence.Tokens.IndexOf(token))));
}
