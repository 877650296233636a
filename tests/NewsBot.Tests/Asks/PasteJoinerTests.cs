using CsCheck;
using NewsBot.Asks;

namespace NewsBot.Tests.Asks;

public sealed class PasteJoinerTests
{
    private const int MessageLimit = 4_096;
    private static readonly AskOptions Options = new();
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset MuchLater = Start + TimeSpan.FromMinutes(5);

    private static readonly string[] Blanks = [" ", "  ", ". ", "! "];
    private static readonly string[] Breaks = [" ", "\n", "\n\n", ".\n"];

    /// <summary>Words and blanks, at most 2,000 characters.</summary>
    private static readonly Gen<string> Lines =
        Gen.Select(Gen.Char["abcdé字.,!"].Array[1, 600].Select(letters => new string(letters)), Gen.OneOf([.. Blanks.Select(Gen.Const)]))
            .Select((word, blank) => word + blank)
            .Array[1, 12]
            .Select(words => string.Concat(words))
            .Select(line => line[..Math.Min(line.Length, 1_998)].Trim());

    /// <summary>Lines under each other with one kind of break, or one behind the other without any.</summary>
    private static readonly Gen<string> Texts =
        Gen.Select(Lines.Array[1, 30], Gen.OneOf([.. Breaks.Select(Gen.Const)])).Select((lines, lineBreak) => string.Join(lineBreak, lines).Trim());

    [Fact]
    public void What_a_client_cut_is_joined_again()
    {
        Texts.Sample(
            text =>
            {
                var pieces = Cut(text);

                var joined = PasteJoiner.Join([.. pieces.Select((piece, index) => Piece(index, piece))], Options, MuchLater);

                joined.Asks.Count.ShouldBe(pieces.Count);
                joined.MoreWithin.ShouldBe(TimeSpan.Zero);
                WithoutBlanks(TextOf(joined)).ShouldBe(WithoutBlanks(text));
            },
            iter: 300);
    }

    [Fact]
    public void What_a_client_cut_is_one_text_in_whatever_order_it_comes_and_whoever_writes_in_between()
    {
        Gen.Select(Texts, Gen.Int, Gen.Bool.Array[40]).Sample(
            (text, seed, between) =>
            {
                var (pieces, message) = (Cut(text), 100);
                var mine = pieces.Select((piece, index) => Piece(index, piece, ask => ask with { MessageId = message += between[index % 40] ? 2 : 1 })).ToList();
                var others = mine.Where(piece => between[piece.Ask.Id.Update % 40])
                    .Select(piece => Piece(1_000 + piece.Ask.Id.Update, text, ask => ask with { Person = 2, MessageId = piece.Ask.MessageId - 1 }));
                Waiting[] waiting = [.. mine.Concat(others)];
                new Random(seed).Shuffle(waiting);

                var joined = PasteJoiner.Join([.. waiting.Where(each => each.Ask.Person == 2 ? each.Ask.MessageId > mine[0].Ask.MessageId : true)], Options, MuchLater);

                joined.Asks.ShouldBe(mine.Select(piece => piece.Ask.Id));
                WithoutBlanks(TextOf(joined)).ShouldBe(WithoutBlanks(text));
            },
            iter: 200);
    }

    [Fact]
    public void A_command_of_the_same_person_is_never_glued_in_nor_passed_over()
    {
        Gen.Select(Texts, Gen.Int[0, 20]).Sample(
            (text, at) =>
            {
                var pieces = Cut(text);
                var command = at % pieces.Count;
                var waiting = pieces.Select((piece, index) => Piece(2 * index, piece)).Append(Some.Waiting(Some.Command("help", update: (2 * command) + 1), Start)).ToList();

                var joined = PasteJoiner.Join(waiting, Options, MuchLater);

                joined.Asks.ShouldBe(pieces.Take(command + 1).Select((_, index) => new AskId(2 * index)));
            },
            iter: 200);
    }

    [Fact]
    public void What_was_already_said_to_any_of_the_pieces_is_edited_and_not_left_behind()
    {
        var joined = PasteJoiner.Join([Piece(1, "the end") with { Sent = [7] }, Piece(0, Letters(4_000))], Options, MuchLater);

        joined.Asks.ShouldBe([new(0), new(1)]);
        joined.Waiting.Sent.ShouldBe([7]);
    }

