using System.Text.Json;
using NewsBot.Asks;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace NewsBot.Updates;

/// <summary>Reads an update of each kind once, so that all of it is compiled and loaded before the first reader asks.</summary>
internal static class UpdateRehearsal
{
    private const string Updates = """
        [{"update_id":1,"message":{"message_id":1,"date":1,"from":{"id":1,"is_bot":false,"first_name":"A","language_code":"en"},
          "chat":{"id":1,"type":"private","first_name":"A"},"text":"https://a.example/b","entities":[{"type":"url","offset":0,"length":19}],
          "link_preview_options":{"is_disabled":true}}},
         {"update_id":2,"callback_query":{"id":"1","from":{"id":1,"is_bot":false,"first_name":"A"},"chat_instance":"1","data":"1.0..f",
          "message":{"message_id":1,"date":1,"chat":{"id":1,"type":"private"},"text":"x","reply_markup":{"inline_keyboard":[[{"text":"x","callback_data":"1.0..f"}]]}}}},
         {"update_id":3,"inline_query":{"id":"1","from":{"id":1,"is_bot":false,"first_name":"A"},"query":"a","offset":""}}]
        """;

    public static void Play(AskOptions options)
    {
        var bot = new BotIdentity(1, "bot", new HashSet<string>(StringComparer.Ordinal));
        foreach (var raw in JsonSerializer.Deserialize<JsonElement[]>(Updates, JsonBotAPI.Options)!)
        {
            var update = raw.Deserialize<Update>(JsonBotAPI.Options)!;
            AskParser.Parse(update, bot, options);
            AskParser.ParseInline(update, bot);
        }
    }
}
