using NewsBot.Playground;
using Telegram.Bot;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Tests.Playground;

/// <summary>What a page needs to know of the world, and what people do in it.</summary>
public sealed class WorldTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_changed_carries_the_number_of_the_change()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var (ann, bob) = (telegram.AddGuest(), telegram.AddGuest("Bob"));
        var old = ann.Say("before");
        var seen = telegram.Revision;

        var change = telegram.NextChangeAsync(seen, Cancellation);
        change.IsCompleted.ShouldBeFalse();
        var sent = await bot.SendMessage(bob.Id, "x", cancellationToken: Cancellation);
        await change;

        bob.Chat.Revision.ShouldBeGreaterThan(seen);
        bob.Chat.Find(sent.Id)!.Revision.ShouldBeGreaterThan(seen);
        ann.Chat.Revision.ShouldBeLessThanOrEqualTo(seen);
        old.Revision.ShouldBeLessThanOrEqualTo(seen);
        telegram.Revision.ShouldBeGreaterThanOrEqualTo(bob.Chat.Revision);
    }

    [Fact]
    public async Task Edits_deletions_reactions_and_typing_are_changes_too()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var ann = telegram.AddGuest();
        var message = ann.Say("one");
        var seen = message.Revision;

        foreach (var deed in new Action[] { () => ann.Edit(message, "two"), () => ann.React(message, "👍"), () => ann.React(message, null), () => ann.Delete(message) })
        {
            deed();
            message.Revision.ShouldBeGreaterThan(seen);
            seen = telegram.Revision;
        }

        await telegram.Client().SendChatAction(ann.Id, ChatAction.Typing, cancellationToken: Cancellation);
        ann.Chat.Revision.ShouldBeGreaterThan(seen);
    }

    [Fact]
    public async Task A_person_can_change_the_language_of_the_client()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var ann = telegram.AddPerson("Ann", language: "fr");
        var first = ann.Say("un");

        ann.Language = "uk";
        ann.Say("два");

        var updates = await telegram.Client().GetUpdates(cancellationToken: Cancellation);
        updates.Select(update => update.Message!.From!.LanguageCode).ShouldBe(["fr", "uk"]);
        first.Current.Wire.From!.LanguageCode.ShouldBe("fr");
    }

    [Fact]
    public async Task An_answer_can_quote_a_piece_of_what_it_answers()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var ann = telegram.AddGuest();
        var first = ann.Say("one two three");

        ann.Say("why two?", replyTo: first, quote: "two");

        var quote = (await telegram.Client().GetUpdates(cancellationToken: Cancellation))[1].Message!.Quote!;
        (quote.Text, quote.Position, quote.IsManual).ShouldBe(("two", 4, true));
        Should.Throw<ArgumentException>(() => ann.Say("x", replyTo: first, quote: "four"));
    }

    [Fact]
    public async Task An_administrator_may_write_in_the_name_of_the_group()
    {
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { PrivacyMode = false }, Cancellation);
        var (ann, bob) = (telegram.AddPerson("Ann"), telegram.AddPerson("Bob"));
        var group = telegram.AddSupergroup("Talk", ann, bob);

        group.SetAdministrator(bob, isAdministrator: true, anonymous: true);
        bob.Say("in the name of all", group);
        group.SetAdministrator(bob, isAdministrator: false);
        bob.Say("in my own", group);

        var updates = await telegram.Client().GetUpdates(cancellationToken: Cancellation);
        updates[0].Message!.From!.Username.ShouldBe("GroupAnonymousBot");
        updates[0].Message!.SenderChat!.Id.ShouldBe(group.Id);
        updates[1].Message!.From!.Id.ShouldBe(bob.Id);
        group.Transcript[0].Author.ShouldBe(bob);
        group.IsAdministrator(bob).ShouldBeFalse();
    }
}
