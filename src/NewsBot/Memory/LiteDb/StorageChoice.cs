using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using NewsBot.Asks;
using NewsBot.Languages;

namespace NewsBot.Memory.LiteDb;

/// <summary>One of the choices that a program makes: where asks and briefings are kept.</summary>
public static class StorageChoice
{
    /// <summary>Keeps them in one file of this machine, as the section "Storage" says.</summary>
    public static T StoreInLiteDb<T>(this T builder)
        where T : IHostApplicationBuilder
    {
        var services = builder.Services;
        services.AddOptions<StorageOptions>().BindConfiguration("Storage", StrictOptions.KnownKeys).CheckedBy<StorageOptions, StorageOptionsCheck>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => LanguageBook.Load());
        services.AddSingleton<LiteDbStorage>();
        services.AddHostedService(provider => provider.GetRequiredService<LiteDbStorage>());
        services.AddHostedService<StorageRehearsal>();
        services.AddSingleton<IInbox, LiteDbInbox>();
        services.AddSingleton<IChatMemory, LiteDbMemory>();
        return builder;
    }
}
