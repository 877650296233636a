using Microsoft.AspNetCore.Http;

namespace NewsBot.Tests.Articles;

public sealed class PagesAtOnceTests
{
    private static readonly TimeSpan ExtractTime = TimeSpan.FromSeconds(59);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task No_more_pages_are_read_at_once_than_the_setting_says(int atOnce)
    {
        var clock = new Stopwatches(atOnce);
        await using var site = await NewsSite.OpenAsync(options => (options.PagesAtOnce, options.PagesAtOncePerSite, options.ExtractTime) = (atOnce, 8, ExtractTime), time: clock);
        site.ServeAll(context => context.Response.WriteAsync(Pages.Article(after: string.Concat(Enumerable.Repeat("<p>x y z</p>", 1_500))), context.RequestAborted));

        var articles = await Task.WhenAll(Enumerable.Range(0, 8).Select(page => site.ReadAsync($"/{page}")));

        articles.ShouldAllBe(article => article.Words > 0);
        clock.Most.ShouldBe(atOnce);
    }

    /// <summary>
    /// Counts the limits of <see cref="ExtractTime"/> that run at the same time: each is a page that is read. The first wait for each other,
    /// because a page is read faster than the next one comes.
    /// </summary>
    private sealed class Stopwatches(int expected) : TimeProvider
    {
        private readonly Lock gate = new();
        private int running;

        public int Most { get; private set; }

        private int Expected => expected;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            return dueTime == ExtractTime ? new Stopwatch(this, timer) : timer;
        }

        private void Count(int change)
        {
            lock (gate)
            {
                running += change;
                Most = Math.Max(Most, running);
            }
        }

        private sealed class Stopwatch : ITimer
        {
            private readonly Stopwatches all;
            private readonly ITimer timer;
            private int disposed;

            public Stopwatch(Stopwatches all, ITimer timer)
            {
                (this.all, this.timer) = (all, timer);
                all.Count(1);
                SpinWait.SpinUntil(() => all.Most >= all.Expected, TimeSpan.FromSeconds(10));
            }

            public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

            public void Dispose()
            {
                if (Interlocked.Exchange(ref disposed, 1) == 0)
                {
                    all.Count(-1);
                    timer.Dispose();
                }
            }

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }
}
