using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Asks;
using NewsBot.Briefings;
using NewsBot.Briefings.Models;
using NewsBot.Briefings.Translations;
using NewsBot.Commands;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Replies;
using NewsBot.Tests.Corridor;
using NewsBot.Tests.House;
using NewsBot.Tests.Replies;

namespace NewsBot.Tests.Conversations;

/// <summary>Every kind of message as a reader sees it, in three languages: <c>Conversations/*.md</c>, to be read by whoever changes one.</summary>
public sealed class ConversationTests : IDisposable
{
    private const string Bot = "newsbot";
    private const long Ann = 42, Group = -1_000_000_000_077, Channel = -1_000_000_000_099;

    private readonly StorageInMemory memory = new(new StoppedTime());
    private readonly IHost host;
    private readonly CommandBook book;
    private readonly ChannelsCommand channels;
    private readonly UsageCommand usage;
    private readonly Seal seal = new("token");

    public ConversationTests()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddSingleton<TimeProvider>(new StoppedTime());
        builder.AddNewsBot();
        builder.Services
            .AddSingleton<IChatMemory>(memory)
            .AddSingleton(seal)
            .AddSingleton<MayDecide>((_, ask, _) => Task.FromResult(ask.Person == Ann))
            .AddSingleton<SeesAll>((_, _) => Task.FromResult(false))
            .AddSingleton<ChannelRightsOf>((_, _, _) => Task.FromResult(new ChannelRights(Posts: true, Edits: true, Comments: true)));
        host = builder.Build();
        book = host.Services.GetRequiredService<CommandBook>();
        channels = ActivatorUtilities.CreateInstance<ChannelsCommand>(host.Services);
        usage = ActivatorUtilities.CreateInstance<UsageCommand>(
            host.Services,
            Options.Create(new BriefingOptions { Provider = "openai", Model = "gpt", InputPrice = 1, OutputPrice = 4 }),
            Options.Create(new BudgetOptions { ChatCalls = 50, PersonTokens = 200_000, PersonCost = 0.5m }));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Codes => [.. Story.All.Select(story => story.Language)];

    public void Dispose() => host.Dispose();

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Every_kind_of_message_reads_as_it_is_written_down(string code)
    {
        var told = await TellAsync(Story.All.Single(story => story.Language == code));
        var path = Path.Combine(Sources.Root, "tests/NewsBot.Tests/Conversations", $"{code}.md");
        var written = File.Exists(path) ? (await File.ReadAllTextAsync(path, Stop)).ReplaceLineEndings("\n") : "";
        if (written != told)
        {
            var received = Path.Combine(AppContext.BaseDirectory, $"{code}.received.md");
            await File.WriteAllTextAsync(received, told, Stop);
            var line = written.Split('\n').Zip(told.Split('\n')).FirstOrDefault(pair => pair.First != pair.Second);
            Assert.Fail($"The bot says \"{line.Second}\" where {code}.md has \"{line.First}\". Read it, and if it is right: cp {received} {path}");
        }
    }

    private async Task<string> TellAsync(Story story)
    {
        var language = SomeBriefing.Languages.Find(story.Language)!;
        var (first, second) = (story.FirstEntry(Ann), story.SecondEntry(Ann));
        var album = new Album();
        album.Chapter($"NewsBot, {language.Name}");
        await album.PictureAsync("/history before anything was read", Say(story, "history"));
        await album.PictureAsync("/digest before anything was read", Say(story, "digest"));
        await memory.RememberAsync(first, Stop);
        await memory.RememberAsync(second, Stop);

        album.Chapter("An article");
        Work(album, story, language);
        Briefing(album, first, second, language);
        album.Chapter("Questions and other commands");
        foreach (var command in Commands(story))
        {
            await album.PictureAsync("/" + command, Say(story, command));
        }

        await memory.NoteUsageAsync(new(new(Ann), Ann), Ledger.DayOf(new StoppedTime()), new(Calls: 3, Input: 5_400, Cached: 1_800, Output: 2_100, Cost: 0.0123m), Stop);
        await album.PictureAsync("/usage, with a model and budgets", usage.AnswerAsync(Some.Command("usage", chat: Ann) with { PersonLanguage = story.Language, Person = Ann }, ChatSettings.Default, Stop));

        album.Chapter("Settings");
        await album.PictureAsync("/settings", Say(story, "settings"));
        album.Picture("/settings › language", Page(story, Ann, ChatSettings.Default).Write(SettingName.Language)!);
        album.Picture("/settings › how long briefings are kept", Page(story, Ann, ChatSettings.Default).Write(SettingName.Keep)!);
        album.Picture("/settings of a group with a model, by who administers it", Page(story, Group, new() { BriefsLinks = true, Sites = "herald.example", Rich = true, Language = "de" }, "openai:gpt").Write(SettingsPage.All)!);

        album.Chapter("Where it cannot be done");
        Refusals(album, story, language);
        album.Chapter("Groups");
        await GroupsAsync(album, story, language);
        album.Chapter("Channels");
        await ChannelsAsync(album, story, language);
        album.Chapter("Inline, and as a guest");
        Elsewhere(album, first, story, language);
        return album.ToString();
    }

