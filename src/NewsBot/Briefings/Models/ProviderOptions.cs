using System.ComponentModel.DataAnnotations;

namespace NewsBot.Briefings.Models;

/// <summary>One provider of a model: where it is, how it is asked, and how long and how much it may work.</summary>
public abstract class ProviderOptions : IValidatableObject
{
    /// <summary>"offline": none; or a provider that <see cref="ChatModels"/> knows, in any case. Default "offline".</summary>
    [Required]
    public string Provider
    {
        get;
        set => field = value?.Trim().ToLowerInvariant()!;
    }
    = BriefingFunctions.Offline;

    /// <summary>Root of the provider's protocol, "http://localhost:8080/v1"; <c>null</c>: the provider's own. What stands behind a "?" goes with every call.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The model as the provider names it. Needed unless the provider is "offline".</summary>
    public string? Model { get; set; }

    /// <summary>The provider's key, from the environment; <c>null</c> for local servers that ask for none.</summary>
    public string? Key { get; set; }

    /// <summary>How the answer is asked for. Default <see cref="AnswerFormat.Schema"/>.</summary>
    [EnumDataType(typeof(AnswerFormat))]
    public AnswerFormat AnswerFormat { get; set; } = AnswerFormat.Schema;

    /// <summary>Tokens that the model reads and writes in one call, prompt and answer together. Default 16,384.</summary>
    [Range(2_048, 10_000_000)]
    public int ContextTokens { get; set; } = 16_384;

    /// <summary>How long a reader waits for this model, waits for a free place and pauses included, before the next one is asked, or the offline
    /// engine answers. Default 2 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan Patience { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Calls under way at once; others wait for a place. Default 128.</summary>
    [Range(1, 10_000)]
    public int CallsAtOnce { get; set; } = 128;

    /// <summary>Calls begun within any minute; others wait. 0, the default: any number.</summary>
    [Range(0, 1_000_000)]
    public int CallsPerMinute { get; set; }

    /// <summary>How often a server that is busy (429, 503) is asked again. Default 2.</summary>
    [Range(0, 10)]
    public int Retries { get; set; } = 2;

    /// <summary>The longest pause before that. A server that asks for a longer one is left alone until then, and the next is asked. Default 10 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a provider is left alone after half of its calls of a minute, at least 4, were in vain. Default 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan Rest { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>What a million tokens read cost, in the currency of the budgets. Default 0.</summary>
    [Range(typeof(decimal), "0", "1000000", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public decimal InputPrice { get; set; }

    /// <summary>What a million tokens cost that the provider's cache served; <c>null</c>: as the others.</summary>
    [Range(typeof(decimal), "0", "1000000", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public decimal? CachedPrice { get; set; }

    /// <summary>What a million tokens written cost. Default 0.</summary>
    [Range(typeof(decimal), "0", "1000000", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public decimal OutputPrice { get; set; }

    /// <summary>Whether nobody has said what it costs; that may also be nothing.</summary>
    public bool IsUnpriced => InputPrice == 0 && OutputPrice == 0;

    /// <summary>Of the settings, for messages.</summary>
    public abstract string Section { get; }

    /// <summary>Tokens that are kept for the answer: no briefing needs more than 8,000, and no more than half of what there is.</summary>
    public int RoomForAnswer() => Math.Min(8_000, ContextTokens / 2);

    /// <summary>What so many tokens cost.</summary>
    /// <param name="cached">Those of <paramref name="input"/> that the provider's cache served.</param>
    public decimal Cost(long input, long cached, long output) =>
        (((input - cached) * InputPrice) + (cached * (CachedPrice ?? InputPrice)) + (output * OutputPrice)) / 1_000_000;

    /// <inheritdoc/>
    public virtual IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Provider == BriefingFunctions.Offline)
        {
            yield break;
        }

        if (ChatModels.Find(Provider) is not { } row)
        {
            yield return new(
                $"{Section}:Provider is \"{Provider}\"; known are {BriefingFunctions.Offline}, {string.Join(", ", ChatModels.Names)}. "
                + $"A server that speaks the OpenAI protocol is \"openai\" with {Section}:Endpoint.");
            yield break;
        }

        if (string.IsNullOrWhiteSpace(Model))
        {
            yield return new($"{Section}:Model is missing: name the model of \"{Provider}\" that briefs.");
        }

        if (Endpoint is null && row.Endpoint is null)
        {
            yield return new($"{Section}:Endpoint is missing: \"{Provider}\" has an address of its own for everyone, such as {row.Example}");
        }

        if (Endpoint is { } endpoint && !(endpoint.IsAbsoluteUri && endpoint.Scheme is "http" or "https"))
        {
            yield return new($"{Section}:Endpoint is \"{endpoint}\"; it must be an http or https address, such as {row.Example}");
        }

        if (string.IsNullOrWhiteSpace(Key) && row.NeedsKey(Endpoint))
        {
            yield return new($"{Section}:Key is missing: \"{Provider}\" asks for one. Set the environment variable NEWSBOT_{Section.Replace(":", "__", StringComparison.Ordinal)}__Key.");
        }
    }
}

/// <summary>The provider that is asked when the first one does not answer.</summary>
public sealed class SecondOptions : ProviderOptions
{
    /// <inheritdoc/>
    public override string Section => "Briefing:Second";
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
