namespace NewsBot.Languages;

/// <summary>What the bot says in its own words. Every language file has a text for each, under the name in camel case, and no markup: the reply decides what is bold.</summary>
public enum Phrase
{
    Reading, // The placeholder while an article is read.
    ReadingTime, // By "count" of minutes.
    Claims, // By "count". The sourcing line begins with it: "{claims}: 4 named people, 1 denied".
    Sourcing, // Joins Claims and the list of how they are sourced: "{claims}: {sources}".
    NoClaims, // Instead of the sourcing line when the article attributes nothing.
    ClaimsIgnored, // Instead of the sourcing line when the engine cannot tell the claims of the article's language.
    NamedPeople, // By "count" of different people who are named as sources.
    Organisations, // By "count" of different organisations.
    Documents, // By "count" of different documents.
    Groups, // By "count" of different groups of people: residents, demonstrators.
    UnnamedSources, // By "count" of different sources without a name.
    OwnClaims, // By "count" of claims of the outlet itself.
    DeniedClaims, // By "count" of claims.
    DisputedClaims, // By "count" of claims.
    UnverifiedClaims, // By "count" of claims.
    WhoClaimsWhat, // The heading over the claims.
    Outlet, // The source of a claim that the outlet itself makes, when its name is unknown.
    Via, // "{name}" relays the claim.
    Said, // "{when}" it was said: a date, or the article's words.
    Confirms, // A stance: the source says that it is so.
    Denies, // A stance: the source says that it is not so.
    Doubts, // A stance.
    CannotConfirm, // A stance.
    Declines, // A stance: the source does not wish to say.
    Demands, // A stance.
    Predicts, // A stance.
    Hedged, // A certainty: the article hedges.
    HedgedBy, // A certainty: the article hedges with "{words}".
    Conditional, // A certainty: in the conditional of hearsay, or under a condition.
    ConditionalBy, // A certainty: conditional by "{words}".
    NotVerified, // A standing.
    Verified, // A standing: the outlet says that it checked it.
    Disputed, // A standing.
    Denied, // A standing: someone else in the article denies it.
    Corrected, // A standing.
    StandingBy, // By "count": a standing "{standing}" that rests on the claims with the numbers "{claims}".
    Disagreement, // The heading over figures and statements that do not agree.
    Disagrees, // Two claims, "{one}" and "{other}", about "{about}" do not agree.
    Caveat, // The heading over the article's word that something was not verified.
    CaveatBy, // "{who}" could not verify it.
    CaveatCovers, // By "count": a caveat covers the claims with the numbers "{claims}".
    MetSame, // The chat has met the claim with the number "{claim}", by "{source}", on a "{date}".
    MetFigure, // As MetSame, but with another figure: "{before}", "{now}".
    MetFirmer, // As MetSame, but then it was hedged.
    MetWeaker, // As MetSame, but now it is hedged.
    MetDenied, // As MetSame, but now it is denied.
    BriefedBefore, // To who posts a link again in a group: it was briefed on a "{date}".
    EarlierBriefing, // A button: shows the earlier briefing that told the same.
    ShowClaims, // A button: the briefing with its claims, by their "count".
    HideClaims, // A button: the briefing without its claims.
    Shorter, // A button: fewer points.
    Longer, // A button: more points.
    OpenArticle, // A button that leads to the article's page.
    ForgetThis, // A button: asks before it erases this one article.
    ForgetThisForGood, // A button: yes, erase it.
    KeepThis, // A button: no, do not erase it.
    TapNumber, // Below the claims: their numbers are buttons.
    ShowInArticle, // A button that leads to the sentence on the article's page.
    WithSummary, // A button of a card that shows the claims only.
    WholeBriefing, // A button of a card that leads to the whole briefing, in the private chat.
    InlineSummary, // The title of an offer: the summary alone.
    InlineBoth, // The title of an offer: summary and claims.
    InlineClaims, // The title of an offer: the claims alone.
    InlineOffer, // The title of an offer: a link that nobody has read yet.
    NotReadYet, // On a card whose link nobody has read yet: what its button does.
    BriefHere, // A button of a card: read the link.
    InlineNothing, // Above an empty list, at most 64 UTF-16 code units: nothing is found; leads to the private chat.
    InlineTooLong, // Above an empty list, at most 64 UTF-16 code units: the link is longer than clients send; leads to the private chat.
    InlineTrouble, // Above an empty list, at most 64 UTF-16 code units: it took too long; leads to the private chat.
    GuestHow, // To who names the bot in a group that it is no member of, without a link: how it is meant.
    GuestSearch, // A button below GuestHow: offers, to this person only, what they have read.
    ForgotThis, // A notice of at most 200 UTF-16 code units: the article of this briefing is erased.
    BriefingGone, // A notice of at most 200 UTF-16 code units: the briefing of this button is not remembered any more.
    BriefedAgain, // A notice of at most 200 UTF-16 code units: the article was briefed again since this button was sent, and claims and sentences have other numbers.
    UnknownButton, // A notice of at most 200 UTF-16 code units: the button means nothing here.
    MadeOffline, // The offline engine made the briefing in "{seconds}" seconds.
    MadeByModel, // The model "{engine}" made the briefing in "{seconds}" seconds.
    StoodIn, // The offline engine stood in for a model, because of "{reason}".
    ModelTimedOut, // A reason to stand in.
    ModelUnreachable, // A reason to stand in.
    ModelRefused, // A reason to stand in.
    ModelAnswerBroken, // A reason to stand in.
    ModelAnswerUngrounded, // A reason to stand in.
    MuchForModel, // A reason to stand in: there is much to read, "tokens" and "cost", empty or beginning with a comma.
    AskModel, // A button below what the rules answered for that reason: a model shall.
    ModelReads, // What is said when that is pressed below a briefing.
    ReadInPart, // Of a long article: in how many "parts", "read" of its "sentences".
    ReadInParts, // All of a long article, by "count" of parts.
    BudgetSpent, // A reason to stand in.
    UsagePurpose,
    UsageOffline,
    UsageOfChat, // A heading.
    UsageOfPerson, // A heading.
    UsageToday, // "calls", "tokens" read and written, "cost" with its currency.
    UsageMonth, // The same of the last 31 days.
    UsageLimits, // The same that are allowed for a day.
    UsageDay,
    AlsoIn, // The article is partly in another language, "{language}" by its own name: claims in it may be missing.
    WorthChecking, // A sign at a claim: one of the few that a fact-checker would take up first.
    LeftOut, // By "count" of statements that the grounding check took out.
    RefuseTooShort, // A greeting or a question came instead of an article: says what the bot does.
    RefuseEmpty, // Nothing came.
    RefuseTooLarge, // More came than the limits allow.
    RefuseNotText, // Neither text nor a page nor a file that is read.
    RefuseLocked, // A file with a password.
    RefuseDamaged, // A file that cannot be opened.
    RefuseOnlyPictures, // A file without text: scanned pages.
    RefuseOldFormat, // A .doc, an .rtf and the like.
    RefuseFeed, // A list of articles for programs, where none of them can be offered.
    FeedChoice, // Below a list of articles, with a button for each: its number briefs it.
    RefuseClosedChat, // A link to a message that only the members of a Telegram chat see.
    RefuseFileTooLarge, // A file of more than "{size}" megabytes.
    RefuseFileGone, // Telegram does not give the file any more.
    RefuseNotAnArticle, // A page without an article.
    RefuseAddress, // An address that is not read.
    RefuseNotFound, // There is no such page.
    RefuseBlocked, // The site wants an account, a payment or a browser.
    RefuseOtherCountry, RefuseLeadsNowhere, // The page is not shown in this country, or for legal reasons; a link leads from one address to the next, or in a circle.
    RefuseUnreachable, // The site does not answer.
    LinksLeft, // By "count" of links of a message beyond the "{limit}" that are read: they were left out.
    RefuseBusy, // The site asks to wait.
    RefuseNotForPrograms, // The site asks programs to stay away.
    RefuseConsent, // A page that only asks about cookies.
    RefusePaywall, // The taste of a paid article.
    RefuseSignIn, // A page that asks for a log-in.
    RefuseScripted, // A page that is drawn by a program in the browser.
    RefuseRobotCheck, // A page that checks for a human.
    RefuseTeasers, // A list of articles.
    RefuseGallery, // Pictures and hardly any text.
    RefuseVideo, // A film and hardly any text.
    PartlyRead, // Only "{words}" words of a paid article could be read: its beginning.
    Apology, // Three attempts failed.
    Welcome, // What the bot does and how to begin, at most 512 UTF-16 code units: the answer to /start, the beginning of /help, and what Telegram shows to who has not begun.
    CommandList, // The heading over the list of commands.
    Privacy, // What is kept, in one or two sentences.
    UnknownCommand, // There is no command "{command}".
    StartPurpose, // The menu line of /start.
    HelpPurpose, // The menu line of /help.
    HistoryPurpose, // The menu line of /history.
    OpenPurpose, // The menu line of /open.
    PrivacyPurpose, // The menu line of /privacy.
    ExportPurpose, // The menu line of /export.
    ClaimsPurpose, // The menu line of /claims.
    SearchPurpose, // The menu line of /search.
    ForgetPurpose, // The menu line of /forget.
    History, // The heading over a page of articles.
    HistoryEmpty, // The chat has no article yet.
    OpenHow, // What was given to /open is not a number.
    SearchHow, // What was given to /search has no word.
    SearchNothing, // No article has all of the "{words}".
    SearchFound, // By "count" of articles that have the "{words}".
    QuestionGone, // A notice of at most 200 UTF-16 code units: what was looked for, or the command, is not remembered any more.
    ClaimsHow, // How to use /claims, when nobody is quoted in this chat yet.
    ClaimsChoice, // How to use /claims, above buttons with those who are quoted most.
    ClaimsNobody, // Nobody of the "{name}" is quoted.
    ClaimsFound, // By "count" of articles in which the "{name}" says something.
    MoreClaims, // By "count" of further claims in the same article.
    ExportWhich, // In which format? Buttons follow.
    ExportHow, // What can be said after /export.
    Exported, // Below a file, by "count" of articles in it.
    ExportedPart, // Below a file, by "count" of articles in it: older ones had no room.
    ExportTooLarge, // Not even one article has room in a file.
    PrivacyKeptHeading, // A heading.
    PrivacyKept, // By "count" of articles of this chat.
    PrivacyForever, // How long it is kept: until somebody erases it.
    PrivacyDays, // How long it is kept, by "count" of days.
    PrivacyLogs, // What logs hold.
    PrivacyLeavesHeading, // A heading.
    PrivacyRules, // No model reads the articles.
    PrivacyModelHere, // The "{model}" on the same machine reads the articles.
    PrivacyModelNearby, // The "{model}" at "{host}" in the operator’s network reads the articles.
    PrivacyModelOutside, // The "{model}" at "{host}" reads the articles.
    PrivacyPages, // What a site sees when somebody sends a link to it.
    PrivacyTelegram, // What Telegram has.
    PrivacyYoursHeading, // A heading.
    PrivacyYours, // How to see, take and erase what is kept.
    NoSuchNumber, // There are fewer articles than "{number}".
    Newer, // A button: the page with newer articles.
    Older, // A button: the page with older articles.
    Forgotten, // By "count" of articles that were erased.
    NothingToForget, // There was nothing to erase.
    NothingLeft, // Of what was to be erased nothing is there any more.
    NothingInTime, // There is no article of the time that was to be erased.
    NothingErased, // The answer to KeepAll.
    ForgetWhich, // By "count" of articles there are: which of them shall go? Buttons follow.
    ForgetSure, // By "count" of articles: what would be erased, of a "{time}".
    ForgetAllSure, // By "count" of articles: all of them would be erased.
    ForgetOneSure, // The article "{title}" would be erased.
    LastDay, // A time.
    LastDays, // A time, by "count" of days.
    Everything, // A button: all articles.
    EraseForGood, // A button: yes, erase what the message says.
    KeepAll, // A button: no, erase nothing.
    ForgetHow, // What was given to /forget is not understood; the words are those of the next three phrases.
    WordsForToday, // Words that a person writes for the last day, parted by commas, in lower case.
    WordsForAll, // Words that a person writes for everything.
    WordsForDays, // Words that a person writes behind a number of days; of weeks; of months.
    WordsForSince, // What people write before a date from which on they mean, in small letters, parted by ", "; the bot says the first.
    SettingsPurpose, // The menu line of /settings.
    SettingsHeading, // The heading over the settings of a chat.
    SettingLanguage, // A setting and a button: the language of the briefings.
    LanguageMine, // A language of briefings: that of the person who asks.
    LanguageArticle, // A language of briefings: that of the article.
    NotTranslated, // Below the settings: without a model nothing is translated.
    SettingLength, // A setting: how long the summaries are.
    LengthShort, // A length.
    LengthMedium, // A length.
    LengthLong, // A length.
    SettingShown, // A setting: which parts of a briefing are shown; a list of them follows.
    ShownClaims, // A part of a briefing and a button: who claims what.
    ShownDoubts, // A part of a briefing and a button: figures that disagree, and what was not verified.
    ShownSigns, // A part of a briefing and a button: signs at the claims, such as hedged or denied.
    SettingEngine, // A setting: who writes the briefings.
    EngineRules, // Who writes the briefings, and a button: the rules of the offline engine.
    SettingKeep, // A setting and a button: how long briefings are kept.
    KeptForever, // How long briefings are kept: until somebody erases them.
    KeptDays, // By "count": how many days briefings are kept.
    Back, // A button: to the page before.
    OnlyAdministrators, // A notice of at most 200 UTF-16 code units: others cannot decide this.
    SettingLine, // A setting "{name}" and what it is, "{value}".
    BriefPurpose, // The menu line of /brief.
    BriefHow, // /brief came with nothing to brief: how it is meant.
    FreshPurpose, // The menu line of /fresh.
    FreshHow, // How /fresh is meant.
    AutoPurpose, // The menu line of /auto.
    AutoHow, // Which words /auto takes. The words after the slash are not translated.
    AutoOn, // By "count" an hour: links are briefed unasked.
    AutoFrom, // By "count" an hour: links from "{sites}" are briefed unasked.
    AutoOff, // Links are not briefed unasked.
    AutoInGroups, // /auto came in a private chat.
    SettingAuto, // A setting and a button: links in a group are briefed unasked.
    On, // A setting is on.
    Off, // A setting is off.
    HelpInGroups, // In /help of a group: when the bot answers.
    PrivacyMode, // In a group where the bot gets only what is for it: says so, and how to change it.
    Muted, // To a person in private: the bot may not write in the group where they asked.
    ChannelsPurpose, // The menu line of /channels.
    ChannelsNone, // /channels of a person of whom the bot knows no channel.
    ChannelsHeading, // Above the list of a person's channels.
    ChannelsInPrivate, // /channels came in a group.
    ChannelHow, // Below the name of a channel, above the buttons.
    PostsNone, // A button: posts of a channel are left alone.
    PostsReply, // A button: the briefing of a post answers it in the channel.
    PostsComment, // A button: the briefing of a post becomes a comment in the discussion group.
    PostsAppend, // A button: the briefing is added to the post itself.
    ChannelNoPosting, // A notice of at most 200 UTF-16 code units: the bot lacks a right.
    ChannelNoEditing, // A notice of at most 200 UTF-16 code units: the bot lacks a right.
    ChannelNoComments, // A notice of at most 200 UTF-16 code units: there is no discussion group, or the bot is not in it.
    InShort, // The heading of what is added to a channel's post.
    SettingDrafts, // A setting and a button, in private: a draft instead of a message says that an article is read.
    SettingRich, // A setting and a button: reports with headings and lists, which only newer clients show.
    RichOnlyNewer, // Below the settings, when SettingRich is on: where such a report may not be seen.
    AskThis, // A button: a question about this article.
    AskInvitation, // Above an empty field: what shall the article be asked?
    AskPlaceholder, // In an empty field, at most 64 UTF-16 code units: where the question is written.
    AskByReply, // A notice of at most 200 UTF-16 code units, in groups: how to ask about a briefing.
    AskPurpose, // The menu line of /ask.
    AskHow, // /ask came without a question: how it is meant.
    QuestionTooLong, // A question has more than "count" characters.
    AnswerSaid, // A heading: sentences of one article that answer a question.
    AnswersSaid, // A heading: sentences of several articles that answer a question.
    AnswerNear, // A heading: sentences of one article that speak of what is asked, but do not answer it.
    AnswersNear, // As AnswerNear, of several articles.
    AnswerNotSaid, // The article says nothing to a question.
    AnswersNotSaid, // No article of this chat says anything to a question.
    AnswerByNames, // A heading: sentences of an article in another "{language}" that have the names and figures of a question.
    AnswerOtherLanguage, // As AnswerByNames, but there are none.
    HereItStands, // Below a quoted sentence of the article.
    TranslateThis, // A button: the briefing in another language.
    TranslatePurpose, // The menu line of /translate.
    TranslateHow, // /translate came with "{words}", which is no language.
    AsWritten, // A button: the briefing in the language in which it was written.
    TranslationNeedsModel, // In a briefing: without a model nothing is translated; what an operator does to have one.
    TranslationLeft, // In a briefing, by "count" of texts that were not translated because their translation said something else.
    TranslationFailed, // In a briefing: it was not translated, because of "{reason}".
    ComparePurpose, // The menu line of /compare.
    CompareHow, // How /compare is meant.
    CompareSame, // Twice the same article was to be compared.
    CompareConflicts, // A heading: what two articles, A and B, say and what cannot both be so.
    CompareAgreed, // A heading: what both articles say.
    CompareOnlyA, CompareOnlyB, // Headings: what only the article A says, and what only B.
    CompareNothing, // Two articles neither agree nor contradict each other, as far as the bot can tell.
    CompareByNames, // Two articles are in different languages, and without a model only names and figures were compared.
    DigestPurpose, // The menu line of /digest.
    DigestHow, // /digest came with something that is no number of days; "count" is the most.
    DigestNothing, // There is no briefing of the "{time}".
    DigestHeading, // A heading, by "count" of articles of the "{time}".
    DigestPart, // As DigestHeading, but only the newest "{shown}" are shown.
    StepWriting, // On the placeholder: the article was read, by "count" of sentences, and a model writes.
    StepChecking, // On the placeholder: claims were found, by their "count", and are checked.
    CancelThis, // A button: stop the work.
    Cancelled, // The work was stopped by a person.
    TooLateToCancel, // A notice of at most 200 UTF-16 code units: the work is done already.
    OnlyAsker, // A notice of at most 200 UTF-16 code units: only who asked, and administrators, can stop the work.
}