    private static void Work(Album album, Story story, Language language)
    {
        var ask = Ask(story, Ann);
        album.Picture("A link is sent", ReplyWriter.Reading(ask, language));
        album.Picture("Seconds later, with a model", ReplyWriter.Progress(ask, new(Sentences: 21, Claims: null) { Points = [story.First.Sentences[0]] }, language));
        album.Picture("And later", ReplyWriter.Progress(ask, new(Sentences: 21, Claims: 3) { Points = [story.First.Sentences[0]] }, language));
        album.Picture("It is stopped", ReplyWriter.Say(ask, language.Say(Phrase.Cancelled)));
        album.Picture("The link leads to a feed", FeedList.Write(ask, new(story.First.Site, [new(story.First.Title, new("https://herald.example/bridges"), Story.Noon), new(story.Second.Title, new("https://herald.example/closed"), null)]), language));
        album.Picture("A message has seven links", ReplyWriter.Say(ask, language.Say(Phrase.LinksLeft, ("count", 2), ("limit", 5))));
    }

    private static void Briefing(Album album, Entry first, Entry second, Language language)
    {
        var settings = ChatSettings.Default;
        album.Picture("The briefing", BriefingCard.Write(first, new(), language, settings));
        album.Source("As a rich message, in Telegram's HTML", BriefingCard.Write(first, new(), language, settings with { Rich = true }).Rich!.Html);
        album.Picture("Its claims are hidden, and it is shorter", BriefingCard.Write(first, new(Length.Short, ShowsClaims: false), language, settings));
        album.Picture("Of an article that says again what was met before", BriefingCard.Write(second, new(), language, settings));
        album.Picture("Made by the rules, because the model did not answer in time", BriefingCard.Write(first with { Briefing = first.Briefing with { Engine = first.Briefing.Engine with { Fallback = Fallback.TimedOut } } }, new(ShowsClaims: false), language, settings));
        album.Picture("A number is pressed: the article came by a link", EvidenceWriter.Write(Press(first), first, first.Briefing.Claims[0], language));
        album.Picture("A number is pressed: the article was pasted", EvidenceWriter.Write(Press(second), second, second.Briefing.Claims[0], language));
        album.Picture("It shall be forgotten", BriefingCard.Write(first, new(ShowsClaims: false, Confirms: true), language, settings));
        album.Picture("It shall be translated, without a model", BriefingCard.Write(first, new(ShowsClaims: false), language, settings, language.Say(Phrase.TranslationNeedsModel)).With(LanguageChoice.Buttons(first, new(), SomeBriefing.Languages, language)));
        var (translation, into) = Translated(first, language);
        album.Picture(
            $"It is translated by a model into {into}, but for one text",
            BriefingCard.Write(first with { Briefing = translation, Summaries = null }, new(ShowsClaims: false, In: into), language, settings, language.Say(Phrase.TranslationLeft, ("count", 1))));
        album.Picture("A question shall be asked", ReplyWriter.Invite(Press(first), language));
    }

