using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace NewsBot.Briefings.Models;

/// <summary>The prompts of all functions, read from their folders.</summary>
public sealed partial class PromptBook(IOptions<BriefingOptions> options, ILogger<PromptBook> logger)
{
    private readonly ConcurrentDictionary<string, PromptFile> read = new(StringComparer.Ordinal);

    /// <summary>The prompt of a function; with <see cref="BriefingOptions.RereadsPrompts"/> as its files are now, unless they are broken.</summary>
    /// <exception cref="BrokenPromptException">It cannot be used; prompts that were checked at start can.</exception>
    public PromptFile this[string function]
    {
        get
        {
            var prompt = read.GetOrAdd(function, name => PromptFile.Read(options.Value.PromptDirectory, name));
            return options.Value.RereadsPrompts && prompt.IsOutdated ? Reread(prompt) : prompt;
        }
    }

    /// <summary>Reads every prompt that is asked for.</summary>
    /// <exception cref="BrokenPromptException">One is missing or broken, or a folder is there that no function is named after.</exception>
    public static void Check(string? directory)
    {
        foreach (var folder in PromptFile.Folders(directory).Where(folder => !BriefingFunctions.Variables.ContainsKey(Path.GetFileName(folder))))
        {
            throw new BrokenPromptException($"{folder}: no function has this name; there are {string.Join(", ", BriefingFunctions.Variables.Keys)}.");
        }

        foreach (var function in BriefingFunctions.Variables.Keys)
        {
            _ = PromptFile.Read(directory, function);
        }
    }

    private PromptFile Reread(PromptFile old)
    {
        PromptFile prompt;
        try
        {
            prompt = PromptFile.Read(options.Value.PromptDirectory, old.Name);
            Log.Reread(logger, old.Name, prompt.Hash);
        }
        catch (BrokenPromptException broken)
        {
            prompt = old.AsOfNow();
            Log.KeptOld(logger, broken.Message, old.Hash);
        }

        read[old.Name] = prompt;
        return prompt;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The prompt {Function} has changed and is now {Hash}.")]
        public static partial void Reread(ILogger logger, string function, string hash);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Broken} The prompt {Hash} stays in use.")]
        public static partial void KeptOld(ILogger logger, string broken, string hash);
    }
}
