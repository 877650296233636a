using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.SemanticKernel;

namespace NewsBot.Briefings.Models;

/// <summary>One prompt folder, read and checked: its function, its settings, its fingerprint.</summary>
public sealed partial record PromptFile
{
    private const string Template = "skprompt.txt";

    private const string Settings = "config.json";

    private const string Format = "response_format";

    private PromptFile(string folder, DateTime changed, PromptTemplateConfig config, string schema, string hash)
    {
        (Folder, Changed, Config, Schema, Hash) = (folder, changed, config, schema, hash);
        Function = KernelFunctionFactory.CreateFromPrompt(config, new SafePrompts());
    }

    /// <summary>The function's name, which is the folder's.</summary>
    public string Name => Config.Name!;

    public PromptTemplateConfig Config { get; }

    public KernelFunction Function { get; }

    /// <summary>The JSON schema of the answer; empty for <see cref="BriefingFunctions.Repair"/>, which answers in another function's.</summary>
    public string Schema { get; }

    /// <summary>The first 8 hexadecimal digits of the SHA-256 of both files.</summary>
    public string Hash { get; }

    /// <summary>Whether the files were written since they were read.</summary>
    public bool IsOutdated => Written(Folder) != Changed;

    private string Folder { get; }

    private DateTime Changed { get; init; }

    /// <param name="directory">Holds "briefing/brief/skprompt.txt" and "config.json"; <c>null</c>: "prompts" beside the program, which also
    /// serves for the functions that a directory has no folder for.</param>
    /// <exception cref="BrokenPromptException">A file is missing or not JSON, the variables declared, used and supplied differ, or the schema is not strict.</exception>
    public static PromptFile Read(string? directory, string function)
    {
        var folder = Path.Combine(Root(directory), function);
        if (!Directory.Exists(folder) && Directory.Exists(Root(directory)))
        {
            folder = Path.Combine(Root(null), function);
        }

        try
        {
            var changed = Written(folder);
            var template = File.ReadAllText(Path.Combine(folder, Template)).ReplaceLineEndings("\n");
            var settings = File.ReadAllText(Path.Combine(folder, Settings)).ReplaceLineEndings("\n");
            var config = PromptTemplateConfig.FromJson(settings);
            config.Name = function;
            config.Template = template;
            Check(config, folder);
            return new(folder, changed, config, Strict(config, folder), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(template + '\0' + settings)))[..8]);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException or ArgumentException)
        {
            throw new BrokenPromptException($"{folder}: {unreadable.Message}");
        }
    }

    /// <summary>The folders of all prompts in a directory.</summary>
    /// <exception cref="BrokenPromptException">There is no such directory.</exception>
    public static IReadOnlyList<string> Folders(string? directory) => Directory.Exists(Root(directory))
        ? Directory.GetDirectories(Root(directory))
        : throw new BrokenPromptException($"{Root(directory)}: there is no such folder.");

    /// <summary>The same, taken to be what the files say now.</summary>
    public PromptFile AsOfNow() => this with { Changed = Written(Folder) };

    private static string Root(string? directory) => Path.Combine(
        string.IsNullOrWhiteSpace(directory) ? Path.Combine(AppContext.BaseDirectory, "prompts") : directory, BriefingFunctions.Plugin);

    private static DateTime Written(string folder)
    {
        var (template, settings) = (File.GetLastWriteTimeUtc(Path.Combine(folder, Template)), File.GetLastWriteTimeUtc(Path.Combine(folder, Settings)));
        return template > settings ? template : settings;
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

        if (!BriefingFunctions.Variables.TryGetValue(config.Name!, out var supplied))
        {
            throw new BrokenPromptException($"{folder}: no function has this name.");
        }

        var declared = config.InputVariables.Select(variable => variable.Name).ToHashSet(StringComparer.Ordinal);
        var used = blocks.Select(block => block.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        Refuse(used.Except(declared, StringComparer.Ordinal), "used but not declared");
        Refuse(declared.Except(used, StringComparer.Ordinal), "declared but not used");
        Refuse(used.Except(supplied, StringComparer.Ordinal), "not supplied");

        void Refuse(IEnumerable<string> names, string what)
        {
            if (string.Join(", ", names) is { Length: > 0 } wrong)
            {
                throw new BrokenPromptException($"{folder}: {what}: {wrong}.");
            }
        }
    }

    /// <summary>The schema of the answer: servers that hold a model to it want every object closed and every member required.</summary>
    private static string Strict(PromptTemplateConfig config, string folder)
    {
        object? format = null;
        config.DefaultExecutionSettings?.ExtensionData?.TryGetValue(Format, out format);
        if (config.Name == BriefingFunctions.Repair)
        {
            return format is null ? "" : throw new BrokenPromptException($"{folder}: {Format} is that of the answer to repair.");
        }

        // The schema itself: what OpenAI's protocol wraps it in is added on the way, and servers refuse it twice.
        if (format is not JsonElement { ValueKind: JsonValueKind.Object } schema
            || !schema.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String || !type.ValueEquals("object"))
        {
            throw new BrokenPromptException($"{folder}: execution_settings.default.{Format} is no JSON schema of an object.");
        }

        Check(schema, Format);
        return schema.GetRawText();

        void Check(JsonElement part, string path)
        {
            if (part.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in part.EnumerateArray())
                {
                    Check(item, path);
                }
            }

            if (part.ValueKind != JsonValueKind.Object)
            {
                return;
            }

            if (part.TryGetProperty("properties", out var members) && !(IsClosed(part) && RequiresAll(part, members)))
            {
                throw new BrokenPromptException($"{folder}: {path} needs \"additionalProperties\": false, and \"required\" with every member.");
            }

            foreach (var member in part.EnumerateObject())
            {
                Check(member.Value, $"{path}.{member.Name}");
            }
        }

        static bool IsClosed(JsonElement part) => part.TryGetProperty("additionalProperties", out var more) && more.ValueKind == JsonValueKind.False;

        static bool RequiresAll(JsonElement part, JsonElement members) => part.TryGetProperty("required", out var required)
            && members.EnumerateObject().All(member => required.EnumerateArray().Any(name => name.ValueEquals(member.Name)));
    }

    [GeneratedRegex(@"\{\{(\s*\$(?<name>\w+)\s*\}\}|.*?(\}\}|$))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1_000)]
    private static partial Regex Block { get; }
}

/// <summary>A prompt folder that cannot be used; the message says which and why.</summary>
public sealed class BrokenPromptException(string message) : Exception(message);
