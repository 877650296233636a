using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace NewsBot.Playground;

/// <summary>The bot's name and descriptions, set and read by language.</summary>
internal static class Profile
{
    private const int LongestName = 64;
    private const int LongestDescription = 512;
    private const int LongestShortDescription = 120;

    public static object SetName(ApiCall call, SetMyNameRequest request) => Set(call, "name", request.LanguageCode, request.Name, LongestName);

    public static object SetDescription(ApiCall call, SetMyDescriptionRequest request) =>
        Set(call, "description", request.LanguageCode, request.Description, LongestDescription);

    public static object SetShortDescription(ApiCall call, SetMyShortDescriptionRequest request) =>
        Set(call, "short_description", request.LanguageCode, request.ShortDescription, LongestShortDescription);

    public static object GetName(ApiCall call, GetMyNameRequest request) => new BotName { Name = Get(call, "name", request.LanguageCode) ?? call.World.Bot.FirstName };

    public static object GetDescription(ApiCall call, GetMyDescriptionRequest request) =>
        new BotDescription { Description = Get(call, "description", request.LanguageCode) ?? string.Empty };

    public static object GetShortDescription(ApiCall call, GetMyShortDescriptionRequest request) =>
        new BotShortDescription { ShortDescription = Get(call, "short_description", request.LanguageCode) ?? string.Empty };

    /// <summary>An empty text takes the one of that language back.</summary>
    private static bool Set(ApiCall call, string what, string? language, string? text, int longest)
    {
        if (text?.Length > longest)
        {
            throw RefusalException.Bad($"BOT_{what.ToUpperInvariant()}_TOO_LONG", "profile_text_too_long");
        }

        call.State.Profile[(what, CommandMenus.CheckLanguage(language))] = string.IsNullOrEmpty(text) ? null : text;
        return true;
    }

    /// <summary>What is set for a language, else for all.</summary>
    private static string? Get(ApiCall call, string what, string? language) =>
        call.State.Profile.GetValueOrDefault((what, CommandMenus.CheckLanguage(language))) ?? call.State.Profile.GetValueOrDefault((what, string.Empty));
}
