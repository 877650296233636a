using System.Text;
using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace NewsBot.Playground;

/// <summary>reply_markup: the rules of inline keyboards. Other keyboards are taken as they are and not shown.</summary>
internal static class Keyboards
{
    private const int MostButtons = 100;
    private const int MostInARow = 8;
    private const int MostBytes = 10 * 1024;
    private const int MostDataBytes = 64;
    private const int LongestQuery = 256;
    private const int LongestPlaceholder = 64;

    /// <returns>The keyboard to keep, without empty rows; <c>null</c>: none.</returns>
    public static ReplyMarkup? Check(ApiCall call, ReplyMarkup? markup)
    {
        if (markup is not InlineKeyboardMarkup inline)
        {
            CheckCustom(markup);
            return markup;
        }

        var rows = inline.InlineKeyboard.Select(row => row.ToArray()).ToArray();
        var full = Array.FindAll(rows, row => row.Length > 0);
        if (full.Length < rows.Length)
        {
            call.Sloppy("empty_row", "An empty row of the keyboard is dropped.");
        }

        foreach (var button in full.SelectMany(row => row))
        {
            Check(button);
        }

        if (Array.Exists(full, row => row.Length > MostInARow))
        {
            call.Sloppy("wide_row", $"Telegram shows at most {MostInARow} buttons in a row.");
        }

        if (full.Sum(row => row.Length) > MostButtons || JsonSerializer.SerializeToUtf8Bytes(full, JsonBotAPI.Options).Length > MostBytes)
        {
            throw RefusalException.Bad("reply markup is too long", "keyboard_too_long");
        }

        return full.Length == 0 ? null : new InlineKeyboardMarkup(full);
    }

    /// <summary>What depends on the kind of chat.</summary>
    /// <exception cref="RefusalException">Such a keyboard cannot be used there.</exception>
    public static void RequireFits(ReplyMarkup? markup, Conversation chat)
    {
        if (chat.Type == ChatType.Channel && markup is not (null or InlineKeyboardMarkup))
        {
            throw RefusalException.Bad("Inline keyboard expected", "bad_keyboard");
        }

        foreach (var button in (markup as InlineKeyboardMarkup)?.InlineKeyboard.SelectMany(row => row) ?? [])
        {
            if (button.WebApp is not null && !chat.IsPrivate)
            {
                throw RefusalException.Bad("BUTTON_TYPE_INVALID", "bad_button");
            }

            var query = button.SwitchInlineQuery is not null ? "switch_inline_query"
                : button.SwitchInlineQueryCurrentChat is not null ? "switch_inline_query_current_chat"
                : null;
            if (query is not null && chat.Type == ChatType.Channel)
            {
                throw RefusalException.Bad($"Can't use {query} button in a channel chat, because users will not be able to use the button without knowing bot's username", "bad_button");
            }
        }
    }

    private static void Check(InlineKeyboardButton button)
    {
        var actions = ActionsOf(button).ToArray();
        if (actions.Length == 0)
        {
            throw RefusalException.Bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard", "bad_button");
        }

        if (actions.Length > 1)
        {
            throw RefusalException.Bad($"an inline button must have exactly one action, not {string.Join(" and ", actions)}", "bad_button");
        }

        if (button.Style is { } style && !Enum.IsDefined(style))
        {
            throw RefusalException.Bad("Can't parse inline keyboard button: invalid button style specified", "bad_button");
        }

        if (string.IsNullOrWhiteSpace(button.Text))
        {
            throw RefusalException.Bad("Inline keyboard button text must be non-empty", "bad_button");
        }

        if (button.CallbackData is { } data && Encoding.UTF8.GetByteCount(data) > MostDataBytes)
        {
            throw RefusalException.Bad("BUTTON_DATA_INVALID", "button_data_too_long");
        }

        if (button.Url is { Length: > 0 } address && LinkAddress.PersonIn(address) is null && LinkAddress.Normalise(address) is null)
        {
            throw RefusalException.Bad($"Inline keyboard button URL '{address}' is invalid: Wrong HTTP URL", "bad_button_address");
        }

        RequireHttps("Web App", button.WebApp?.Url);
        RequireHttps("login", button.LoginUrl?.Url);
        if ((button.SwitchInlineQuery ?? button.SwitchInlineQueryCurrentChat ?? button.SwitchInlineQueryChosenChat?.Query)?.Length > LongestQuery)
        {
            throw RefusalException.Bad("BUTTON_DATA_INVALID", "bad_button");
        }

        if (button.CopyText is { } copied && copied.Text.Length is 0 or > 256)
        {
            throw RefusalException.Bad("BUTTON_COPY_TEXT_INVALID", "bad_button");
        }
    }

    private static void RequireHttps(string what, string? address)
    {
        if (address?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == false)
        {
            throw RefusalException.Bad($"Inline keyboard button {what} URL '{address}' is invalid: Only HTTPS links are allowed", "bad_button_address");
        }
    }

    private static void CheckCustom(ReplyMarkup? markup)
    {
        if (markup is ReplyKeyboardMarkup { Keyboard: var rows } && rows.Any(row => row.Any(button => string.IsNullOrEmpty(button.Text))))
        {
            throw RefusalException.Bad("Keyboard button text must be non-empty", "bad_keyboard");
        }

        var placeholder = (markup as ReplyKeyboardMarkup)?.InputFieldPlaceholder ?? (markup as ForceReplyMarkup)?.InputFieldPlaceholder;
        if (placeholder is { Length: 0 or > LongestPlaceholder })
        {
            throw RefusalException.Bad("input_field_placeholder must have 1-64 characters", "bad_keyboard");
        }
    }

    private static IEnumerable<string> ActionsOf(InlineKeyboardButton button)
    {
        (string Name, bool IsSet)[] actions =
        [
            ("url", !string.IsNullOrEmpty(button.Url)),
            ("callback_data", !string.IsNullOrEmpty(button.CallbackData)),
            ("web_app", button.WebApp is not null),
            ("login_url", button.LoginUrl is not null),
            ("switch_inline_query", button.SwitchInlineQuery is not null),
            ("switch_inline_query_current_chat", button.SwitchInlineQueryCurrentChat is not null),
            ("switch_inline_query_chosen_chat", button.SwitchInlineQueryChosenChat is not null),
            ("copy_text", button.CopyText is not null),
            ("callback_game", button.CallbackGame is not null),
            ("pay", button.Pay),
            ("disabled", button.Disabled is not null),
        ];
        return actions.Where(action => action.IsSet).Select(action => action.Name);
    }
}
