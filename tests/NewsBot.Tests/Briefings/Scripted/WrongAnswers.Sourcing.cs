using System.Globalization;
using NewsBot.Briefings;

namespace NewsBot.Tests.Briefings.Scripted;

/// <content>Who says it, how firmly, and where it is said to stand.</content>
internal sealed partial class WrongAnswers
{
    private IEnumerable<ScriptedAnswer> Speakers()
    {
        if (gold.Source is not { } source)
        {
            yield break;
        }

        var others = elsewhere.OwnSources.Where(other => !gold.IsSource(new(other, null, SourceKind.Person))
            && !GoldClaim.Longer(other).Overlaps(gold.Expected.Source.Split('|').SelectMany(GoldClaim.Longer))).ToList();
        if (others.Count > 0)
        {
            yield return Spoken(new(Pick(others), null, gold.Kind));
        }

        if (turn % 2 == 0)
        {
            yield return Spoken(new(Pick(elsewhere.Sources), null, SourceKind.Person));
        }
        else if (turn % 3 == 0)
        {
            yield return Spoken(null);
        }

        if (others.Count > 0 && gold.Stance == Stance.Asserts && turn % 3 == 0)
        {
            var text = string.Format(CultureInfo.InvariantCulture, words["according"], Pick(others), RightAnswers.Inner(gold.Content));
            yield return ScriptedAnswer.Of(gold, Way.Speaker, new PointDraft(text, gold.Sentences), kept => kept.Text != text && kept.Text.Contains(source, StringComparison.OrdinalIgnoreCase));
        }

        ScriptedAnswer Spoken(Source? other) =>
            ScriptedAnswer.Of(gold, Way.Speaker, right with { Source = other }, kept => gold.IsSource(kept.Source));
    }

    private IEnumerable<ScriptedAnswer> Sentences()
    {
        yield return Cited([]);
        yield return Cited([SentenceCount + 1 + (turn % 9)]);
        var elsewhereInArticle = Enumerable.Range(1, SentenceCount).Where(number => number < gold.Sentences[0] - 1 || number > gold.Sentences[^1] + 1).ToList();
        if (elsewhereInArticle.Count > 0)
        {
            yield return Cited([Pick(elsewhereInArticle)]);
        }

        ScriptedAnswer Cited(IReadOnlyList<int> sentences) =>
            ScriptedAnswer.Of(gold, Way.Sentences, right with { Sentences = sentences }, kept => RightAnswers.Covers(gold, kept.Evidence));
    }

    /// <summary>The words stand, but the claim is said to be certain.</summary>
    private IEnumerable<ScriptedAnswer> Firm()
    {
        if (!gold.IsCertainty(Certainty.Stated))
        {
            yield return ScriptedAnswer.Of(gold, Way.Hedge, right with { Certainty = Certainty.Stated, Hedges = [] }, kept => gold.IsCertainty(kept.Certainty));
        }
    }

    private IEnumerable<ScriptedAnswer> Stances()
    {
        if (gold.Source is null)
        {
            yield break;
        }

        var stronger = gold.Stance switch
        {
            Stance.Asserts or Stance.Predicts or Stance.Doubts or Stance.CannotConfirm => Stance.Confirms,
            Stance.Denies or Stance.Demands or Stance.Declines => Stance.Asserts,
            _ => Stance.Confirms,
        };
        if (!gold.IsStance(stronger))
        {
            yield return Stood(stronger);
        }

        if (gold.Stance is Stance.Denies or Stance.Predicts && !gold.IsStance(Stance.Asserts))
        {
            yield return Stood(gold.Stance == Stance.Denies ? Stance.Confirms : Stance.Asserts);
        }

        if (gold.Stance == Stance.Asserts && turn % 3 == 0 && !gold.IsStance(Stance.Confirms))
        {
            var text = string.Format(CultureInfo.InvariantCulture, words["confirmed"], gold.Source, RightAnswers.Inner(gold.Content));
            yield return ScriptedAnswer.Of(gold, Way.Stance, new PointDraft(text, gold.Sentences), kept => kept.Text != text);
        }

        ScriptedAnswer Stood(Stance stance) =>
            ScriptedAnswer.Of(gold, Way.Stance, right with { Stance = stance }, kept => gold.IsStance(kept.Stance));
    }

    /// <summary>A point that tells as a fact what somebody says.</summary>
    private IEnumerable<ScriptedAnswer> Points()
    {
        if (gold.Source is { } source && gold.Stance is Stance.Asserts or Stance.Predicts && turn % 2 == 0)
        {
            var text = $"{char.ToUpperInvariant(RightAnswers.Inner(gold.Content)[0])}{RightAnswers.Inner(gold.Content)[1..]}.";
            yield return ScriptedAnswer.Of(gold, Way.Attribution, new PointDraft(text, gold.Sentences),
                kept => GoldClaim.Longer(source).Overlaps(GoldClaim.Cut(kept.Text)) && kept.Text != text);
        }
    }
}
