using System.Text;
using Telegram.Bot.Types;
using Telegram.Bot.Types.InlineQueryResults;
using Telegram.Bot.Types.ReplyMarkups;

namespace NewsBot.Playground;

/// <summary>The results of an inline query, checked and turned into the messages that they become once chosen.</summary>
internal static class InlineResults
{
    private const string Prefix = "Can't parse inline query result: ";
    private const int MostResults = 50;
    private const int MostIdBytes = 64;

    /// <returns>The messages by result id.</returns>
    public static Dictionary<string, Message> Prepare(ApiCall call, IReadOnlyList<InlineQueryResult> results)
    {
        if (results.Count > MostResults)
        {
            throw RefusalException.Bad("Too many inline query results specified", "too_many_results");
        }

        var messages = new Dictionary<string, Message>(StringComparer.Ordinal);
        foreach (var result in results)
        {
            if (Encoding.UTF8.GetByteCount(result.Id) is 0 or > MostIdBytes)
            {
                throw RefusalException.Bad("RESULT_ID_INVALID", "bad_result_id");
            }

            if (!messages.TryAdd(result.Id, Prepare(call, result)))
            {
                throw RefusalException.Bad("RESULT_ID_DUPLICATE", "duplicate_result_id");
            }
        }

        return messages;
    }

    /// <summary>The message that one result becomes.</summary>
    public static Message Prepare(ApiCall call, InlineQueryResult result)
    {
        var keyboard = Keyboards.Check(call, result.ReplyMarkup) as InlineKeyboardMarkup;
        if (keyboard?.InlineKeyboard.Any(row => row.Any(button => button.WebApp is not null)) == true)
        {
            throw RefusalException.Bad("BUTTON_TYPE_INVALID", "bad_button");
        }

        var message = Given(result) is { } given ? Given(call, given) : InlineMedia.Show(call, result, Prefix);
        message.ReplyMarkup = keyboard;
        foreach (var address in InlineMedia.AddressesIn(result).Where(address => !LinkAddress.IsHttp(address)))
        {
            throw RefusalException.Bad("WEBDOCUMENT_URL_INVALID", "bad_result_address");
        }

        return result is InlineQueryResultArticle { Title: var title } && string.IsNullOrWhiteSpace(title)
            ? throw RefusalException.Bad("ARTICLE_TITLE_EMPTY", "empty_title")
            : message;
    }

    /// <summary>What is sent instead of the result itself; <c>null</c>: the result.</summary>
    private static InputMessageContent? Given(InlineQueryResult result) =>
        (InputMessageContent?)result.GetType().GetProperty(nameof(InlineQueryResultArticle.InputMessageContent))?.GetValue(result);

    private static Message Given(ApiCall call, InputMessageContent given)
    {
        switch (given)
        {
            case InputTextMessageContent text:
                var parsed = Texts.Message(call, text.MessageText, text.ParseMode, text.Entities, "MESSAGE_TOO_LONG", Prefix);
                return new Message { Text = parsed.Text, Entities = parsed.EntitiesOrNull, LinkPreviewOptions = Texts.Preview(text.LinkPreviewOptions) };
            case InputRichMessageContent rich:
                return new Message { RichMessage = RichMessages.Read(rich.RichMessage, Prefix) };
            case InputVenueMessageContent venue:
                return new Message { Venue = InlineMedia.Venue(venue.Latitude, venue.Longitude, venue.Title, venue.Address) };
            case InputLocationMessageContent place:
                return new Message { Location = InlineMedia.Place(place.Latitude, place.Longitude) };
            case InputContactMessageContent contact:
                return new Message { Contact = new Contact { PhoneNumber = contact.PhoneNumber, FirstName = contact.FirstName, LastName = contact.LastName, Vcard = contact.Vcard } };
            default:
                throw RefusalException.Bad($"{given.GetType().Name} is not built into the playground", "not_built_in");
        }
    }
}
