namespace NewsBot.Languages;

/// <summary>What the bot says in its own words. Every language file has a text for each, under the name in camel case.</summary>
/// <remarks>A text holds no markup: what is bold or linked is decided where the reply is written.</remarks>
public enum Phrase
{
    /// <summary>The placeholder while an article is read.</summary>
    Reading,

    /// <summary>By "count" of minutes.</summary>
    ReadingTime,

    /// <summary>By "count". The sourcing line begins with it: "{claims}: 4 named people, 1 denied".</summary>
    Claims,

    /// <summary>Joins <see cref="Claims"/> and the list of how they are sourced: "{claims}: {sources}".</summary>
    Sourcing,

    /// <summary>Instead of the sourcing line when the article attributes nothing.</summary>
    NoClaims,

    /// <summary>Instead of the sourcing line when the engine cannot tell the claims of the article's language.</summary>
    ClaimsIgnored,

    /// <summary>By "count" of different people who are named as sources.</summary>
    NamedPeople,

    /// <summary>By "count" of different organisations.</summary>
    Organisations,

    /// <summary>By "count" of different documents.</summary>
    Documents,

    /// <summary>By "count" of different groups of people: residents, demonstrators.</summary>
    Groups,

    /// <summary>By "count" of different sources without a name.</summary>
    UnnamedSources,

    /// <summary>By "count" of claims of the outlet itself.</summary>
    OwnClaims,

    /// <summary>By "count" of claims.</summary>
    DeniedClaims,

    /// <summary>By "count" of claims.</summary>
    DisputedClaims,

    /// <summary>By "count" of claims.</summary>
    UnverifiedClaims,

    /// <summary>The heading over the claims.</summary>
    WhoClaimsWhat,

    /// <summary>The source of a claim that the outlet itself makes, when its name is unknown.</summary>
    Outlet,

    /// <summary>"{name}" relays the claim.</summary>
    Via,

    /// <summary>"{when}" it was said: a date, or the article's words.</summary>
    Said,

    /// <summary>A stance: the source says that it is so.</summary>
    Confirms,

    /// <summary>A stance: the source says that it is not so.</summary>
    Denies,

    /// <summary>A stance.</summary>
    Doubts,

    /// <summary>A stance.</summary>
    CannotConfirm,

    /// <summary>A stance: the source does not wish to say.</summary>
    Declines,

    /// <summary>A stance.</summary>
    Demands,

    /// <summary>A stance.</summary>
    Predicts,

    /// <summary>A certainty: the article hedges.</summary>
    Hedged,

    /// <summary>A certainty: the article hedges with "{words}".</summary>
    HedgedBy,

    /// <summary>A certainty: in the conditional of hearsay, or under a condition.</summary>
    Conditional,

    /// <summary>A certainty: conditional by "{words}".</summary>
    ConditionalBy,

    /// <summary>A standing.</summary>
    NotVerified,

    /// <summary>A standing: the outlet says that it checked it.</summary>
    Verified,

    /// <summary>A standing.</summary>
    Disputed,

    /// <summary>A standing: someone else in the article denies it.</summary>
    Denied,

    /// <summary>A standing.</summary>
    Corrected,

    /// <summary>By "count": a standing "{standing}" that rests on the claims with the numbers "{claims}".</summary>
    StandingBy,

    /// <summary>The heading over figures and statements that do not agree.</summary>
    Disagreement,

    /// <summary>Two claims, "{one}" and "{other}", about "{about}" do not agree.</summary>
    Disagrees,

    /// <summary>The heading over the article's word that something was not verified.</summary>
    Caveat,

    /// <summary>"{who}" could not verify it.</summary>
    CaveatBy,

    /// <summary>By "count": a caveat covers the claims with the numbers "{claims}".</summary>
    CaveatCovers,

    /// <summary>A button: the briefing with its claims, by their "count".</summary>
    ShowClaims,

    /// <summary>A button: the briefing without its claims.</summary>
    HideClaims,

    /// <summary>A button: fewer points.</summary>
    Shorter,

    /// <summary>A button: more points.</summary>
    Longer,

    /// <summary>A button that leads to the article's page.</summary>
    OpenArticle,

    /// <summary>A button: asks before it erases this one article.</summary>
    ForgetThis,

    /// <summary>A button: yes, erase it.</summary>
    ForgetThisForGood,

    /// <summary>A button: no, do not erase it.</summary>
    KeepThis,

