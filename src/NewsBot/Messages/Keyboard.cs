using NewsBot.Replies;
using Telegram.Bot.Types.ReplyMarkups;

namespace NewsBot.Messages;

/// <summary>Buttons → Telegram's keyboard under a message.</summary>
internal static class Keyboard
{
    /// <returns><c>null</c> without buttons: an edit takes away those that are there.</returns>
    public static InlineKeyboardMarkup? Of(IReadOnlyList<IReadOnlyList<Button>> rows) => rows.Count == 0 ? null : new(rows.Select(row => row.Select(Of)));

    /// <summary>The buttons, or the field for a reply with <paramref name="invites"/> in it.</summary>
    public static ReplyMarkup? Of(InlineKeyboardMarkup? buttons, string? invites) => invites is null ? buttons : new ForceReplyMarkup { InputFieldPlaceholder = invites };

    /// <summary>The keyboard without the buttons that lead to pages, for when Telegram does not like an address.</summary>
    public static InlineKeyboardMarkup? WithoutLinks(InlineKeyboardMarkup? keyboard)
    {
        var rows = keyboard?.InlineKeyboard.Select(row => row.Where(button => button.Url is null).ToArray()).Where(row => row.Length > 0).ToArray() ?? [];
        return rows.Length == 0 ? null : new(rows);
    }

    private static InlineKeyboardButton Of(Button button) => button.Page is { } page
        ? InlineKeyboardButton.WithUrl(button.Label, page)
        : button.Query is { } query ? InlineKeyboardButton.WithSwitchInlineQueryCurrentChat(button.Label, query)
        : InlineKeyboardButton.WithCallbackData(button.Label, button.Data ?? throw new ArgumentException($"The button {button.Label} does nothing.", nameof(button)));
}
