using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NewsBot.Articles;

namespace NewsBot.Terminal;

/// <summary>The inner rooms without a host: what a command needs that is no bot. Nothing of Telegram or of the storage is loaded.</summary>
internal static class Rooms
{
    public static ServiceProvider Open(ConfigurationManager settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { Configuration = settings });
        builder.AddNewsBot();
        return builder.Services.BuildServiceProvider();
    }

    /// <summary>The loop over inputs, with the limit on files that the settings give.</summary>
    public static Inputs Inputs(IServiceProvider rooms, Screen screen) =>
        new(screen, rooms.GetRequiredService<IOptions<ReadingOptions>>().Value.MaxFileKibibytes * 1024L);
}