    /// <summary>Below the claims: their numbers are buttons.</summary>
    TapNumber,

    /// <summary>A button that leads to the sentence on the article's page.</summary>
    ShowInArticle,

    /// <summary>A button of a card that shows the claims only.</summary>
    WithSummary,

    /// <summary>A button of a card that leads to the whole briefing, in the private chat.</summary>
    WholeBriefing,

    /// <summary>The title of an offer: the summary alone.</summary>
    InlineSummary,

    /// <summary>The title of an offer: summary and claims.</summary>
    InlineBoth,

    /// <summary>The title of an offer: the claims alone.</summary>
    InlineClaims,

    /// <summary>The title of an offer: a link that nobody has read yet.</summary>
    InlineOffer,

    /// <summary>On a card whose link nobody has read yet: what its button does.</summary>
    NotReadYet,

    /// <summary>A button of a card: read the link.</summary>
    BriefHere,

    /// <summary>Above an empty list, at most 64 UTF-16 code units: nothing is found; leads to the private chat.</summary>
    InlineNothing,

    /// <summary>Above an empty list, at most 64 UTF-16 code units: the link is longer than clients send; leads to the private chat.</summary>
    InlineTooLong,

    /// <summary>Above an empty list, at most 64 UTF-16 code units: it took too long; leads to the private chat.</summary>
    InlineTrouble,

    /// <summary>A notice of at most 200 UTF-16 code units: the article of this briefing is erased.</summary>
    ForgotThis,

    /// <summary>A notice of at most 200 UTF-16 code units: the briefing of this button is not remembered any more.</summary>
    BriefingGone,

    /// <summary>A notice of at most 200 UTF-16 code units: the button means nothing here.</summary>
    UnknownButton,

    /// <summary>The offline engine made the briefing in "{seconds}" seconds.</summary>
    MadeOffline,

    /// <summary>The model "{engine}" made the briefing in "{seconds}" seconds.</summary>
    MadeByModel,

    /// <summary>The offline engine stood in for a model, because of "{reason}".</summary>
    StoodIn,

    /// <summary>A reason to stand in.</summary>
    ModelTimedOut,

    /// <summary>A reason to stand in.</summary>
    ModelUnreachable,

    /// <summary>A reason to stand in.</summary>
    ModelRefused,

    /// <summary>A reason to stand in.</summary>
    ModelAnswerBroken,

    /// <summary>A reason to stand in.</summary>
    ModelAnswerUngrounded,

    /// <summary>A reason to stand in.</summary>
    ArticleTooLongForModel,

    /// <summary>By "count" of statements that the grounding check took out.</summary>
    LeftOut,

    /// <summary>A greeting or a question came instead of an article: says what the bot does.</summary>
    RefuseTooShort,

    /// <summary>Nothing came.</summary>
    RefuseEmpty,

    /// <summary>More came than the limits allow.</summary>
    RefuseTooLarge,

    /// <summary>Neither text nor a page.</summary>
    RefuseNotText,

    /// <summary>A page without an article.</summary>
    RefuseNotAnArticle,

    /// <summary>An address that is not read.</summary>
    RefuseAddress,

    /// <summary>There is no such page.</summary>
    RefuseNotFound,

    /// <summary>The site wants an account, a payment or a browser.</summary>
    RefuseBlocked,

    /// <summary>The site does not answer.</summary>
    RefuseUnreachable,

    /// <summary>Three attempts failed.</summary>
    Apology,

    /// <summary>What the bot does and how to begin: the answer to /start, and the beginning of /help.</summary>
    Welcome,

    /// <summary>The heading over the list of commands.</summary>
    CommandList,

    /// <summary>What is kept, in one or two sentences.</summary>
    Privacy,

    /// <summary>There is no command "{command}".</summary>
    UnknownCommand,

    /// <summary>The menu line of /start.</summary>
    StartPurpose,

    /// <summary>The menu line of /help.</summary>
    HelpPurpose,

    /// <summary>The menu line of /history.</summary>
    HistoryPurpose,

    /// <summary>The menu line of /forget.</summary>
    ForgetPurpose,

    /// <summary>By "count": the heading over the newest articles.</summary>
    History,

    /// <summary>The chat has no article yet.</summary>
    HistoryEmpty,

    /// <summary>By "count" of articles that were erased.</summary>
    Forgotten,

    /// <summary>There was nothing to erase.</summary>
    NothingToForget,
}
