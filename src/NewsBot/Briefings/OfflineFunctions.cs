using System.Text.Json;
using Microsoft.SemanticKernel;
using NewsBot.Articles;
using NewsBot.Briefings.Offline;

namespace NewsBot.Briefings;

/// <summary>The plugin "briefing" of the offline engine: native functions with the names, arguments and answers of the prompts.</summary>
public static class OfflineFunctions
{
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
