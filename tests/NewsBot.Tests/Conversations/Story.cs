using NewsBot.Articles;
using NewsBot.Asks;
using NewsBot.Briefings;
using NewsBot.Memory;

namespace NewsBot.Tests.Conversations;

/// <summary>Two articles of one story, with their briefings made by hand: what engines make of articles is tested elsewhere.</summary>
/// <param name="Person">Whom the reader asks for.</param>
/// <param name="Word">What the reader looks for.</param>
internal sealed record Story(string Language, string Person, string Word, string Question, StoryText First, StoryText Second)
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 5, 12, 0, 0, TimeSpan.Zero);

    public static readonly IReadOnlyList<Story> All =
    [
        new(
            "en", "Weiss", "bridges", "How many people cannot get home?",
            new(
                "Flood closes two bridges in Lindau", "The Herald", "Two bridges across the Ilm have been closed since Monday.", "“About 1,200 people cannot get home,” Mayor Anna Weiss said.",
                "The operator Nordrail denied that its dam was damaged.", "According to an engineer who asked not to be named, water was seeping through the wall on Sunday.", "The Herald could not verify this account.")
            {
                Mayor = ("Anna Weiss", "Mayor", "said", "About 1,200 people cannot get home.", "1,200 people", "people"),
                Operator = ("Nordrail", "denied", "The operator's dam was damaged."),
                Engineer = ("an engineer", "According to", "Water was seeping through the wall on Sunday."),
            },
            new("The bridges of Lindau stay closed", "The Herald", "About 1,500 people cannot get home, Mayor Anna Weiss said on Wednesday.", "The bridges will stay closed until Friday, the Ministry of Transport said.")
            {
                Mayor = ("Anna Weiss", "Mayor", "said", "About 1,500 people cannot get home.", "1,500 people", "people"),
                Operator = ("Ministry of Transport", "said", "The bridges will stay closed until Friday."),
            }),
        new(
            "fr", "Weiss", "ponts", "Combien de personnes ne peuvent pas rentrer ?",
            new(
                "Une crue ferme deux ponts à Lindau", "Le Héraut", "Deux ponts sur l’Ilm sont fermés depuis lundi.", "« Environ 1 200 personnes ne peuvent pas rentrer chez elles », a déclaré la maire Anna Weiss.",
                "L’exploitant Nordrail a démenti que son barrage ait été endommagé.", "Selon un ingénieur qui a requis l’anonymat, de l’eau s’infiltrait dans le mur dimanche.", "Le Héraut n’a pas pu vérifier ce récit.")
            {
                Mayor = ("Anna Weiss", "maire", "a déclaré", "Environ 1 200 personnes ne peuvent pas rentrer chez elles.", "1 200 personnes", "personnes"),
                Operator = ("Nordrail", "a démenti", "Le barrage de l’exploitant a été endommagé."),
                Engineer = ("un ingénieur", "Selon", "De l’eau s’infiltrait dans le mur dimanche."),
            },
            new("Les ponts de Lindau restent fermés", "Le Héraut", "Environ 1 500 personnes ne peuvent pas rentrer chez elles, a déclaré mercredi la maire Anna Weiss.", "Les ponts resteront fermés jusqu’à vendredi, selon le ministère des Transports.")
            {
                Mayor = ("Anna Weiss", "maire", "a déclaré", "Environ 1 500 personnes ne peuvent pas rentrer chez elles.", "1 500 personnes", "personnes"),
                Operator = ("ministère des Transports", "selon", "Les ponts resteront fermés jusqu’à vendredi."),
            }),
        new(
            "uk", "Вайс", "мости", "Скільки людей не можуть повернутися додому?",
            new(
                "Повінь закрила два мости в Ліндау", "Вісник", "Два мости через Ільм закриті з понеділка.", "«Близько 1200 людей не можуть повернутися додому», – сказала міська голова Анна Вайс.",
                "Оператор «Нордрейл» заперечив, що його дамба пошкоджена.", "За словами інженера, який побажав залишитися неназваним, у неділю вода просочувалася крізь стіну.", "«Вісник» не зміг перевірити цю розповідь.")
            {
                Mayor = ("Анна Вайс", "міська голова", "сказала", "Близько 1200 людей не можуть повернутися додому.", "1200 людей", "людей"),
                Operator = ("Нордрейл", "заперечив", "Дамба оператора пошкоджена."),
                Engineer = ("інженер", "За словами", "У неділю вода просочувалася крізь стіну."),
            },
            new("Мости в Ліндау залишаються закритими", "Вісник", "Близько 1500 людей не можуть повернутися додому, сказала в середу міська голова Анна Вайс.", "За даними Міністерства транспорту, мости будуть закриті до п’ятниці.")
            {
                Mayor = ("Анна Вайс", "міська голова", "сказала", "Близько 1500 людей не можуть повернутися додому.", "1500 людей", "людей"),
                Operator = ("Міністерство транспорту", "За даними", "Мости будуть закриті до п’ятниці."),
            }),
    ];

    /// <summary>Read from a link, two days ago.</summary>
    public Entry FirstEntry(long chat) => Entry(First, new(16), chat, Noon.AddDays(-2), new("https://herald.example/bridges"), message: 11);

    /// <summary>Pasted today; it says again what the first one said, with another figure.</summary>
    public Entry SecondEntry(long chat)
    {
        var entry = Entry(Second, new(32), chat, Noon.AddHours(-1), url: null, message: 21);
        return entry with
        {
            Met = new(1, new(16), Noon.AddDays(-2), Change.Figure, First.Mayor.Figure, Second.Mayor.Figure),
            Quotations = [new(1, 21, Second.Sentences[0])],
        };
    }

    private Entry Entry(StoryText text, AskId ask, long chat, DateTimeOffset at, Uri? url, int message)
    {
        var article = text.Article(Language, url, at);
        var briefing = text.Briefing(article);
        return new(ask, new(chat), url?.AbsoluteUri ?? text.Sentences[0], article, briefing, at) { Spoken = Language, Message = message, Summaries = [new(Length.Medium, briefing.Summary), new(Length.Short, [briefing.Summary[0]])] };
    }
}

