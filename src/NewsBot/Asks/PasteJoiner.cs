namespace NewsBot.Asks;

/// <summary>The pieces a client cut → one text.</summary>
/// <remarks>
/// Telegram clients cut a text of more than 4,096 UTF-16 code units into messages that nothing connects: at a line break or blank of the
/// second half, blanks trimmed, sent within milliseconds of each other. Length and time are the only signs; but two texts that waited for
/// a connection also arrive together. A client fills a message as far as its borders allow, so where more would have fitted, nothing was
/// cut. An album is likewise one message for each picture, connected by an id, but nobody says how many there are.
/// </remarks>
public static class PasteJoiner
{
    private const int MessageLimit = 4_096;

    /// <summary>UTF-16 code units from which a message is as full as a client makes it: phones look back 300 for a border, and trim.</summary>
    private const int Full = 3_780;

    /// <summary>UTF-16 code units, 300 words: what is longer without a border is no paragraph but a text of its own.</summary>
    private const int LongestParagraph = 2_000;

    /// <summary>Joins the first ask of a chat with those that continue it.</summary>
    /// <param name="waiting">The chat's asks, at least one. Their messages are numbered in the order in which they were written, whatever order they came in.</param>
    /// <param name="now">By the clock of <see cref="Waiting.AcceptedAt"/>.</param>
    public static Joined Join(IReadOnlyList<Waiting> waiting, AskOptions options, DateTimeOffset now)
    {
        var messages = waiting.OrderBy(next => next.Ask.MessageId).ThenBy(next => next.Ask.Id.Update).ThenBy(next => next.Ask.Id.Part)
            .GroupBy(next => next.Ask.Id.Update).Select(message => message.ToList()).ToList();
        var head = messages[0][0];
        var joined = new List<Waiting> { head };
        if (messages[0].Count > 1 || (head.Ask as BriefAsk ?? (head.Ask as CommandAsk)?.AsText()) is not { } first)
        {
            // Of several links of one message each is an article.
            return new(head, [head.Ask.Id], TimeSpan.Zero);
        }

        var (text, last, lastAccepted) = (TextOf(first), first, head.AcceptedAt);
        var pieces = new List<Piece> { PieceOf(first) };
        foreach (var message in messages.Skip(1))
        {
            if ((message[0].Ask.Person, message[0].Ask.WrittenAs) != (first.Person, first.WrittenAs))
            {
                // Others may write in between.
                continue;
            }

            // The person's own command, or another text, ends the article.
            if (message[0].Ask is not BriefAsk next || pieces.Count == options.MaxPieces || !Continues(last, next, options))
            {
                return Result(TimeSpan.Zero);
            }

            text = Glue(text, next: TextOf(next), insideWord: TextOf(last).Length >= MessageLimit);
            if (first.Album is not null && first.Input is Input.Pasted && TextOf(first).Length == 0)
            {
                first = next with { Id = first.Id };
            }

            (last, lastAccepted) = (next, message[0].AcceptedAt);
            pieces.Add(PieceOf(next));
            joined.AddRange(message);
        }

        return Result(pieces.Count == options.MaxPieces ? TimeSpan.Zero : WindowAfter(last, options) - (now - lastAccepted));

        Joined Result(TimeSpan moreWithin)
        {
            var whole = pieces.Count == 1 || first.Input is Input.Link ? first : first with { Input = new Input.Pasted(text), Pieces = pieces };
            return new(
                head with { Ask = head.Ask is CommandAsk command ? command with { Arguments = text } : whole, Sent = [.. joined.SelectMany(one => one.Sent)] },
                [.. joined.Select(one => one.Ask.Id)],
                moreWithin > TimeSpan.Zero ? moreWithin : TimeSpan.Zero);
        }
    }

    private static Piece PieceOf(BriefAsk ask) => new(ask.WrittenIn ?? ask.MessageId, TextOf(ask));

    private static string TextOf(BriefAsk ask) => ask.Around ?? (ask.Input is Input.Pasted pasted ? pasted.Text : "");

    /// <summary>Whether a message of the same person is the next piece of a text.</summary>
    internal static bool Continues(BriefAsk piece, BriefAsk next, AskOptions options)
    {
        // Telegram's clock knows only seconds, so a window of 1.5 may look like 2.
        var window = TimeSpan.FromSeconds(Math.Ceiling(Math.Max(WindowAfter(piece, options).TotalSeconds, 1)));
        return next.Input is not Input.Attached
            && WindowAfter(piece, options) > TimeSpan.Zero
            && next.AskedAt - piece.AskedAt <= window
            && piece.Album == next.Album
            && (!piece.Unasked || (piece.Album is not null && piece.Post?.IsEdited == next.Post?.IsEdited))
            && (piece.Album is not null
                || ((piece.Origin is null) == (next.Origin is null) && TextOf(piece).Length + Opening(TextOf(next), TextOf(piece)) >= Full));
    }

    /// <summary>How long that is which a client would have kept together, and in the message before had it fitted: the paragraph that
    /// <paramref name="text"/> begins with, else its first line or sentence.</summary>
    private static int Opening(string text, string before)
    {
        var line = End(text, "\n");
        var hasEmptyLines = text.Contains("\n\n", StringComparison.Ordinal) || before.Contains("\n\n", StringComparison.Ordinal);
        var paragraph = hasEmptyLines ? End(text, "\n\n") : line;
        return paragraph <= LongestParagraph ? paragraph : line <= LongestParagraph ? line : FirstSentence(text);
    }

    private static int End(string text, string border) => text.IndexOf(border, StringComparison.Ordinal) is var end and >= 0 ? end : text.Length;

    private static int FirstSentence(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]) && text[i - 1] is '.' or '!' or '?' or '…')
            {
                return i;
            }
        }

        return text.Length;
    }

    private static TimeSpan WindowAfter(BriefAsk piece, AskOptions options) => TextOf(piece).Length switch
    {
        _ when piece.Album is not null => options.AlbumWindow,
        _ when piece.Input is not Input.Pasted => TimeSpan.Zero,
        var length when length >= options.LongPiece => options.LongPieceWindow,
        var length when length >= options.ShortPiece && piece.Origin is null => options.ShortPieceWindow,
        _ => TimeSpan.Zero,
    };

    /// <summary>Puts back what the client trimmed where it cut: a line break after a sentence, a blank between words, nothing inside a word.</summary>
    private static string Glue(string text, string next, bool insideWord)
    {
        if (text.Length == 0 || next.Length == 0)
        {
            return text + next;
        }

        insideWord &= char.IsLetterOrDigit(text[^1]) && char.IsLetterOrDigit(next[0]);
        return insideWord ? text + next : text + (text[^1] is '.' or '!' or '?' or '…' or '»' or '”' or '"' or '。' ? "\n" : " ") + next;
    }
}

/// <summary>An ask, with those that continue it.</summary>
/// <param name="Waiting">The first ask; its input is the whole text.</param>
/// <param name="Asks">Everything that the answer completes, in order.</param>
/// <param name="MoreWithin">How long another piece may still arrive; zero when the article is whole.</param>
public sealed record Joined(Waiting Waiting, IReadOnlyList<AskId> Asks, TimeSpan MoreWithin);
