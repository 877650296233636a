using CsCheck;
using NewsBot.Articles;
using NewsBot.Briefings;
using NewsBot.Briefings.Offline;

namespace NewsBot.Tests.Briefings.Offline;

/// <summary>What a text costs grows with its length and no faster; and whoever cancels is obeyed.</summary>
/// <remarks>Steps and allocated bytes are counted, not time: a slow machine fails nothing.</remarks>
public sealed class EffortTests
{
    private const int Length = 8_000;

    /// <summary>Twice the text may cost so many times the work: some lists grow by the logarithm, some limits are reached only once.</summary>
    private const double Times = 2.7;

    /// <summary>Steps and bytes that any text costs, whatever its length.</summary>
    private const long Base = 400_000;

    private static readonly Lazy<Dictionary<string, string>> Doubled = new(() => HostileTexts.OfLength(2 * Length).ToDictionary(text => text.Name, text => text.Text, StringComparer.Ordinal));

    public static TheoryData<string> Names => [.. HostileTexts.OfLength(100).Select(text => text.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Twice_the_text_costs_twice_the_work(string name)
    {
        var half = HostileTexts.OfLength(Length).First(text => text.Name == name).Text;
        CostOf(half);

        var (one, two) = (CostOf(half), CostOf(Doubled.Value[name]));

        two.Steps.ShouldBeLessThan((long)(Times * one.Steps) + Base);
        two.Bytes.ShouldBeLessThan((long)(Times * one.Bytes) + (10 * Base));
    }

    [Fact]
    public void No_mixture_of_words_costs_more_than_its_length() =>
        Gen.Int[0, HostileTexts.Pieces.Count - 1].Select(i => HostileTexts.Pieces[i]).Array[1, 6].Select(string.Concat).Sample(piece =>
        {
            // Both longer than the longest quotation: where it ends, a text of quotation marks is suddenly read.
            var (one, two) = (CostOf(Repeat(piece, Length)), CostOf(Repeat(piece, 2 * Length)));

            two.Steps.ShouldBeLessThan((long)(Times * one.Steps) + Base, piece);
        }, iter: 40);

    [Fact]
    public void Who_cancels_is_obeyed_by_every_stage()
    {
        var cancelled = new CancellationToken(canceled: true);
        var article = Draft.Article("en", Repeat("Anna Smith said 12 people had died. Bob Jones denied it. ", 60_000));
        var draft = new OfflineEngine(Draft.Languages).Draft(article, points: 5, TestContext.Current.CancellationToken);
        var grounded = Grounding.Ground(draft, article, Draft.Languages, written: null, fromModel: false, TestContext.Current.CancellationToken);

        Should.Throw<OperationCanceledException>(() => new OfflineEngine(Draft.Languages).Draft(article, points: 5, cancelled));
        Should.Throw<OperationCanceledException>(() => Grounding.Ground(draft, article, Draft.Languages, written: null, fromModel: false, cancelled));
        Should.Throw<OperationCanceledException>(() => Standings.Settle(grounded.Claims, grounded.Caveats, article.Text, Draft.Languages.English, cancelled));
    }

    [Fact]
    public async Task A_time_limit_reaches_a_briefing_that_has_begun()
    {
        using var scene = new Scene();
        using var limit = new CancellationTokenSource();
        var article = Draft.Article("en", Repeat("Anna Smith said 12 people had died. Bob Jones denied it. ", 1_000_000));

        limit.CancelAfter(TimeSpan.FromMilliseconds(1));

        await Should.ThrowAsync<OperationCanceledException>(() => scene.Briefer.BriefAsync(article, new(), limit.Token));
    }

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1));

    private static (long Steps, long Bytes) CostOf(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var body = Paragraphs.Join(PastedText.Read(text).All.ToList());
        var article = Draft.Article("en", body);
        var effort = new Effort(TestContext.Current.CancellationToken);
        var draft = new OfflineEngine(Draft.Languages).Draft(article, BriefingFunctions.Points(NewsBot.Briefings.Length.Long), effort);
        var grounded = Grounding.Ground(draft, article, Draft.Languages, written: null, fromModel: false, effort);
        Standings.Settle(grounded.Claims, grounded.Caveats, article.Text, Draft.Languages.English, effort);
        return (effort.Steps, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