/// <summary>One article: a title, its outlet, its sentences, and who says what in them.</summary>
internal sealed record StoryText(string Title, string Site, params IReadOnlyList<string> Sentences)
{
    public required (string Name, string Role, string Cue, string Content, string Figure, string Unit) Mayor { get; init; }

    public required (string Name, string Cue, string Content) Operator { get; init; }

    /// <summary>Whose account nobody could verify, and the operator denies; without a name: the article has no such claim.</summary>
    public (string Name, string Cue, string Content) Engineer { get; init; }

    public Article Article(string language, Uri? url, DateTimeOffset at)
    {
        var (sentences, start) = (new List<Sentence>(), 0);
        foreach (var sentence in Sentences)
        {
            sentences.Add(new(sentences.Count + 1, 0, new(start, start + sentence.Length)));
            start += sentence.Length + 1;
        }

        return new()
        {
            Url = url,
            Title = Title,
            Site = url is null ? null : Site,
            Published = url is null ? null : at.AddHours(-3),
            Language = language,
            Text = string.Join(' ', Sentences),
            Sentences = sentences,
            Words = 400,
        };
    }

    public Briefing Briefing(Article article)
    {
        var isFirst = Engineer.Name is not null;
        List<Claim> claims =
        [
            Claim(1, new(Mayor.Name, Mayor.Role, SourceKind.Person), Mayor.Cue, Mayor.Content, article, sentence: isFirst ? 2 : 1) with
            {
                Quantities = [new(isFirst ? 1_200 : 1_500, Approximate: true, Mayor.Unit, Mayor.Figure)],
            },
            Claim(2, new(Operator.Name, null, SourceKind.Organisation), Operator.Cue, Operator.Content, article, sentence: isFirst ? 3 : 2) with { Stance = isFirst ? Stance.Denies : Stance.Asserts },
        ];
        if (isFirst)
        {
            claims.Add(Claim(3, new(Engineer.Name!, null, SourceKind.Anonymous), Engineer.Cue, Engineer.Content, article, sentence: 4) with { Standing = Standing.Denied, StandingBy = [2] });
        }

        return new()
        {
            Headline = Title,
            Summary = [.. article.Sentences.Take(2).Select(sentence => new Point(sentence.Span.In(article.Text), [sentence.Span]))],
            Claims = claims,
            Caveats = isFirst ? [new(article.Sentences[4].Span.In(article.Text), Site, [3], [article.Sentences[4].Span])] : [],
            Discrepancies = [],
            Engine = new() { Name = "offline", Elapsed = TimeSpan.FromMilliseconds(400), Calls = 0 },
            Sourcing = new(2, isFirst ? 1 : 0, 0, 0, isFirst ? 1 : 0, isFirst ? 1 : 0),
        };
    }

    private static Claim Claim(int id, Source source, string cue, string content, Article article, int sentence) => new()
    {
        Id = id,
        Source = source,
        Cue = cue,
        Content = content,
        Stance = Stance.Asserts,
        Certainty = Certainty.Stated,
        Evidence = [article.Sentences[sentence - 1].Span],
        CheckWorthiness = 0.5,
    };
}
