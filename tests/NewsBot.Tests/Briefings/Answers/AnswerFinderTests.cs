using NewsBot.Briefings.Answers;

namespace NewsBot.Tests.Briefings.Answers;

/// <summary>What articles written for this project answer, without a model.</summary>
public sealed class AnswerFinderTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("fr-north-korea", "Combien de soldats nord-coréens sont en Russie ?", "près de 11 000")]
    [InlineData("fr-north-korea", "Quand la vidéo a-t-elle été publiée ?", "a publié le 18 octobre")]
    [InlineData("fr-north-korea", "Où la vidéo a-t-elle été filmée ?", "Sergueïevski")]
    [InlineData("fr-north-korea", "Que dit le Pentagone ?", "je ne peux pas confirmer")]
    [InlineData("fr-north-korea", "Qui est Budanov ?", "Le chef du renseignement militaire ukrainien")]
    [InlineData("fr-north-korea", "la video a-t-elle ete verifiee", "n’a pas pu vérifier")]
    [InlineData("en-court", "How long will the trial last?", "four weeks")]
    [InlineData("en-court", "Where was the account?", "Jersey")]
    [InlineData("en-court", "Did the chairman sign the documents?", "did not recall signing")]
    [InlineData("en-court", "Who denies the fraud?", "She denies")]
    [InlineData("uk-council", "Скільки грошей потрібно на ремонт?", "64 млн")]
    [InlineData("uk-council", "Хто звинуватив мера?", "Ірма Солтис")]
    [InlineData("uk-council", "Коли наступна сесія?", "шосте листопада")]
    [InlineData("de-war", "Wie viele Tote gab es?", "vier Kinder")]
    public async Task A_question_is_answered_by_the_sentence_that_tells_it(string article, string question, string told)
    {
        var answer = await FindAsync(article, question);

        answer.Kind.ShouldBe(AnswerKind.Said);
        answer.Lines.ShouldContain(line => line.Text.Contains(told, StringComparison.Ordinal));
        answer.Lines.Count.ShouldBeLessThanOrEqualTo(3);
    }

    [Theory]
    [InlineData("fr-north-korea", "Qui a gagné l'élection présidentielle ?")]
    [InlineData("fr-north-korea", "Combien de chars la Russie a-t-elle perdus ?")]
    [InlineData("fr-north-korea", "merci")]
    [InlineData("en-court", "Who is the judge?")]
    [InlineData("en-court", "lol")]
    [InlineData("en-court", "<b>&\"'</b>")]
    [InlineData("uk-council", "Хто переміг на виборах?")]
    public async Task What_the_article_does_not_say_nobody_answers(string article, string question)
    {
        var answer = await FindAsync(article, question);

        answer.Kind.ShouldBe(AnswerKind.NotSaid);
        answer.Lines.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("fr-north-korea", "What does Zelensky say?", "Volodymyr Zelensky")]
    [InlineData("fr-north-korea", "Що каже Буданов?", "Kyrylo Budanov")]
    [InlineData("uk-council", "What does Rohach say?", null)]
    [InlineData("uk-council", "Was sagt Gnativ?", null)]
    [InlineData("fr-north-korea", "Who is the president of France?", null)]
    public async Task A_question_in_another_language_is_compared_by_names_alone(string article, string question, string? told)
    {
        var answer = await FindAsync(article, question);

        answer.Kind.ShouldBe(AnswerKind.OtherLanguage);
        if (told is not null)
        {
            answer.Lines[0].Text.ShouldContain(told);
        }
    }

    [Fact]
    public async Task A_figure_that_is_not_told_is_not_made_of_a_sentence_without_one()
    {
        var answer = await FindAsync("uk-council", "Чому насоси треба замінити?");

        answer.Kind.ShouldBe(AnswerKind.Near);
    }

    [Fact]
    public async Task Asked_what_happened_the_summary_answers()
    {
        var answer = await FindAsync("de-war", "Worum geht es?");

        answer.Kind.ShouldBe(AnswerKind.Said);
        answer.Lines.Count.ShouldBeInRange(1, 3);
    }

    [Fact]
    public async Task Of_several_articles_those_answer_that_say_it()
    {
        var articles = new[] { await ReadAsync("de-war"), await ReadAsync("en-court"), await ReadAsync("fr-north-korea") };

        var answer = new AnswerFinder(Briefed.Languages).Find("How long will the trial last?", articles);

        answer.Kind.ShouldBe(AnswerKind.Said);
        answer.Lines.ShouldAllBe(line => line.Article == 1);
    }

    private static async Task<Answer> FindAsync(string article, string question) => new AnswerFinder(Briefed.Languages).Find(question, [await ReadAsync(article)]);

    private static Task<Answering> ReadAsync(string article) => Briefed.ReadAsync(article, Stop);
}
