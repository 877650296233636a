using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace NewsBot.Briefings;

/// <summary>The plugin "briefing" of the prompt folders.</summary>
public static class PromptFunctions
{
    /// <param name="directory">Holds the folder "briefing"; <c>null</c>: "prompts" beside the program.</param>
    /// <returns>The plugin, and the hash for <see cref="Engine.PromptHash"/>.</returns>
    /// <exception cref="BrokenPromptException">A prompt is missing or its variables do not fit.</exception>
    public static (KernelPlugin Plugin, string Hash) Create(string? directory, AnswerFormat format)
    {
        var prompt = PromptFile.Read(directory, BriefingFunctions.Brief);
        var settings = OpenAIPromptExecutionSettings.FromExecutionSettings(prompt.Config.DefaultExecutionSettings);
        settings.ResponseFormat = format switch
        {
            AnswerFormat.Schema => settings.ResponseFormat,
            AnswerFormat.Json => "json_object",
            _ => null,
        };
        prompt.Config.ExecutionSettings[PromptExecutionSettings.DefaultServiceId] = settings;
        var function = KernelFunctionFactory.CreateFromPrompt(prompt.Config, new SafePrompts());
        return (KernelPluginFactory.CreateFromFunctions(BriefingFunctions.Plugin, [function]), prompt.Hash);
    }
}