    [Fact]
    public void A_word_that_was_cut_is_whole_again()
    {
        var word = new string('a', 6_000);

        TextOf(PasteJoiner.Join([.. Cut(word).Select((piece, index) => Piece(index, piece))], Options, MuchLater)).ShouldBe(word);
    }

    [Theory]
    [InlineData(100, 0)]
    [InlineData(1_999, 0)]
    [InlineData(2_000, 250)]
    [InlineData(3_480, 250)]
    [InlineData(3_481, 1_500)]
    [InlineData(4_096, 1_500)]
    public void The_longer_a_piece_the_longer_the_next_is_awaited(int length, int milliseconds)
    {
        PasteJoiner.Join([Piece(0, Letters(length))], Options, Start).MoreWithin.ShouldBe(TimeSpan.FromMilliseconds(milliseconds));
    }

    [Fact]
    public void What_was_accepted_long_ago_awaits_nothing()
    {
        PasteJoiner.Join([Piece(0, Letters(4_000))], Options, MuchLater).MoreWithin.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void A_file_behind_a_long_text_is_an_article_of_its_own()
    {
        PasteJoiner.Join([Piece(0, Letters(4_000)), Some.Waiting(Some.Brief(new Input.Attached("file", "a.pdf"), update: 1), Start)], Options, Start).Asks.Count.ShouldBe(1);
    }

    [Fact]
    public void A_command_in_between_ends_the_text()
    {
        var command = Some.Command("help", update: 1);

        var joined = PasteJoiner.Join([Piece(0, Letters(4_000)), Some.Waiting(command, Start), Piece(2, "the end")], Options, Start);

        (joined.Asks.Count, joined.MoreWithin).ShouldBe((1, TimeSpan.Zero));
    }

    [Fact]
    public void A_text_behind_a_command_is_joined_with_the_rest_of_it()
    {
        var command = Some.Command("check") with { MessageId = 100, AskedAt = Start, Arguments = Letters(4_000) };

        var joined = PasteJoiner.Join([Some.Waiting(command, Start), Piece(2, "the end")], Options, MuchLater);

        joined.Asks.Count.ShouldBe(2);
        var whole = joined.Waiting.Ask.ShouldBeOfType<CommandAsk>();
        whole.Name.ShouldBe("check");
        whole.Arguments.ShouldStartWith(command.Arguments);
        whole.Arguments.ShouldEndWith("the end");
    }

    [Fact]
    public void Somebody_elses_message_is_not_a_piece()
    {
        var other = Piece(1, "the end", ask => ask with { Person = 2 });

        PasteJoiner.Join([Piece(0, Letters(4_000)), other], Options, Start).Asks.Count.ShouldBe(1);
    }

    [Fact]
    public void A_later_message_is_not_a_piece()
    {
        var later = Piece(1, "the end", ask => ask with { AskedAt = Start + TimeSpan.FromSeconds(3) });

        PasteJoiner.Join([Piece(0, Letters(4_000)), later], Options, Start).Asks.Count.ShouldBe(1);
    }

    [Fact]
    public void Two_messages_that_fit_into_one_were_never_cut()
    {
        PasteJoiner.Join([Piece(0, Letters(2_100)), Piece(1, Letters(500))], Options, Start).Asks.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\n\n")]
    public void Two_articles_of_several_paragraphs_are_not_one_that_was_cut(string border)
    {
        var article = string.Join(border, Enumerable.Repeat(Letters(400), 6));

        PasteJoiner.Join([Piece(0, article), Piece(1, article)], Options, Start).Asks.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(24)]
    [InlineData(36)]
    public void Two_articles_of_one_paragraph_are_not_one_that_was_cut(int sentences)
    {
        var article = string.Join(' ', Enumerable.Repeat($"{Letters(99)}.", sentences));

        PasteJoiner.Join([Piece(0, article), Piece(1, article)], Options, Start).Asks.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("\n", 2_100, 1_990)]
    [InlineData("\n\n", 3_400, 900)]
    public void A_last_paragraph_that_did_not_fit_is_a_piece(string border, int first, int last)
    {
        var before = $"{Letters(200)}{border}{Letters(first - 200 - border.Length)}";

        PasteJoiner.Join([Piece(0, before), Piece(1, Letters(last))], Options, Start).Asks.Count.ShouldBe(2);
    }

    [Fact]
    public void Forwarded_articles_of_middle_length_stay_apart()
    {
        PasteJoiner.Join([Forwarded(0, 2_500), Forwarded(1, 2_500)], Options, Start).Asks.Count.ShouldBe(1);
        PasteJoiner.Join([Forwarded(0, 3_900), Forwarded(1, 2_500)], Options, Start).Asks.Count.ShouldBe(2);
    }

    [Fact]
    public void The_end_of_a_text_may_hold_links()
    {
        BriefAsk Link(int part) => Some.Brief(new Input.Link(new($"https://example.com/{part}")), update: 1, part: part) with { Around = "Sources: a b" };

        var joined = PasteJoiner.Join([Piece(0, Letters(4_000)), Some.Waiting(Link(0), Start), Some.Waiting(Link(1), Start)], Options, Start);

        joined.Asks.ShouldBe([new(0), new(1, 0), new(1, 1)]);
        TextOf(joined).ShouldEndWith(" Sources: a b");
    }

    [Fact]
    public void Two_links_of_one_message_are_two_articles()
    {
        var waiting = Enumerable.Range(0, 2).Select(part => Some.Waiting(Some.Brief(new Input.Link(new("https://example.com")), update: 0, part: part), Start));

        PasteJoiner.Join([.. waiting], Options, Start).Asks.Count.ShouldBe(1);
    }

    [Fact]
    public void An_album_is_one_ask_wherever_its_words_stand()
    {
        BriefAsk Picture(int update, Input input) => Some.Brief(input, update) with { Album = "a" };
        var link = new Input.Link(new("https://example.com"));

        var joined = PasteJoiner.Join(
            [
                Some.Waiting(Picture(0, new Input.Pasted("")), Start),
                Some.Waiting(Picture(1, link) with { Around = "https://example.com" }, Start),
                Some.Waiting(Picture(2, new Input.Pasted("")), Start),
            ],
            Options,
            MuchLater);

        joined.Asks.Count.ShouldBe(3);
        joined.Waiting.Ask.Id.ShouldBe(new(0));
        joined.Waiting.Ask.ShouldBeOfType<BriefAsk>().Input.ShouldBe(link);
    }

    [Fact]
    public void An_endless_text_is_cut_off()
    {
        var options = new AskOptions { MaxPieces = 3 };

        var joined = PasteJoiner.Join([.. Enumerable.Range(0, 4).Select(index => Piece(index, Letters(4_096)))], options, Start);

        (joined.Asks.Count, joined.MoreWithin).ShouldBe((3, TimeSpan.Zero));
    }

    private static Waiting Piece(int update, string text, Func<BriefAsk, BriefAsk>? change = null)
    {
        var ask = Some.Brief(new Input.Pasted(text), update);
        return Some.Waiting(change is null ? ask : change(ask), Start);
    }

    private static Waiting Forwarded(int update, int length) => Piece(update, Letters(length), ask => ask with { Origin = new("News", Author: null, Start, Address: null) });

    private static string Letters(int count) => new('a', count);

    private static string TextOf(Joined joined) => joined.Waiting.Ask.ShouldBeOfType<BriefAsk>().Input.ShouldBeOfType<Input.Pasted>().Text;

    private static string WithoutBlanks(string text) => string.Concat(text.Where(unit => !char.IsWhiteSpace(unit)));

    /// <summary>As desktop clients do: at the last line break of the second half, else at the last blank, else where the message is full.</summary>
    private static List<string> Cut(string text)
    {
        var pieces = new List<string>();
        while (text.Length > MessageLimit)
        {
            var half = text.AsSpan(MessageLimit / 2, MessageLimit / 2);
            var at = half.LastIndexOf('\n') is var line and >= 0 ? line : half.LastIndexOf(' ');
            var end = at >= 0 ? at + (MessageLimit / 2) : MessageLimit;
            pieces.Add(text[..end].Trim());
            text = text[end..].Trim();
        }

        return [.. pieces, text];
    }
}
