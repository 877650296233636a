using CsCheck;
using NewsBot.Briefings;

namespace NewsBot.Tests.Briefings;

/// <summary>Grounding takes whatever an engine says.</summary>
public sealed class GroundingAnythingTests
{
    [Fact]
    public void Whatever_an_engine_says_grounding_ends_and_every_span_lies_inside() => Gen.Select(Gen.String[0, 60], Gen.Int[-3, 20].Array[0, 4], Gen.Bool).Sample(sample =>
    {
        var (text, sentences, fromModel) = sample;
        var draft = new BriefingDraft
        {
            Headline = text,
            Points = [new(text, sentences)],
            Claims = [new() { Content = text, Sentences = sentences, Cue = text, Said = text, Via = text, Hedges = [text], Source = new(text, text, SourceKind.Group) }],
            Caveats = [new(text, text, sentences, sentences)],
        };

        var grounded = Grounding.Ground(draft, Scene.NorthKorea, Scene.Languages, "en", fromModel, TestContext.Current.CancellationToken);

        var spans = grounded.Points.SelectMany(point => point.Evidence).Concat(grounded.Claims.SelectMany(claim => claim.Evidence));
        spans.ShouldAllBe(span => span.Start >= 0 && span.Start < span.End && span.End <= Scene.NorthKorea.Text.Length);
    });
}
