using System.Text.Json;
using Microsoft.SemanticKernel;
using NewsBot.Articles;
using NewsBot.Briefings.Offline;

namespace NewsBot.Briefings;

/// <summary>The plugin "briefing" of the offline engine: native functions with the names, arguments and answers of the prompts.</summary>
public sealed class OfflineFunctions(OfflineEngine engine)
{
    private readonly Kernel kernel = new(plugins: [Create(engine)]);

    /// <remarks>Failures are bugs and come as they are.</remarks>
    public async Task<BriefingDraft> DraftAsync(Article article, Length length, CancellationToken cancellationToken)
    {
        var arguments = new KernelArguments { ["article"] = article, ["points"] = BriefingFunctions.Points(length) };
        var json = await kernel.InvokeAsync<string>(BriefingFunctions.Plugin, BriefingFunctions.Brief, arguments, cancellationToken);
        return DraftReader.Read(json!);
    }

    public static KernelPlugin Create(OfflineEngine engine) => KernelPluginFactory.CreateFromFunctions(
        BriefingFunctions.Plugin,
        [
            KernelFunctionFactory.CreateFromMethod(
                (Article article, int points, CancellationToken cancellationToken) =>
                    JsonSerializer.Serialize(engine.Draft(article, points, cancellationToken), BriefingDraftJson.Default.BriefingDraft),
                BriefingFunctions.Brief,
                "Article → headline, points, claims and caveats that cite sentences by number."),
        ]);
}
