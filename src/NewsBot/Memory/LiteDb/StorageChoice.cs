using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NewsBot.Asks;

namespace NewsBot.Memory.LiteDb;

/// <summary>One of the choices of <c>Program.cs</c>: where asks and briefings are kept.</summary>
public static class StorageChoice
{
    /// <summary>Keeps them in one file of this machine, as the section "Storage" says.</summary>
    public static T StoreInLiteDb<T>(this T builder)
        where T : IHostApplicationBuilder
    {
        builder.Services.AddOptions<StorageOptions>()
            .BindConfiguration("Storage", binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<LiteDbStorage>();
        builder.Services.AddHostedService(services => services.GetRequiredService<LiteDbStorage>());
        builder.Services.AddSingleton<IInbox, LiteDbInbox>();
        builder.Services.AddSingleton<IChatMemory, LiteDbMemory>();
        return builder;
    }
}