    /// <summary>The briefing in the words that the same story has in the next language.</summary>
    private static (Briefing Briefing, string Language) Translated(Entry entry, Language language)
    {
        var other = Story.All[(Story.All.ToList().FindIndex(story => story.Language == language.Code) + 1) % Story.All.Count];
        var texts = Translation.TextsOf(entry.Briefing).Zip(Translation.TextsOf(other.FirstEntry(Ann).Briefing));
        return (new Translation(other.Language, texts.ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)).Of(entry.Briefing), other.Language);
    }

    private static IEnumerable<string> Commands(Story story) =>
    [
        "start", "help", "history", "open 1", "open x", $"search {story.Word}", "search zzz", "search", $"claims {story.Person}", "claims Zzz", "claims",
        $"ask {story.Question}", "ask", "compare 1 2", "compare", "digest 7", "translate zzz", "usage", "privacy", "export", "export json", "forget 1", "forget", "forget x", "brief", "fresh",
    ];

    private static void Refusals(Album album, Story story, Language language)
    {
        album.Words("An article cannot be read", [.. Enum.GetValues<Unreadable>().Select(reason => language.Say(ReplyWriter.PhraseOf(reason), ("size", 20))).Distinct(StringComparer.Ordinal)]);
        album.Picture("Three attempts failed", ReplyWriter.Apologise(Ask(story, Ann), language));
        album.Words(
            "What pops up when a button is pressed",
            [.. new[] { Phrase.BriefingGone, Phrase.UnknownButton, Phrase.QuestionGone, Phrase.ForgotThis, Phrase.OnlyAdministrators, Phrase.OnlyAsker, Phrase.TooLateToCancel, Phrase.AskByReply, Phrase.ModelReads }.Select(phrase => language.Say(phrase))]);
    }

    private async Task GroupsAsync(Album album, Story story, Language language)
    {
        var (earlier, ask) = (story.FirstEntry(Group), Ask(story, Group));
        await album.PictureAsync("/help", Say(story, "help", Group));
        await album.PictureAsync("/auto", Say(story, "auto", Group));
        await album.PictureAsync("/auto on, by somebody", Say(story, "auto on", Group, person: 7));
        await album.PictureAsync("/auto links from herald.example", Say(story, "auto links from herald.example", Group));
        album.Picture("Somebody posts a link", new Reply(earlier.Chat, 11, [BriefingCard.Write(earlier, new(Length.Short, ShowsClaims: false), language, ChatSettings.Default)]) { IsQuiet = true });
        album.Picture("Somebody presses Claims", new Reply(earlier.Chat, 11, [BriefingCard.Write(earlier, new(Length.Short, ShowsPoints: false, Aside: true), language, ChatSettings.Default)]) { OnlyFor = ask });
        album.Picture("The link is posted again", PointerWriter.Write(ask, earlier, language));
        album.Picture("A link that somebody wanted to be read cannot be", ReplyWriter.Refuse(ask, Unreadable.Paywall, language));
        album.Words("In private, where the bot may not write in the group", language.Say(Phrase.Muted));
    }

    private async Task ChannelsAsync(Album album, Story story, Language language)
    {
        var (posts, post) = (new PostWriter(seal), story.FirstEntry(Channel));
        var settings = ChatSettings.Default with { Posts = PostAnswer.Reply, ShowsClaims = false };
        await album.PictureAsync("/channels, before the bot is in one", Say(story, "channels"));
        await memory.ChooseAsync(Ann, new Dictionary<string, string?>(StringComparer.Ordinal) { [$"channel.{Channel}"] = story.First.Site }, Stop);
        await album.PictureAsync("/channels", Say(story, "channels"));
        await memory.ChooseAsync(Channel, new Dictionary<string, string?>(StringComparer.Ordinal) { ["posts"] = "Reply" }, Stop);
        var pressed = await channels.PressAsync(Press(post) with { Chat = new(Ann), Person = Ann, PersonLanguage = story.Language }, $"c{Channel}", ChatSettings.Default, Stop);
        album.Picture("One of them is chosen", pressed!.Shows!);
        album.Picture("A reply below a post", new Reply(new(Channel), 11, [posts.Write(post, settings, Bot, language)]) { IsQuiet = true });
        album.Picture("At the end of a post", new ReplyPart(TelegramHtml.Write(posts.Write(post, room: 1_000, Bot, language))));
        album.Words("What the bot lacks", [.. new[] { Phrase.ChannelNoPosting, Phrase.ChannelNoEditing, Phrase.ChannelNoComments }.Select(phrase => language.Say(phrase))]);
    }

    private void Elsewhere(Album album, Entry entry, Story story, Language language)
    {
        var cards = new CardWriter(seal);
        var offers = cards.Known(entry, Bot, language, ChatSettings.Default).ToList();
        var unread = cards.Offered(Offer.Of(new("https://herald.example/other")), Ann, language);
        album.Words("@newsbot https://herald.example/bridges: what is offered", [.. offers.Select(card => $"{card.Title}: {card.Description}")]);
        album.Picture("The first of it is chosen", offers[0].Message);
        album.Words("A link that nobody has read yet: what is offered", $"{unread.Title}: {unread.Description}");
        album.Picture("It is chosen", unread.Message);
        album.Words("Above an empty list", [.. new[] { Phrase.InlineNothing, Phrase.InlineTooLong, Phrase.InlineTrouble }.Select(phrase => language.Say(phrase))]);
        album.Picture("The bot is named where it is no member, without a link", CardWriter.Invited(story.Word, language).Message);
    }

    private Task<Reply> Say(Story story, string command, long chat = Ann, long person = Ann)
    {
        var words = command.Split(' ', 2);
        var ask = Some.Command(words[0], chat: chat) with { Arguments = words.ElementAtOrDefault(1) ?? "", PersonLanguage = story.Language, Person = person };
        return book.AnswerAsync(ask, ChatSettings.Default, Stop);
    }

    private static SettingsPage Page(Story story, long chat, ChatSettings settings, string? model = null) =>
        new("settings", new(chat), settings, SomeBriefing.Languages.Find(story.Language)!, SomeBriefing.Languages, model);

    private static BriefAsk Ask(Story story, long chat) => Some.Brief(new Input.Link(new("https://herald.example/bridges")), chat: chat) with { PersonLanguage = story.Language };

    private static PressAsk Press(Entry entry) => new() { Id = new(5), Chat = entry.Chat, MessageId = 6, Person = Ann, PersonLanguage = entry.Spoken, AskedAt = default, Press = "1", Data = "" };

    private sealed class StoppedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Story.Noon;
    }
}
