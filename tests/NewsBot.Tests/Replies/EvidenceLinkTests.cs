using NewsBot.Replies;

namespace NewsBot.Tests.Replies;

public sealed class EvidenceLinkTests
{
    [Theory]
    [InlineData("He said so.", "https://a.example/b?c=d#:~:text=He%20said%20so.")]
    [InlineData("A well-known, \"old\" tale & more", "https://a.example/b?c=d#:~:text=A%20well%2Dknown%2C%20%22old%22%20tale%20%26%20more")]
    [InlineData("L'été à Київ 🌍", "https://a.example/b?c=d#:~:text=L%27%C3%A9t%C3%A9%20%C3%A0%20%D0%9A%D0%B8%D1%97%D0%B2%20%F0%9F%8C%8D")]
    public void A_short_sentence_is_named_whole(string sentence, string link) =>
        EvidenceWriter.LinkTo(new("https://a.example/b?c=d#part"), sentence).ShouldBe(link);

    [Fact]
    public void Of_a_long_sentence_the_link_names_both_ends()
    {
        var sentence = string.Join(' ', Enumerable.Range(1, 40).Select(number => $"word{number}"));

        EvidenceWriter.LinkTo(new("https://a.example/"), sentence)
            .ShouldBe("https://a.example/#:~:text=word1%20word2%20word3%20word4%20word5%20word6,word35%20word36%20word37%20word38%20word39%20word40");
    }

    [Fact]
    public void Without_a_page_there_is_no_link() => EvidenceWriter.LinkTo(null, "He said so.").ShouldBeNull();
}
