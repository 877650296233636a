using System.Text.Json.Serialization;
using NewsBot.Articles;
using NewsBot.Asks;
using NewsBot.Briefings;
using NewsBot.Briefings.Models;
using NewsBot.Briefings.Translations;

namespace NewsBot.Memory;

/// <summary>What a chat was told: its briefings, and what it chose.</summary>
public interface IChatMemory
{
    /// <summary>What the people of a chat chose, by the name of the setting (<see cref="SettingName"/>), for all topics together; empty: nothing.</summary>
    Task<IReadOnlyDictionary<string, string>> ChoicesAsync(long chat, CancellationToken cancellationToken);

    /// <summary>Notes choices, all or none; those not named stay. Safe to repeat.</summary>
    /// <param name="choices">By name; a value of <c>null</c> takes a choice back.</param>
    Task ChooseAsync(long chat, IReadOnlyDictionary<string, string?> choices, CancellationToken cancellationToken);

    /// <inheritdoc cref="UsageOf"/>
    Task<UsageDays> UsageAsync(Payer payer, CancellationToken cancellationToken);

    /// <inheritdoc cref="NoteUsage"/>
    Task NoteUsageAsync(Payer payer, DateOnly day, Usage usage, CancellationToken cancellationToken);

    /// <summary>Deletes what chats and people have used that have used nothing from a day on.</summary>
    /// <returns>How many chats and people there were.</returns>
    Task<int> ForgetUsageAsync(DateOnly first, CancellationToken cancellationToken);

    /// <summary>Gives the supergroup that a group became what the group was told and chose. Safe to repeat; what the supergroup has of its own stays.</summary>
    /// <remarks>Messages of the group cannot be quoted in the supergroup, so quotations are lost.</remarks>
    Task MoveAsync(long group, long supergroup, CancellationToken cancellationToken);

    /// <summary>Keeps an entry; the same ask twice is kept once, the later one wins. So is an article (<see cref="SearchTerms.IdentityOf"/>): a chat has its newest
    /// briefing, to which the asks of the older ones lead from then on.</summary>
    Task RememberAsync(Entry entry, CancellationToken cancellationToken);

    /// <summary>The chats, and the topics in them, that have an entry, each once.</summary>
    Task<IReadOnlyList<ChatKey>> ChatsAsync(CancellationToken cancellationToken);

    /// <summary>The newest entries of a chat, newest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<Entry>> RecallAsync(ChatKey chat, int limit, CancellationToken cancellationToken);

    /// <summary>The entries of a chat that are next to a place, newest first, at most <paramref name="limit"/>; never one that stands at the place itself.</summary>
    /// <param name="older">Whether the older neighbours are meant, or the newer ones.</param>
    Task<IReadOnlyList<Entry>> RecallAsync(ChatKey chat, Place place, bool older, int limit, CancellationToken cancellationToken);

    /// <summary>The entry with this number, the newest of the chat being 1; <c>null</c> when there are fewer. Takes longer the higher the number is.</summary>
    Task<Entry?> FindByNumberAsync(ChatKey chat, int number, CancellationToken cancellationToken);

    /// <summary>The entry that answered an ask, or the newer one of the same article; <c>null</c> when there is none, or none any more.</summary>
    Task<Entry?> FindAsync(ChatKey chat, AskId ask, CancellationToken cancellationToken);

    /// <summary>The newest entry of an article that is at this address, or was handed in by it; tracking parameters do not matter. <c>null</c>: none.</summary>
    Task<Entry?> FindByAddressAsync(ChatKey chat, Uri address, CancellationToken cancellationToken);

    /// <summary>The entries whose headline, claims or text have all of the words looked for, in any form, or one that begins with them. Best first, then newest.</summary>
    /// <param name="words">Upper and lower case and accents do not matter; without a letter or digit nothing is found.</param>
    /// <param name="skip">How many of the best are passed over.</param>
    /// <param name="limit">At most so many, at least 1.</param>
    /// <remarks>Of a chat the newest 20,000 are looked through.</remarks>
    Task<Found> SearchAsync(ChatKey chat, string words, int skip, int limit, CancellationToken cancellationToken);

