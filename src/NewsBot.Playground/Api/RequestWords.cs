namespace NewsBot.Playground;

/// <summary>What Telegram says of parameters that are missing or cannot be read.</summary>
internal static class RequestWords
{
    private static readonly Dictionary<string, string> WordsForMissing = new(StringComparer.Ordinal)
    {
        ["chat_id"] = "chat_id is empty",
        ["text"] = "message text is empty",
        ["message_id"] = "Message identifier is not specified",
        ["callback_query_id"] = "query is too old and response timeout expired or query ID is invalid",
        ["inline_query_id"] = "query is too old and response timeout expired or query ID is invalid",
        ["action"] = "Wrong parameter action in request",
        ["photo"] = "There is no photo in the request",
        ["document"] = "There is no document in the request",
        ["file_id"] = "file_id not specified",
        ["user_id"] = "Invalid user_id specified",
    };

    private static readonly Dictionary<string, string> WordsForNested = new(StringComparer.Ordinal)
    {
        ["reply_markup"] = "Can't parse inline keyboard button: ",
        ["commands"] = "Can't parse BotCommand: ",
        ["scope"] = "Can't parse BotCommandScope: ",
        ["entities"] = "Can't parse MessageEntity: ",
        ["caption_entities"] = "Can't parse MessageEntity: ",
        ["results"] = "Can't parse inline query result: ",
        ["result"] = "Can't parse inline query result: ",
        ["button"] = "Can't parse inline query results button: ",
        ["media"] = "Can't parse InputMedia: ",
        ["reaction"] = "Can't parse ReactionType: ",
        ["menu_button"] = "Can't parse menu button: ",
    };

    private static readonly Dictionary<string, string> WordsForBadJson = new(StringComparer.Ordinal)
    {
        ["reply_markup"] = "Can't parse reply keyboard markup JSON object",
        ["reply_parameters"] = "Can't parse reply parameters JSON object",
        ["link_preview_options"] = "Can't parse link preview options JSON object",
        ["commands"] = "Can't parse commands JSON object",
        ["scope"] = "Can't parse BotCommandScope JSON object",
        ["results"] = "Can't parse JSON encoded inline query results: Can't parse JSON",
        ["media"] = "Can't parse media JSON object",
        ["reaction"] = "Can't parse reaction types JSON object",
        ["button"] = "Can't parse inline query results button JSON object",
        ["menu_button"] = "Can't parse menu button JSON object",
    };

    /// <summary>What stands before the mistake of a nested field; often nothing.</summary>
    public static string Nested(string parameter) => WordsForNested.GetValueOrDefault(parameter, string.Empty);

    public static string BadJson(string parameter) => WordsForBadJson.GetValueOrDefault(parameter, $"Can't parse {parameter} JSON object");

    /// <summary>Edits may name an inline message instead: what Telegram misses depends on what else is there.</summary>
    public static string Missing(Type requestType, string missing, Parameters parameters) => missing switch
    {
        _ when !requestType.Name.StartsWith("EditMessage", StringComparison.Ordinal) => WordsForMissing.GetValueOrDefault(missing, $"parameter \"{missing}\" is required"),
        "message_id" when parameters.Values.ContainsKey("chat_id") => "message to edit not found",
        "message_id" or "chat_id" when !parameters.Values.ContainsKey("message_id") => WordsForMissing["message_id"],
        _ => WordsForMissing.GetValueOrDefault(missing, $"parameter \"{missing}\" is required"),
    };
}
