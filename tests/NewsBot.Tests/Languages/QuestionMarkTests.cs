using NewsBot.Languages;

namespace NewsBot.Tests.Languages;

public sealed class QuestionMarkTests
{
    [Theory]
    [InlineData("Who says so?", true)]
    [InlineData("من قال ذلك؟", true)]
    [InlineData("誰が言った？", true)]
    [InlineData("?! He says so.", false)]
    [InlineData("", false)]
    public void A_question_ends_with_the_sign_of_its_script(string text, bool asks) => QuestionMark.Ends(text).ShouldBe(asks);
}
