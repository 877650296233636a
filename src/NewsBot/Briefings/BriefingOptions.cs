using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using NewsBot.Briefings.Models;

namespace NewsBot.Briefings;

/// <summary>Which engine briefs, and how long and how much it may work.</summary>
public sealed class BriefingOptions : IValidatableObject
{
    /// <summary>"offline", or a provider that <see cref="ChatModels"/> knows, in any case. Default "offline".</summary>
    [Required]
    public string Provider
    {
        get;
        set => field = value?.Trim().ToLowerInvariant()!;
    }
    = BriefingFunctions.Offline;

    /// <summary>Root of the provider's chat-completions protocol, "http://localhost:8080/v1"; <c>null</c>: the provider's own.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The model as the provider names it. Needed unless the provider is "offline".</summary>
    public string? Model { get; set; }

    /// <summary>The provider's key, from the environment; <c>null</c> for local servers that ask for none.</summary>
    public string? Key { get; set; }

    /// <summary>How the answer is asked for. Default <see cref="AnswerFormat.Schema"/>.</summary>
    [EnumDataType(typeof(AnswerFormat))]
    public AnswerFormat AnswerFormat { get; set; } = AnswerFormat.Schema;

    /// <summary>How long a reader waits for the model, the wait for a free place included, before the offline engine answers. Default 2 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan Patience { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Where the prompt folders lie; <c>null</c>: "prompts" beside the program, which also serves for those that are not there.</summary>
    public string? PromptDirectory { get; set; }

    /// <summary>Whether a prompt whose files have changed is read again, without a restart. Default false.</summary>
    public bool RereadsPrompts { get; set; }

    /// <summary>UTF-16 code units of an article that one call takes; longer ones are briefed offline. Default 40,000, about 10,000 tokens.</summary>
    [Range(500, 2_000_000)]
    public int MaxInputCharacters { get; set; } = 40_000;

    /// <summary>Model calls under way at once; others wait for a place. Default 16.</summary>
    [Range(1, 1_000)]
    public int CallsAtOnce { get; set; } = 16;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Provider == BriefingFunctions.Offline)
        {
            yield break;
        }

        if (ChatModels.Find(Provider) is not { } row)
        {
            yield return new(
                $"Briefing:Provider is \"{Provider}\"; known are {BriefingFunctions.Offline}, {string.Join(", ", ChatModels.Names)}. "
                + "A server that speaks the OpenAI protocol is \"openai\" with Briefing:Endpoint.");
            yield break;
        }

        if (string.IsNullOrWhiteSpace(Model))
        {
            yield return new($"Briefing:Model is missing: name the model of \"{Provider}\" that briefs.");
        }

        if (Endpoint is null && row.Endpoint is null)
        {
            yield return new($"Briefing:Endpoint is missing: \"{Provider}\" has an address of its own for everyone, such as {row.Example}");
        }

        if (Endpoint is { } endpoint && !(endpoint.IsAbsoluteUri && endpoint.Scheme is "http" or "https"))
        {
            yield return new($"Briefing:Endpoint is \"{endpoint}\"; it must be an http or https address, such as {row.Example}");
        }

        if (string.IsNullOrWhiteSpace(Key) && row.NeedsKey(Endpoint))
        {
            yield return new($"Briefing:Key is missing: \"{Provider}\" asks for one. Set the environment variable NEWSBOT_Briefing__Key.");
        }
    }
}

/// <summary>How a model is told to answer in JSON.</summary>
public enum AnswerFormat
{
    /// <summary>By the JSON schema of the prompt's folder; the server holds the model to it.</summary>
    Schema,

    /// <summary>"Some JSON", for servers that know no schemas.</summary>
    Json,

    /// <summary>By the words of the prompt alone, for servers that know neither.</summary>
    Words,
}

/// <summary>Checks <see cref="BriefingOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class BriefingOptionsCheck : IValidateOptions<BriefingOptions>;

/// <summary>Checks the prompt files at start when a model will be asked: a broken one must not wait for the first article.</summary>
internal sealed class PromptFilesCheck : IValidateOptions<BriefingOptions>
{
    public ValidateOptionsResult Validate(string? name, BriefingOptions options)
    {
        if (options.Provider == BriefingFunctions.Offline)
        {
            return ValidateOptionsResult.Skip;
        }

        try
        {
            PromptBook.Check(options.PromptDirectory);
            return ValidateOptionsResult.Success;
        }
        catch (BrokenPromptException broken)
        {
            return ValidateOptionsResult.Fail($"Briefing:PromptDirectory: {broken.Message}");
        }
    }
}
