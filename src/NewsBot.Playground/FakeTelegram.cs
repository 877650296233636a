using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>
/// A strict stand-in of Telegram on loopback: people and chats to drive, and a Bot API for the bot. Point the real client at
/// <see cref="BaseAddress"/> with <see cref="Token"/>; then let people write and expect what the bot answers.
/// </summary>
/// <example>
/// <code>
/// await using var telegram = await FakeTelegram.StartAsync(cancellationToken);
/// var ann = telegram.AddPerson("Ann", language: "fr");
/// var question = ann.Say("https://example.com/article");
/// var answer = await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == question.Id);
/// await answer.ExpectEditAsync(version => version.Text.Contains("claims"));
/// </code>
/// </example>
public sealed class FakeTelegram : IAsyncDisposable
{
    private const long LargestBody = 64 * 1024 * 1024;

    private readonly World world;
    private readonly BotState state;
    private readonly CallDesk desk;
    private WebApplication? front;
    private Delivery? delivery;
    private int port;

    private FakeTelegram(FakeTelegramOptions options, CancellationToken life)
    {
        Options = options;
        port = options.Port;
        world = new World(options, life);
        state = new BotState(options);
        desk = new CallDesk(world, state);
    }

    public FakeTelegramOptions Options { get; }

    /// <summary>The token that the bot must use.</summary>
    public string Token => Options.Token;

    /// <summary>Where the bot finds its API; the same for the whole life, also after <see cref="ComeBackAsync"/>.</summary>
    public Uri BaseAddress => new($"http://127.0.0.1:{port}");

    /// <summary>The bot, as its messages show it.</summary>
    public User Bot => world.Bot;

    /// <summary>What there is, for the page and its tools.</summary>
    internal World World => world;

    internal BotState State => state;

    /// <summary>Every chat, in the order in which they were made.</summary>
    public IReadOnlyList<Conversation> Chats => world.Chats();

    /// <summary>Every person, in the order in which they came.</summary>
    public IReadOnlyList<Person> People => world.Read(() => world.People.ToArray());

    /// <summary>The number of the world's last change. What was changed by it carries it (<see cref="ChatMessage.Revision"/>).</summary>
    public long Revision => world.Read(() => world.Revision);

    /// <summary>What the bot called, oldest first, polls too.</summary>
    public IReadOnlyList<BotCall> Calls => world.Read(() => world.Record.Calls);

    /// <summary>The rules that the bot broke and what it did sloppily, oldest first. A clean test ends with none.</summary>
    public IReadOnlyList<Violation> Violations => world.Read(() => world.Record.Violations.Concat(world.Unanswered()).ToArray());

    /// <summary>What flood control still lets through now; <c>null</c>: it is off.</summary>
    public FloodBudget? FloodBudget => world.Read(() => state.Flood.Left());

    /// <summary>Updates that the bot has not confirmed.</summary>
    public IReadOnlyList<WaitingUpdate> WaitingUpdates => world.Read(() => world.Updates.Waiting.ToArray());

    /// <summary>A bot is waiting for updates: a long poll is open.</summary>
    public bool IsPolled => world.Read(() => state.Waiting is not null);

    /// <summary>What went wrong last with the webhook, in Telegram's words; <c>null</c>: nothing, or there is none.</summary>
    public string? WebhookError => world.Read(() => state.Webhook?.LastError?.Text);

    /// <summary>Starts with the defaults.</summary>
    /// <param name="cancellationToken">The life of the stand-in's waits: once it is cancelled, every expectation ends.</param>
    public static Task<FakeTelegram> StartAsync(CancellationToken cancellationToken) => StartAsync(new FakeTelegramOptions(), cancellationToken);

    /// <inheritdoc cref="StartAsync(CancellationToken)"/>
    /// <exception cref="IOException">The port of the options is taken.</exception>
    public static async Task<FakeTelegram> StartAsync(FakeTelegramOptions options, CancellationToken cancellationToken)
    {
        var telegram = new FakeTelegram(options, cancellationToken);
        await telegram.ComeBackAsync(cancellationToken);
        return telegram;
    }

    /// <summary>Telegram cannot be reached: the port is closed, waiting polls break. People can go on writing.</summary>
    public async Task GoOfflineAsync()
    {
        if (front is { } running)
        {
            front = null;
            await delivery!.DisposeAsync();
            await running.StopAsync(new CancellationToken(canceled: true));
            await running.DisposeAsync();
        }
    }

