using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.SemanticKernel;

namespace NewsBot.Briefings;

/// <summary>One prompt folder, read and checked: its template, its settings, its fingerprint.</summary>
/// <param name="Hash">The first 8 hexadecimal digits of the SHA-256 of both files.</param>
public sealed partial record PromptFile(PromptTemplateConfig Config, string Hash)
{
    /// <param name="directory">Holds "briefing/brief/skprompt.txt" and "config.json"; <c>null</c>: "prompts" beside the program.</param>
    /// <exception cref="BrokenPromptException">A file is missing or not JSON, or the variables declared, used and supplied differ.</exception>
    public static PromptFile Read(string? directory, string function)
    {
        var folder = Path.Combine(
            string.IsNullOrWhiteSpace(directory) ? Path.Combine(AppContext.BaseDirectory, "prompts") : directory,
            BriefingFunctions.Plugin,
            function);
        try
        {
            var template = File.ReadAllText(Path.Combine(folder, "skprompt.txt")).ReplaceLineEndings("\n");
            var settings = File.ReadAllText(Path.Combine(folder, "config.json")).ReplaceLineEndings("\n");
            var config = PromptTemplateConfig.FromJson(settings);
            config.Name = function;
            config.Template = template;
            Check(config, folder);
            return new(config, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(template + '\0' + settings)))[..8]);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException or ArgumentException)
        {
            throw new BrokenPromptException($"{folder}: {unreadable.Message}");
        }
    }

    private static void Check(PromptTemplateConfig config, string folder)
    {
        var blocks = Block.Matches(config.Template);
        if (blocks.FirstOrDefault(block => !block.Groups["name"].Success) is { } odd)
        {
            throw new BrokenPromptException($"{folder}: {odd.Value} is not a variable; prompts call nothing.");
        }

        if (config.InputVariables.FirstOrDefault(variable => variable.Default is not null) is { } defaulted)
        {
            throw new BrokenPromptException($"{folder}: \"{defaulted.Name}\" has a default; every variable is supplied.");
        }

        if (config.ExecutionSettings.Count != 1 || !config.ExecutionSettings.ContainsKey(PromptExecutionSettings.DefaultServiceId))
        {
            throw new BrokenPromptException($"{folder}: execution_settings needs \"default\" and nothing else; any other name would choose the service.");
        }

        var declared = config.InputVariables.Select(variable => variable.Name).ToHashSet(StringComparer.Ordinal);
        var used = blocks.Select(block => block.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        Refuse(used.Except(declared, StringComparer.Ordinal), "used but not declared");
        Refuse(declared.Except(used, StringComparer.Ordinal), "declared but not used");
        Refuse(used.Except(BriefingFunctions.TextNames, StringComparer.Ordinal), "not supplied as text");

        void Refuse(IEnumerable<string> names, string what)
        {
            if (string.Join(", ", names) is { Length: > 0 } wrong)
            {
                throw new BrokenPromptException($"{folder}: {what}: {wrong}.");
            }
        }
    }

    [GeneratedRegex(@"\{\{(\s*\$(?<name>\w+)\s*\}\}|.*?(\}\}|$))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1_000)]
    private static partial Regex Block { get; }
}

/// <summary>A prompt folder that cannot be used; the message says which and why.</summary>
public sealed class BrokenPromptException(string message) : Exception(message);
