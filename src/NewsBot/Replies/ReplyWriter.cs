using NewsBot.Articles;
using NewsBot.Asks;
using NewsBot.Briefings;
using NewsBot.Languages;

namespace NewsBot.Replies;

/// <summary>Briefing, refusal, apology → Telegram HTML in the reader's language.</summary>
public static class ReplyWriter
{
    /// <summary>The placeholder that the briefing replaces.</summary>
    public static Reply Reading(Ask ask, Language language) => One(ask, language.Say(Phrase.Reading));

    public static Reply Write(Ask ask, Article article, Briefing briefing, Language language) => One(ask, language.Code + briefing.Headline + article.Language);

    /// <summary>Why the input could not become an article, and what to do.</summary>
    public static Reply Refuse(Ask ask, Unreadable reason, Language language) => One(ask, language.Code + reason);

    /// <summary>Three attempts failed: says so, and that nothing else is lost.</summary>
    public static Reply Apologise(Ask ask, Language language) => One(ask, language.Code);

    private static Reply One(Ask ask, string html) => new(ask.Chat, ask.MessageId, [new(html)]);
}
