using NewsBot.Articles;
using NewsBot.Asks;
using NewsBot.Briefings;
using NewsBot.Languages;

namespace NewsBot.Replies;

/// <summary>What is not a briefing → Telegram HTML in the reader's language: placeholder, refusal, apology, help.</summary>
public static class ReplyWriter
{
    /// <summary>The placeholder that the briefing replaces.</summary>
    public static Reply Reading(Ask ask, Language language) => Say(ask, language.Say(Phrase.Reading));

    /// <summary>The placeholder while the work lasts: how far it is, the points that are there already, and a button to stop it.</summary>
    /// <param name="step"><c>null</c>: the article is not read yet.</param>
    public static ReplyPart Progress(Ask ask, BriefingStep? step, Language language) => new(TelegramHtml.Cut(
        [
            new([new(step switch
            {
                null => language.Say(Phrase.Reading),
                { Claims: { } claims } => language.Say(Phrase.StepChecking, ("count", claims)),
                _ => language.Say(Phrase.StepWriting, ("count", step.Sentences)),
            })]),
            .. (step?.Points ?? []).Select((point, index) => new Block([new(Block.Bullet), new(OutsideText.Line(point))], Gap: index == 0 ? 2 : 1)),
        ])[0])
    {
        Buttons = [[new(language.Say(Phrase.CancelThis), new ButtonData(ask.Id, ask.Chat.Topic, new Wanted.Cancel()).Write())]],
    };

    /// <summary>Why the input could not become an article, and what to do.</summary>
    public static Reply Refuse(Ask ask, UnreadableException refused, Language language) => refused is FileTooLargeException large
        ? Tell(ask, language.Say(Phrase.RefuseFileTooLarge, ("size", large.Megabytes)))
        : Refuse(ask, refused.Reason, language);

    /// <inheritdoc cref="Refuse(Ask, UnreadableException, Language)"/>
    public static Reply Refuse(Ask ask, Unreadable reason, Language language) => Tell(ask, language.Say(PhraseOf(reason)));

    /// <summary>Three attempts failed: says so, and that nothing else is lost.</summary>
    public static Reply Apologise(Ask ask, Language language) => Tell(ask, language.Say(Phrase.Apology));

    /// <summary>Asks for a question about the briefing that has the button.</summary>
    public static Reply Invite(PressAsk press, Language language) =>
        new(press.Chat, press.MessageId, [new(TelegramHtml.Escape(language.Say(Phrase.AskInvitation))) { Invites = language.Say(Phrase.AskPlaceholder) }]);

    /// <summary>What concerns nobody but the one who asks: in a group the others do not see it, where Telegram can do that.</summary>
    public static Reply Tell(Ask ask, string text) => Say(ask, text) with { OnlyFor = ask.Chat.Chat < 0 ? ask : null };

    /// <summary>Plain words of our own or of a person; escaped here.</summary>
    public static Reply Say(Ask ask, string text) => Say(ask, [new([new(text)])]);

    /// <summary>Blocks that are not a briefing: help, history.</summary>
    public static Reply Say(Ask ask, IReadOnlyList<Block> blocks) =>
        new(ask.Chat, ask.MessageId, [.. TelegramHtml.Cut(blocks).Select(html => new ReplyPart(html))]);

    /// <summary>What a person is told of a refusal.</summary>
    public static Phrase PhraseOf(Unreadable reason) => reason switch
    {
        Unreadable.TooShort => Phrase.RefuseTooShort,
        Unreadable.Empty => Phrase.RefuseEmpty,
        Unreadable.TooLarge => Phrase.RefuseTooLarge,
        Unreadable.NotText => Phrase.RefuseNotText,
        Unreadable.Locked => Phrase.RefuseLocked,
        Unreadable.Damaged => Phrase.RefuseDamaged,
        Unreadable.OnlyPictures => Phrase.RefuseOnlyPictures,
        Unreadable.OldFormat => Phrase.RefuseOldFormat,
        Unreadable.FileTooLarge => Phrase.RefuseFileTooLarge,
        Unreadable.FileGone => Phrase.RefuseFileGone,
        Unreadable.NotAnArticle => Phrase.RefuseNotAnArticle,
        Unreadable.Feed => Phrase.RefuseFeed,
        Unreadable.ClosedChat => Phrase.RefuseClosedChat,
        Unreadable.AddressForbidden => Phrase.RefuseAddress,
        Unreadable.NotFound => Phrase.RefuseNotFound,
        Unreadable.Blocked => Phrase.RefuseBlocked,
        Unreadable.OtherCountry => Phrase.RefuseOtherCountry,
        Unreadable.LeadsNowhere => Phrase.RefuseLeadsNowhere,
        Unreadable.Busy => Phrase.RefuseBusy,
        Unreadable.NotForPrograms => Phrase.RefuseNotForPrograms,
        Unreadable.ConsentWall => Phrase.RefuseConsent,
        Unreadable.Paywall => Phrase.RefusePaywall,
        Unreadable.SignIn => Phrase.RefuseSignIn,
        Unreadable.Scripted => Phrase.RefuseScripted,
        Unreadable.RobotCheck => Phrase.RefuseRobotCheck,
        Unreadable.TeaserList => Phrase.RefuseTeasers,
        Unreadable.Gallery => Phrase.RefuseGallery,
        Unreadable.Video => Phrase.RefuseVideo,
        _ => Phrase.RefuseUnreachable,
    };
}
