using NewsBot.Terminal;
using NewsBot.Tests.Replies;
using Spectre.Console;

namespace NewsBot.Tests.Terminal;

public sealed class BriefingPageTests
{
    [Fact]
    public void A_briefing_is_a_page_with_everything_on_it()
    {
        using var output = new StringWriter();
        var screen = new Screen(Stream.Null, output, TextWriter.Null, IsTerminal: false);

        screen.Show(console => new BriefingPage(console).Write(SomeBriefing.Article(), SomeBriefing.Full(), SomeBriefing.English));

        output.ToString().ShouldBe("""

            Troops near the border
            The Example · 18 October 2024 · 2 min read
            4 claims: 2 named people, 1 organisation, 1 by the outlet itself, 1 denied, 1 not verified

              • About 10,000 soldiers are ready.
              • Others count 11,000.

            Who claims what
              1 Anne Moreau, President – according to
                About 10,000 soldiers are ready.
                not verified
              2 Jean Roy, General – said
                Nearly 11,000 soldiers are there and would fight.
                conditional: would · denied (see 3) · said: 17 October 2024
              3 Ministry of Defence – denied
                There are no such soldiers.
                denies it · via Agency One
              4 The Example
                The images are not older than 72 hours.
                hedged: reportedly

            What does not agree
              • soldiers: About 10,000 soldiers (Anne Moreau, 1), but Nearly 11,000 (Jean Roy, 2)

            Not verified
              • The Example could not verify this. (covers claims 1, 2)

            Made by the offline engine in 1.234 s
            The offline engine stood in: the model did not answer in time.
            1 statement was left out because the article does not carry it.
              – claim: 12,000 is not in the article


            """);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(60)]
    public void The_page_keeps_to_the_width_of_the_terminal(int width)
    {
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.No });
        console.Profile.Width = width;

        new BriefingPage(console).Write(SomeBriefing.Article(), SomeBriefing.Full(), SomeBriefing.French);

        output.ToString().Split('\n').ShouldAllBe(line => line.TrimEnd('\r').Length <= width);
    }
}
