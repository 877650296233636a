using Microsoft.Extensions.Time.Testing;
using NewsBot.Playground;
using NewsBot.Updates;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Tests.Updates;

/// <summary>Who may decide for a chat, asked of the stand-in.</summary>
public sealed class AdministratorsTests : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new();
    private FakeTelegram telegram = null!;
    private ITelegramBotClient client = null!;
    private Administrators administrators = null!;
    private Person ann = null!;
    private Person bob = null!;
    private Conversation group = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private int Questions => telegram.Calls.Count(call => call.Method == "getChatMember");

    public async ValueTask InitializeAsync()
    {
        telegram = await FakeTelegram.StartAsync(Stop);
        client = new TelegramBotClient(new TelegramBotClientOptions(telegram.Token, telegram.BaseAddress.ToString().TrimEnd('/')) { RetryCount = 0 });
        administrators = new(client, time);
        (ann, bob) = (telegram.AddPerson("Ann"), telegram.AddPerson("Bob"));
        group = telegram.AddSupergroup("Readers", ann, bob);
    }

    public async ValueTask DisposeAsync() => await telegram.DisposeAsync();

    [Fact]
    public async Task Owners_and_administrators_may_decide_and_members_and_strangers_may_not()
    {
        (await MayAsync(ann)).ShouldBeTrue();
        (await MayAsync(bob)).ShouldBeFalse();
        (await MayAsync(telegram.AddPerson("Eve"))).ShouldBeFalse();

        group.SetAdministrator(bob, isAdministrator: true);
        time.Advance(TimeSpan.FromMinutes(1));

        (await MayAsync(bob)).ShouldBeTrue();
    }

    [Fact]
    public async Task In_private_everyone_decides_for_the_own_chat_alone_and_Telegram_is_not_asked()
    {
        (await administrators.MayDecideAsync(bob.Id, Some.Command("x") with { Person = bob.Id }, Stop)).ShouldBeTrue();
        (await administrators.MayDecideAsync(ann.Id, Some.Command("x") with { Person = bob.Id }, Stop)).ShouldBeFalse();
        Questions.ShouldBe(0);
    }

    [Fact]
    public async Task An_administrator_who_writes_in_the_name_of_the_group_may_and_a_channel_that_writes_there_may_not()
    {
        (await administrators.MayDecideAsync(group.Id, Some.Command("x") with { Person = null, WrittenAs = group.Id }, Stop)).ShouldBeTrue();
        (await administrators.MayDecideAsync(group.Id, Some.Command("x") with { Person = null, WrittenAs = -100_777 }, Stop)).ShouldBeFalse();
        (await administrators.MayDecideAsync(group.Id, Some.Command("x") with { Person = null }, Stop)).ShouldBeFalse();
        Questions.ShouldBe(0);
    }

    [Fact]
    public async Task Telegram_is_asked_once_a_minute_and_what_it_tells_by_itself_counts_at_once()
    {
        await MayAsync(bob);
        await MayAsync(bob);
        Questions.ShouldBe(1);

        Note(new() { ChatMember = Change(new ChatMemberAdministrator { User = bob.User }) });
        (await MayAsync(bob)).ShouldBeTrue();
        Questions.ShouldBe(1);

        Note(new() { MyChatMember = Change(new ChatMemberMember { User = telegram.Bot }) });
        (await MayAsync(bob)).ShouldBeFalse();
        Questions.ShouldBe(2);
    }

    [Fact]
    public async Task Where_the_bot_is_no_more_nobody_may_decide_and_without_Telegram_nothing_is_said()
    {
        group.SetBotStatus(ChatMemberStatus.Kicked);
        (await MayAsync(ann)).ShouldBeFalse();

        await telegram.GoOfflineAsync();
        await Should.ThrowAsync<RequestException>(() => MayAsync(bob));
    }

    private Task<bool> MayAsync(Person person) => administrators.MayDecideAsync(group.Id, Some.Command("x", chat: group.Id) with { Person = person.Id }, Stop);

    private void Note(Update update) => administrators.Note(update);

    private ChatMemberUpdated Change(ChatMember member) => new() { Chat = group.Chat, From = ann.User, NewChatMember = member, OldChatMember = new ChatMemberLeft { User = member.User } };
}