    /// <summary>The entries that may answer a question, at most <paramref name="limit"/>: those that have most of the words, in the best places. Best first, then newest.</summary>
    /// <param name="words">What the question is about; without a letter or digit nothing is found.</param>
    /// <remarks>Of a chat the newest 20,000 are looked through.</remarks>
    Task<IReadOnlyList<Entry>> LikelyAsync(ChatKey chat, string words, int limit, CancellationToken cancellationToken);

    /// <summary>The entries in which somebody is the source of a claim, newest first. The name may be in any case, whole or in part: see <see cref="NameQuery"/>.</summary>
    /// <inheritdoc cref="SearchAsync" path="/param"/>
    /// <remarks>Of a chat the newest 20,000 are looked through.</remarks>
    Task<Found> SaidByAsync(ChatKey chat, string name, int skip, int limit, CancellationToken cancellationToken);

    /// <summary>The newest entries in which one of these sources says something, by its name to the letter but for upper and lower case. Newest first.</summary>
    /// <remarks>Of a chat the newest 1,000 are looked through.</remarks>
    Task<IReadOnlyList<Entry>> QuotingAsync(ChatKey chat, IReadOnlyList<string> sources, int limit, CancellationToken cancellationToken);

    /// <summary>Who makes the most claims in the newest 1,000 entries of a chat, at most <paramref name="limit"/>. The outlets themselves are not counted.</summary>
    Task<IReadOnlyList<Quoted>> SourcesAsync(ChatKey chat, int limit, CancellationToken cancellationToken);

    /// <summary>Keeps questions, so that the buttons below their answers work later; only the newest 100 of a chat. Safe to repeat.</summary>
    Task KeepQuestionsAsync(ChatKey chat, IReadOnlyList<Question> questions, CancellationToken cancellationToken);

    /// <summary>The words of a question of this chat; <c>null</c> when there is none, or none any more.</summary>
    Task<string?> FindQuestionAsync(ChatKey chat, string id, CancellationToken cancellationToken);

    /// <summary>Keeps what became of a post, so that an edit of it finds that again; only of the newest 100 of a chat. Safe to repeat.</summary>
    Task KeepPostAsync(ChatKey chat, int post, PostNote note, CancellationToken cancellationToken);

    /// <summary>What became of a post; <c>null</c> when nothing did, or it is too old.</summary>
    Task<PostNote?> FindPostAsync(ChatKey chat, int post, CancellationToken cancellationToken);

    /// <summary>Keeps about which briefing a message of ours asks for a question; only of the newest 100 of a chat. Safe to repeat.</summary>
    Task KeepInvitationAsync(ChatKey chat, int message, AskId about, CancellationToken cancellationToken);

    /// <summary>The briefing about which a message asked for a question; <c>null</c>: it did not, or it is too old.</summary>
    Task<AskId?> FindInvitationAsync(ChatKey chat, int message, CancellationToken cancellationToken);

    /// <summary>Keeps an offer for a person's chat, so that its card works later; only the newest 100 of a chat. Safe to repeat.</summary>
    Task KeepOfferAsync(ChatKey chat, Offer offer, CancellationToken cancellationToken);

    /// <summary>The link of an offer to this chat; <c>null</c> when there is none, or none any more.</summary>
    Task<Uri?> FindOfferAsync(ChatKey chat, string id, CancellationToken cancellationToken);

    /// <summary>Changes what is remembered of the same ask and moment, as it is remembered by then: what others have changed meanwhile stays changed.</summary>
    /// <param name="change">Keeps ask, chat and moment. May be called on a thread of the memory.</param>
    /// <returns>As it is remembered now; <c>null</c>: nothing is, for what was forgotten meanwhile stays forgotten.</returns>
    Task<Entry?> ReviseAsync(Entry entry, Func<Entry, Entry> change, CancellationToken cancellationToken);

    /// <summary>Erases the entry to which an ask leads for good, as <see cref="ForgetAsync(ChatKey, CancellationToken)"/> does all of them.</summary>
    /// <returns>Whether there was one.</returns>
    Task<bool> ForgetAsync(ChatKey chat, AskId ask, CancellationToken cancellationToken);

