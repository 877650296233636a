using System.Text;
using NewsBot.Articles;
using NewsBot.Asks;
using NewsBot.Briefings;

namespace NewsBot.Memory;

/// <summary>The sentence behind a claim, as a message of the chat holds it: Telegram quotes only what stands there to the letter.</summary>
/// <param name="Claim">The claim's id.</param>
/// <param name="MessageId">The message that holds it.</param>
/// <param name="Text">The sentence in the message's own spelling, blanks and line breaks included; at most 1,024 UTF-16 code units.</param>
public sealed record Quotation(int Claim, int MessageId, string Text)
{
    /// <summary>UTF-16 code units; https://core.telegram.org/bots/api#replyparameters.</summary>
    public const int MaxLength = 1_024;

    /// <summary>The first sentence of each claim that stands whole in one of the messages that the article came in.</summary>
    /// <returns><c>null</c> when the article was not written in the chat.</returns>
    public static IReadOnlyList<Quotation>? Find(BriefAsk ask, Article article, Briefing briefing)
    {
        if (ask.Input is not Input.Pasted { Text: var text })
        {
            return null;
        }

        IReadOnlyList<Piece> pieces = ask.Pieces.Count > 0 ? ask.Pieces : [new(ask.WrittenIn ?? ask.MessageId, text)];
        var messages = pieces.Select(piece => new Squeezed(piece)).ToList();
        var found = from claim in briefing.Claims
                    let sentence = Squeezed.Of(claim.Evidence[0].In(article.Text))
                    let quotation = messages.Select(message => message.Quote(claim.Id, sentence)).FirstOrDefault(quotation => quotation is not null)
                    where quotation is not null
                    select quotation;
        return [.. found];
    }

    /// <summary>A message without its blanks and invisible characters, which reading an article changes, and where each character stood.</summary>
    private sealed class Squeezed
    {
        private readonly Piece piece;
        private readonly string text;
        private readonly List<int> places = [];

        public Squeezed(Piece piece)
        {
            this.piece = piece;
            var squeezed = new StringBuilder(piece.Text.Length);
            for (var index = 0; index < piece.Text.Length; index++)
            {
                if (Counts(piece.Text[index]))
                {
                    squeezed.Append(piece.Text[index]);
                    places.Add(index);
                }
            }

            text = squeezed.ToString();
        }

        public static string Of(string text) => string.Concat(text.Where(Counts));

        public Quotation? Quote(int claim, string sentence)
        {
            var at = sentence.Length == 0 ? -1 : text.IndexOf(sentence, StringComparison.Ordinal);
            if (at < 0)
            {
                return null;
            }

            var quote = piece.Text[places[at]..(places[at + sentence.Length - 1] + 1)];
            return new(claim, piece.MessageId, quote.Length <= MaxLength ? quote : quote[..Languages.Excerpt.CutAt(quote, MaxLength)]);
        }

        private static bool Counts(char unit) => !char.IsWhiteSpace(unit) && !char.IsControl(unit) && char.GetUnicodeCategory(unit) != System.Globalization.UnicodeCategory.Format;
    }
}