    /// <summary>Telegram can be reached again, at the same address.</summary>
    /// <exception cref="IOException">Someone took the port meanwhile.</exception>
    public async Task ComeBackAsync(CancellationToken cancellationToken)
    {
        if (front is not null)
        {
            return;
        }

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        var application = builder.Build();
        application.Run(new BotApi(world, desk).AnswerAsync);
        await application.StartAsync(cancellationToken);
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        port = new Uri(addresses.Addresses.Single()).Port;
        front = application;
        delivery = new Delivery(world, state, desk);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await GoOfflineAsync();

    /// <summary>A new person, who has not written to the bot yet.</summary>
    /// <param name="language">IETF code of the person's client; <c>null</c>: the client does not tell.</param>
    /// <param name="username">The public name without the at sign; <c>null</c>: none.</param>
    public Person AddPerson(string name, string? language = null, string? username = null) => world.AddPerson(name, language, username, isBot: false);

    /// <summary>Another bot, driven like a person. Bots do not see each other's messages.</summary>
    public Person AddBot(string name, string username) => world.AddPerson(name, language: null, username, isBot: true);

    /// <summary>The file with an id; <c>null</c>: none.</summary>
    public StoredFile? FindFile(string fileId) => world.Read(() => world.Files.Find(fileId));

    /// <summary>The chat with an id; <c>null</c>: none.</summary>
    public Conversation? FindChat(long id) => world.Read(() => world.FindChat(id));

    /// <summary>Ends once something changed after the revision given; at once if it did.</summary>
    /// <param name="seen">The last <see cref="Revision"/> that the caller knows.</param>
    /// <exception cref="OperationCanceledException">The caller or the stand-in ended first.</exception>
    public Task NextChangeAsync(long seen, CancellationToken cancellationToken) => world.NextChangeAsync(seen, cancellationToken);

    /// <summary>A group with the bot and some people in it; the first of them owns it.</summary>
    public Conversation AddGroup(string title, params IEnumerable<Person> members) => world.AddGroup(ChatType.Group, title, forum: false, members);

    /// <summary>A supergroup with the bot and some people in it.</summary>
    public Conversation AddSupergroup(string title, params IEnumerable<Person> members) => world.AddGroup(ChatType.Supergroup, title, forum: false, members);

    /// <summary>A supergroup with topics, which <see cref="Conversation.AddTopic"/> opens.</summary>
    public Conversation AddForum(string title, params IEnumerable<Person> members) => world.AddGroup(ChatType.Supergroup, title, forum: true, members);

    /// <summary>A channel with the bot as an administrator who may post and edit.</summary>
    /// <param name="owner">Who posts there.</param>
    /// <param name="discussion">The supergroup in which the posts appear and are commented; <c>null</c>: none.</param>
    public Conversation AddChannel(string title, Person owner, Conversation? discussion = null)
    {
        var channel = world.AddGroup(ChatType.Channel, title, forum: false, [owner]);
        if (discussion is not null)
        {
            channel.Discuss(discussion);
        }

        return channel;
    }

    /// <summary>Lets calls fail.</summary>
    /// <param name="methods">A method's name, with * for any letters: "send*". A lone * spares getUpdates.</param>
    /// <param name="times">How many of the next calls.</param>
    public void Fail(Fault fault, string methods = "*", int times = 1) => world.Change(() => state.Faults.Add(fault, methods, times));

    /// <summary>Takes back the faults that have not happened yet.</summary>
    public void StopFailing() => world.Change(state.Faults.Clear);

    /// <summary>Delivers the update of a message once more, with the same update id.</summary>
    /// <exception cref="ArgumentException">No update brought this message to the bot.</exception>
    public void Redeliver(ChatMessage message) => world.Change(() =>
        world.Updates.Redeliver(message.UpdateId ?? throw new ArgumentException("The bot never got this message.", nameof(message))));

    /// <summary>Loses the next confirmations: the bot's offset is not taken, so what it has confirmed comes again.</summary>
    public void LoseConfirmations(int times = 1) => world.Change(() => world.Updates.IgnoreConfirmations(times));

    /// <summary>Forgets what the bot called and broke so far. Chats stay as they are.</summary>
    public void ForgetCalls() => world.Change(world.Record.Forget);

    /// <summary>The menu of commands that the bot set for a scope and language; empty: none.</summary>
    public IReadOnlyList<BotCommand> CommandsOf(BotCommandScopeType scope = BotCommandScopeType.Default, string? language = null) =>
        world.Read(() => state.Commands.GetValueOrDefault(CommandMenus.Key(scope.ToString(), null, null, language), []));

    /// <summary>Waits until the bot has made a call.</summary>
    /// <param name="where">Asked of each answered call, oldest first; <c>null</c>: any will do.</param>
    /// <param name="within">How long to wait; <c>null</c>: <see cref="FakeTelegramOptions.Patience"/>.</param>
    /// <exception cref="UnmetExpectationException">No such call in time.</exception>
    public Task<BotCall> ExpectCallAsync(string method, Func<BotCall, bool>? where = null, TimeSpan? within = null) =>
        world.UntilAsync(
            () => world.Record.Calls.FirstOrDefault(call => call.Method == method && call.Duration is not null && (where is null || where(call))),
            within,
            $"a call of {method}",
            chat: null);

    /// <summary>Waits until the bot has confirmed every update.</summary>
    /// <exception cref="UnmetExpectationException">Some are left after the time.</exception>
    public Task ExpectAllConfirmedAsync(TimeSpan? within = null) =>
        world.UntilAsync(() => world.Updates.Waiting.Count == 0 ? this : null, within, "every update to be confirmed", chat: null);

    /// <summary>Waits until the bot has confirmed every update and called nothing but getUpdates for a while: it has no more to say.</summary>
    /// <param name="quiet">How long it must have been silent, in real time.</param>
    /// <exception cref="UnmetExpectationException">It is still busy after the time.</exception>
    public async Task ExpectQuietAsync(TimeSpan quiet, TimeSpan? within = null)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            await ExpectAllConfirmedAsync(within);
            var calls = BusyCalls();
            await Task.Delay(quiet, world.Life);
            if (BusyCalls() == calls && WaitingUpdates.Count == 0)
            {
                return;
            }

            if (waited.Elapsed > (within ?? Options.Patience))
            {
                throw new UnmetExpectationException(Report.Unmet(world, "the bot to fall silent", waited.Elapsed, chat: null));
            }
        }
    }

    /// <summary>Waits until something is true of the stand-in. Asked again after every change.</summary>
    /// <param name="what">What it is, for the message when it does not come true.</param>
    /// <exception cref="UnmetExpectationException">It does not come true in time.</exception>
    public Task WaitForAsync(Func<FakeTelegram, bool> condition, string what, TimeSpan? within = null) =>
        world.UntilAsync(() => condition(this) ? this : null, within, what, chat: null);

    private int BusyCalls() => Calls.Count(call => call.Method != "getUpdates");
}
