using System.Text.Json;

namespace NewsBot.Playground;

/// <summary>Who drafts the bot's briefings: the operator's model, the rules, or the stand-in in one of its moods.</summary>
/// <param name="isConfigured">Whether the operator's settings name a model.</param>
internal sealed class EngineChoice(ModelSite model, bool isConfigured)
{
    private const string AsConfigured = "as_configured";
    private const string Offline = "offline";

    private BotLife? life;

    /// <summary>Everything that can be chosen; the first is what a playground begins with.</summary>
    public IReadOnlyList<string> Names { get; } = [.. isConfigured ? [AsConfigured] : Array.Empty<string>(), Offline, .. Enum.GetValues<ModelMood>().Select(NameOf)];

    public BotEngine Engine { get; private set; } = isConfigured ? BotEngine.AsConfigured : BotEngine.Offline;

    /// <summary>Root of the stand-in's protocol.</summary>
    public Uri Model => model.Endpoint;

    public IReadOnlyList<ModelExchange> Exchanges => model.Exchanges;

    public string Chosen => Engine switch
    {
        BotEngine.AsConfigured => AsConfigured,
        BotEngine.Offline => Offline,
        _ => NameOf(model.Mood),
    };

    public static string NameOf(ModelMood mood) => JsonNamingPolicy.SnakeCaseLower.ConvertName(mood.ToString());

    /// <summary>Whose engine it is: that bot is started anew when another one is chosen.</summary>
    public void Serve(BotLife bot) => life = bot;

    /// <summary>Takes a choice. The bot is started anew, unless only the mood of the stand-in changes; one that was killed stays so.</summary>
    /// <exception cref="DeedRefusedException">There is no such choice.</exception>
    public async Task ChooseAsync(string name)
    {
        if (!Names.Contains(name, StringComparer.Ordinal))
        {
            throw new DeedRefusedException($"There is no engine \"{name}\"; there are {string.Join(", ", Names)}.");
        }

        var before = Engine;
        if (name is AsConfigured or Offline)
        {
            Engine = name == AsConfigured ? BotEngine.AsConfigured : BotEngine.Offline;
        }
        else
        {
            Engine = BotEngine.StandIn;
            model.Become(Enum.GetValues<ModelMood>().Single(mood => NameOf(mood) == name));
        }

        if (Engine != before && life is { Stage: LifeStage.Running or LifeStage.Failed } bot)
        {
            await bot.RestartAsync(CancellationToken.None);
        }
    }
}
