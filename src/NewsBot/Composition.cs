using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Asks;
using NewsBot.Briefings;
using NewsBot.Briefings.Models;
using NewsBot.Commands;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Messages;
using NewsBot.Replies;
using NewsBot.Turns;
using NewsBot.Updates;
using Telegram.Bot;

namespace NewsBot;

/// <summary>Every registration, in the order of the corridor. A program adds three choices: where things are stored, where lanes run, how updates come.</summary>
public static class Composition
{
    /// <summary>All of the bot that is the same on one machine and on many; enough for <c>newsbot brief</c>.</summary>
    public static T AddNewsBot<T>(this T builder)
        where T : IHostApplicationBuilder
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(LanguageBook.Load());
        services.AddSingleton<LanguageDetector>();

        services.AddOptions<AskOptions>().BindConfiguration("Asks", StrictOptions.KnownKeys).CheckedBy<AskOptions, AskOptionsCheck>();
        services.AddOptions<ReadingOptions>().BindConfiguration("Reading", StrictOptions.KnownKeys).CheckedBy<ReadingOptions, ReadingOptionsCheck>();
        services.AddArticles();
        services.AddOptions<BriefingOptions>().BindConfiguration("Briefing", StrictOptions.KnownKeys).CheckedBy<BriefingOptions, BriefingOptionsCheck>();
        services.AddOptions<BudgetOptions>().BindConfiguration("Budgets", StrictOptions.KnownKeys).CheckedBy<BudgetOptions, BudgetOptionsCheck>();
        services.AddBriefings();
        services.AddOptions<ChatOptions>().BindConfiguration("Chats", StrictOptions.KnownKeys).CheckedBy<ChatOptions, ChatOptionsCheck>();
        services.AddSingleton<ChatBook>();
        services.AddSingleton<AboutFinder>();
        services.AddSingleton<Agreements>();
        services.AddSingleton<ChatAnswers>();
        services.AddSingleton<ChatTranslations>();
        services.AddSingleton<CommandBook>();
        return builder;
    }

    /// <summary>One lane for each chat in this process.</summary>
    public static T RunLanesInProcess<T>(this T builder)
        where T : IHostApplicationBuilder
    {
        var services = builder.Services;
        services.AddTurns();
        services.AddSingleton<InProcessLanes>();
        services.AddSingleton<ILanes>(provider => provider.GetRequiredService<InProcessLanes>());
        services.AddHostedService(provider => provider.GetRequiredService<InProcessLanes>());
        services.AddHostedService<WarmUp>();
        services.AddHostedService<Retention>();
        return builder;
    }

    /// <summary>Updates are fetched from Telegram. Comes last: what starts last stops first, and no update may arrive when the lanes are gone.</summary>
    public static T ReceiveByPolling<T>(this T builder)
        where T : IHostApplicationBuilder
    {
        var services = builder.Services;
        services.AddSingleton<TelegramStart>();
        services.AddSingleton<InlineDesk>();
        services.AddHostedService(provider => provider.GetRequiredService<InlineDesk>());
        services.AddSingleton<Polling>();
        services.AddHostedService(provider => provider.GetRequiredService<Polling>());
        return builder;
    }

    private static void AddTurns(this IServiceCollection services)
    {
        services.AddTelegram();
        services.AddOptions<TurnOptions>().BindConfiguration("Turns", StrictOptions.KnownKeys).CheckedBy<TurnOptions, TurnOptionsCheck>();
        services.AddSingleton<Administrators>();
        services.AddSingleton<MayDecide>(provider => provider.GetRequiredService<Administrators>().MayDecideAsync);
        services.AddSingleton<ChannelRightsOf>(provider => provider.GetRequiredService<Administrators>().RightsInAsync);
        services.AddSingleton<Administers>(provider => provider.GetRequiredService<Administrators>().AdministersAsync);
        services.AddSingleton<SeesAll>(provider => provider.GetRequiredService<Administrators>().SeesAllAsync);
        services.AddSingleton<TurnLimit>();
        services.AddSingleton<UsageOf>(provider => provider.GetRequiredService<IChatMemory>().UsageAsync);
        services.AddSingleton<NoteUsage>(provider => provider.GetRequiredService<IChatMemory>().NoteUsageAsync);
        services.AddSingleton<MetBefore>();
        services.AddSingleton<SummaryLengths>();
        services.AddSingleton<AgreedReading>();
        services.AddSingleton<EarlierBriefing>();
        services.AddSingleton<DoubleTaps>();
        services.AddSingleton<Cancelling>();
        services.AddSingleton<PressTurn>();
        services.AddSingleton<OfferTurn>();
        services.AddSingleton<QuestionTurn>();
        services.AddSingleton<ListTurn>();
        services.AddSingleton<CardTurn>();
        services.AddSingleton<GuestTurn>();
        services.AddSingleton<HourlyPlaces>();
        services.AddSingleton<UnaskedTurn>();
        services.AddSingleton<ChannelTurn>();
        services.AddSingleton<PostWriter>();
        services.AddSingleton<IsWelcome>(provider => provider.GetRequiredService<UnaskedTurn>().IsWelcomeAsync);
        services.AddSingleton<GroupChanges>();
        services.AddSingleton(provider => new Lazy<ILanes>(provider.GetRequiredService<ILanes>));
        services.AddSingleton<InlineTurn>();
        services.AddSingleton<InlineStep>(provider => provider.GetRequiredService<InlineTurn>().AnswerAsync);
        services.AddSingleton<Turn>();
        services.AddSingleton<TurnTable>();
        services.AddSingleton(provider => provider.GetRequiredService<TurnTable>().Steps);
        services.AddSingleton<Lane>();
        services.AddOptions<MessageOptions>().BindConfiguration("Messages", StrictOptions.KnownKeys).CheckedBy<MessageOptions, MessageOptionsCheck>();
        services.AddSingleton<Pace>();
        services.AddSingleton<Messenger>();
        services.AddSingleton<Attachments>();
        services.AddSingleton<PressAnswers>();
        services.AddSingleton<InlineAnswers>();
        services.AddSingleton<CardWriter>();

        // What may take its time at the end, and five seconds to close the storage.
        services.AddOptions<HostOptions>().Configure<IOptions<TurnOptions>, IOptions<TelegramOptions>>((host, turns, telegram) =>
            host.ShutdownTimeout = turns.Value.FinishWithin + telegram.Value.ConfirmWithin + TimeSpan.FromSeconds(5));
    }

    private static void AddTelegram(this IServiceCollection services)
    {
        services.AddOptions<TelegramOptions>().BindConfiguration("Telegram", StrictOptions.KnownKeys).CheckedBy<TelegramOptions, TelegramOptionsCheck>()
            .Validate(options => options.Token is not null, "Telegram:Token is missing: @BotFather gives one.");

        services.AddSingleton(provider => new Seal(provider.GetRequiredService<IOptions<TelegramOptions>>().Value.Token!));

        // Each call has its own limit. No logging of addresses: the token is in them.
        services.AddHttpClient(nameof(Telegram), client => client.Timeout = Timeout.InfiniteTimeSpan)
            .UseSocketsHttpHandler((handler, _) => handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        services.AddSingleton<ITelegramBotClient>(provider =>
        {
            var options = provider.GetRequiredService<IOptions<TelegramOptions>>().Value;
            var client = provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(Telegram));

            // Messenger and Polling obey "retry after" themselves: they know who else must wait.
            return new TelegramBotClient(new TelegramBotClientOptions(options.Token!, options.BaseUrl?.ToString().TrimEnd('/')) { RetryThreshold = 0 }, client);
        });
    }
}
