using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NewsBot.Asks;
using NewsBot.Memory;
using NewsBot.Memory.LiteDb;

namespace NewsBot.Tests.Memory;

public sealed class StorageChoiceTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_host_opens_the_file_at_its_start_and_closes_it_at_its_end()
    {
        var folder = Directory.CreateTempSubdirectory("newsbot-choice-").FullName;
        var file = Path.Combine(folder, "newsbot.db");
        try
        {
            await using (var host = (IAsyncDisposable)Build(("Storage:File", file)))
            {
                await ((IHost)host).StartAsync(Stop);
                File.Exists(file).ShouldBeTrue();
                var services = ((IHost)host).Services;
                await services.GetRequiredService<IInbox>().AcceptAsync(1, [SomeMemories.Ask()], Stop);
                await services.GetRequiredService<IChatMemory>().RememberAsync(SomeMemories.Entry(), Stop);
                (await services.GetRequiredService<LiteDbStorage>().HealthAsync(Stop)).Documents.ShouldBe(6);
                await ((IHost)host).StopAsync(Stop);
            }

            File.Exists(file + "-log").ShouldBeFalse();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("Storage:File", "")]
    [InlineData("Storage:QueueBound", "0")]
    [InlineData("Storage:UpdatesRememberedFor", "1.00:00:00")]
    [InlineData("Storage:Patience", "00:00:00")]
    public async Task A_setting_that_cannot_be_stops_the_start_and_is_named(string key, string value)
    {
        await using var host = (IAsyncDisposable)Build((key, value));

        var refused = await Should.ThrowAsync<OptionsValidationException>(() => ((IHost)host).StartAsync(Stop));

        refused.Message.ShouldContain(key.Split(':')[1]);
    }

    [Fact]
    public async Task An_unknown_setting_stops_the_start_and_is_named()
    {
        await using var host = (IAsyncDisposable)Build(("Storage:Pasword", "x"));

        var refused = await Should.ThrowAsync<InvalidOperationException>(() => ((IHost)host).StartAsync(Stop));

        refused.Message.ShouldContain("Pasword");
    }

    private static IHost Build((string Key, string Value) setting)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection([new(setting.Key, setting.Value)]);
        return builder.StoreInLiteDb().Build();
    }
}