    /// <summary>How many entries a chat has of a time, both ends included.</summary>
    Task<int> CountAsync(ChatKey chat, DateTimeOffset since, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Erases the entries of a time, both ends included, for good, as <see cref="ForgetAsync(ChatKey, CancellationToken)"/> does all of them.</summary>
    /// <returns>How many there were.</returns>
    Task<int> ForgetAsync(ChatKey chat, DateTimeOffset since, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Erases the chat's entries, offers and questions for good: afterwards their text is nowhere in the storage.</summary>
    /// <returns>How many entries there were.</returns>
    Task<int> ForgetAsync(ChatKey chat, CancellationToken cancellationToken);
}

/// <summary>One remembered briefing, with the article it was made from.</summary>
/// <param name="Ask">The ask that it answered; unique within the chat.</param>
/// <param name="Input">The link, or the beginning of the text, as it was given.</param>
public sealed record Entry(AskId Ask, ChatKey Chat, string Input, Article Article, Briefing Briefing, DateTimeOffset BriefedAt)
{
    /// <summary>The language in which the bot wrote the briefing, ISO 639-1; <c>null</c> when an earlier version wrote it.</summary>
    public string? Spoken { get; init; }

    /// <summary>The message that asked for it; <c>null</c> when none did, or an earlier version wrote the entry.</summary>
    public int? Message { get; init; }

    /// <summary>The language in which the briefing's texts are written, ISO 639-1: rules write in the article's.</summary>
    [JsonIgnore]
    public string Written => Briefing.Engine.Name == BriefingFunctions.Offline ? Article.Language : Spoken ?? Article.Language;

    /// <summary>Sentences that stand behind claims, as the chat's own messages hold them; <c>null</c> when the article was not written in the chat.</summary>
    public IReadOnlyList<Quotation>? Quotations { get; init; }

    /// <summary>The summary in each length that was asked for; <c>null</c>: only <see cref="Briefing.Summary"/>, of medium length.</summary>
    public IReadOnlyList<Summary>? Summaries { get; init; }

    /// <summary>The briefing in each further language that was asked for; <c>null</c>: in none.</summary>
    public IReadOnlyList<Translation>? Translations { get; init; }

    /// <summary>What of it the chat has met before; <c>null</c>: nothing, or an earlier version wrote it.</summary>
    public Met? Met { get; init; }

    /// <summary>Whether it was found by the ask of an older briefing, in which sentences or claims had other numbers.</summary>
    [JsonIgnore]
    public bool IsRenumbered { get; init; }

    /// <summary>When somebody who posted the link again in the group was pointed to this entry; <c>null</c>: nobody was.</summary>
    public DateTimeOffset? Pointed { get; init; }

    /// <summary>Where the entry stands among those of its chat.</summary>
    [JsonIgnore]
    public Place Place => new(BriefedAt, Ask);

    /// <summary>The length that was asked for first.</summary>
    [JsonIgnore]
    public Length FirstLength => Summaries is [var first, ..] ? first.Length : Length.Medium;

    /// <summary>The points in a length; <c>null</c> when it has to be made first.</summary>
    public IReadOnlyList<Point>? SummaryOf(Length length) =>
        (Summaries ?? [new(Length.Medium, Briefing.Summary)]).FirstOrDefault(summary => summary.Length == length)?.Points ?? Briefing.SummaryIn(length);

    /// <summary>The entry with the summary in one more length.</summary>
    public Entry With(Summary summary) => this with { Summaries = [.. Summaries ?? [new(Length.Medium, Briefing.Summary)], summary] };
}

/// <summary>A part of what was found.</summary>
/// <param name="Count">How many there are in all.</param>
public sealed record Found(IReadOnlyList<Entry> Entries, int Count);

/// <summary>A source, by its name, with how many claims it makes.</summary>
public sealed record Quoted(string Name, int Claims);

/// <summary>Where an entry stands, or stood, among those of its chat: they are ordered by time, then by update and part.</summary>
public readonly record struct Place(DateTimeOffset At, AskId Ask);

/// <summary>A briefing's summary in one length.</summary>
public sealed record Summary(Length Length, IReadOnlyList<Point> Points);
