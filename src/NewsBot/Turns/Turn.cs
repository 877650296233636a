using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Articles.Feeds;
using NewsBot.Asks;
using NewsBot.Briefings;
using NewsBot.Commands;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Messages;
using NewsBot.Replies;

namespace NewsBot.Turns;

/// <summary>One article or command, from the chat and back to it. Everything here may run twice for the same ask, because a crash repeats it.</summary>
public sealed partial class Turn(
    IChatMemory memory, MetBefore met, ChatBook chats, ArticleReader reader, EarlierBriefing earlier, BriefingShelf briefings, CommandBook commands, Cancelling cancelling, LanguageBook languages, Messenger messenger, Attachments attachments,
    IOptions<AskOptions> asks, IOptions<ReadingOptions> articles, TurnLimit limit, TimeProvider time, ILogger<Turn> logger)
{
    /// <summary>Sends the placeholder that the briefing will replace, if there is something to read.</summary>
    public async Task GreetAsync(Waiting waiting, CancellationToken cancellationToken)
    {
        var ask = waiting.Ask;
        if (waiting.Sent.Count == 0 && ask is BriefAsk { Input: var input } && asks.Value.LooksLikeArticle(input) && messenger.HasRoom(ask.Chat))
        {
            var settings = await chats.SettingsAsync(ask.Chat, cancellationToken);
            var reading = ReplyWriter.Reading(ask, languages.Speak(settings.Language, ask.PersonLanguage));
            if (IsDrafted(ask, settings))
            {
                await messenger.DraftAsync(ask, reading.Parts[0], cancellationToken);
                return;
            }

            await messenger.SendAsync(waiting, reading, cancellationToken);
        }
    }

    /// <summary>Telegram has drafts in private chats only.</summary>
    private static bool IsDrafted(Ask ask, ChatSettings settings) => settings.Drafts && ask.Chat.Chat > 0 && ask is BriefAsk;

    public async Task AnswerAsync(Waiting waiting, CancellationToken cancellationToken)
    {
        Reply reply;
        await using (messenger.Typing(waiting.Ask.Chat))
        await using (var note = messenger.Progress(waiting.Ask, waiting.Sent, IsDrafted(waiting.Ask, await chats.SettingsAsync(waiting.Ask.Chat, cancellationToken))))
        {
            var language = await LanguageOfAsync(waiting.Ask, cancellationToken);
            Note(null);
            reply = await ReplyAsync(waiting.Ask, Note, cancellationToken);

            void Note(BriefingStep? step) => note.Show(ReplyWriter.Progress(waiting.Ask, step, language));
        }

        if (waiting.Ask is BriefAsk { LinksLeft: > 0 and var left } ask)
        {
            var language = await LanguageOfAsync(ask, cancellationToken);
            var notice = ReplyWriter.Say(ask, language.Say(Phrase.LinksLeft, ("count", left), ("limit", asks.Value.LinksPerMessage)));
            reply = reply with { Parts = [.. reply.Parts, .. notice.Parts] };
        }

        await messenger.SendAsync(waiting, reply, cancellationToken);
    }

    public async Task ApologiseAsync(Waiting waiting, CancellationToken cancellationToken) => await messenger.SendAsync(
        waiting, ReplyWriter.Apologise(waiting.Ask, await LanguageOfAsync(waiting.Ask, cancellationToken)), cancellationToken);

    private async Task<Reply> ReplyAsync(Ask ask, Action<BriefingStep> steps, CancellationToken cancellationToken)
    {
        var settings = await chats.SettingsAsync(ask.Chat, cancellationToken);
        using var work = cancelling.Begin(ask, cancellationToken);
        try
        {
            if (ask is BriefAsk { Input: Input.Attached file } brought)
            {
                ask = brought with { Input = await FetchAsync(file, work.Token) };
            }

            return await limit.KeepAsync(
                limited => ask switch
                {
                    BriefAsk brief => BriefAsync(brief, settings, steps, limited),
                    CommandAsk command => commands.AnswerAsync(command, settings, limited),
                    _ => throw new InvalidOperationException($"No turn is known for {ask.GetType().Name}."),
                },
                work.Token);
        }
        catch (OperationCanceledException) when (work.IsCancelled && !cancellationToken.IsCancellationRequested)
        {
            return ReplyWriter.Say(ask, languages.Speak(settings.Language, ask.PersonLanguage).Say(Phrase.Cancelled));
        }
        catch (FeedException found) when (ask is BriefAsk brief)
        {
            foreach (var offer in FeedList.Offers(found.Feed))
            {
                await memory.KeepOfferAsync(ask.Chat, offer, cancellationToken);
            }

            return FeedList.Write(brief, found.Feed, languages.Speak(settings.Language, ask.PersonLanguage));
        }
        catch (UnreadableException unreadable)
        {
            Log.Refused(logger, ask.Id.Update, ask.Chat, ask.Kind, unreadable.Reason);
            return ReplyWriter.Refuse(ask, unreadable, languages.Speak(settings.Language, ask.PersonLanguage));
        }
    }

    /// <exception cref="UnreadableException">Telegram does not give the file.</exception>
    private async Task<Input> FetchAsync(Input.Attached file, CancellationToken cancellationToken)
    {
        try
        {
            return new Input.Saved(file.Name, await attachments.FetchAsync(file, articles.Value.MaxFileKibibytes * 1024L, cancellationToken));
        }
        catch (AttachmentException refused)
        {
            throw refused.Limit is { } most ? new FileTooLargeException(most, refused) : new UnreadableException(Unreadable.FileGone, refused);
        }
    }

    private async Task<Reply> BriefAsync(BriefAsk ask, ChatSettings settings, Action<BriefingStep> steps, CancellationToken cancellationToken)
    {
        var article = await reader.ReadAsync(ask.Input, cancellationToken);
        article = ask.Input is Input.Link ? article : article.From(ask.Origin);
        var wish = settings.Wish(languages, ask) with { Steps = steps };
        var language = settings.Speak(languages, ask.PersonLanguage, article.Language);
        var briefing = await earlier.FindAsync(ask.Chat, article, wish, language.Code, cancellationToken) ?? await briefings.BriefAsync(ask.Input, article, wish, cancellationToken);
        var entry = new Entry(ask.Id, ask.Chat, ask.Input.Beginning, article, briefing, time.GetUtcNow())
        {
            Message = ask.MessageId,
            Spoken = language.Code,
            Quotations = Quotation.Find(ask, article, briefing),
            Summaries = [new(settings.Length, briefing.Summary)],
        };
        entry = await met.WithAsync(entry, cancellationToken);
        await memory.RememberAsync(entry, cancellationToken);
        return new(ask.Chat, ask.MessageId, [BriefingCard.Write(entry, View.First(entry, settings), language, settings)]);
    }

    private async Task<Language> LanguageOfAsync(Ask ask, CancellationToken cancellationToken) =>
        languages.Speak((await chats.SettingsAsync(ask.Chat, cancellationToken)).Language, ask.PersonLanguage);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Update {Update} in chat {Chat} ({Kind}) is refused: {Reason}.")]
        public static partial void Refused(ILogger logger, int update, ChatKey chat, string kind, Unreadable reason);
    }
}
