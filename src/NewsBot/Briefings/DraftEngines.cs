using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using NewsBot.Briefings.Offline;

namespace NewsBot.Briefings;

/// <summary>The two ways to a draft, each a kernel with the plugin "briefing"; made when first used.</summary>
public sealed class DraftEngines(OfflineEngine offline, ChatModels models, IOptions<BriefingOptions> options)
{
    private readonly Lazy<DraftEngine> native = new(() => new(BriefingFunctions.Offline, new Kernel(plugins: [OfflineFunctions.Create(offline)]), PromptHash: null));

    private readonly Lazy<DraftEngine> prompts = new(() =>
    {
        var (plugin, hash) = PromptFunctions.Create(options.Value.PromptDirectory, options.Value.AnswerFormat);
        return new($"{options.Value.Provider}:{options.Value.Model}", models.Open(plugin), hash);
    });

    public DraftEngine Offline => native.Value;

    /// <param name="wish">"offline", "auto", or the name of the provider that is configured.</param>
    /// <exception cref="EngineNotConfiguredException">Another engine is named.</exception>
    public DraftEngine Choose(string wish)
    {
        var provider = options.Value.Provider;
        wish = wish.Trim().ToLowerInvariant();
        return wish switch
        {
            _ when wish == BriefingFunctions.Offline || (wish == "auto" && provider == BriefingFunctions.Offline) => Offline,
            _ when wish == "auto" || wish == provider => prompts.Value,
            _ when ChatModels.Find(wish) is not null => throw new EngineNotConfiguredException(
                $"The engine \"{wish}\" is not configured: set Briefing:Provider to \"{wish}\" and Briefing:Model (and Briefing:Endpoint, Briefing:Key)."),
            _ => throw new EngineNotConfiguredException(
                $"There is no engine \"{wish}\": it is auto, {BriefingFunctions.Offline} or one of {string.Join(", ", ChatModels.Names)}."),
        };
    }
}

/// <summary>A wish names an engine that does not exist or is not configured; the message says what to do.</summary>
public sealed class EngineNotConfiguredException(string message) : Exception(message);
