using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using NewsBot.Briefings.Models;

namespace NewsBot.Briefings;

/// <summary>Which engine briefs: a model of the first provider, else of the second, else the offline engine.</summary>
public sealed class BriefingOptions : ProviderOptions
{
    /// <summary>What the instructions and the frame of a prompt take, in tokens; a test measures it.</summary>
    internal const int TokensOfPrompt = 1_300;

    /// <summary>Asked when the first provider does not answer. Default "offline": none.</summary>
    [ValidateObjectMembers]
    public SecondOptions Second { get; } = new();

    /// <summary>Where the prompt folders lie; <c>null</c>: "prompts" beside the program, which also serves for those that are not there.</summary>
    public string? PromptDirectory { get; set; }

    /// <summary>Whether a prompt whose files have changed is read again, without a restart. Default false.</summary>
    public bool RereadsPrompts { get; set; }

    /// <inheritdoc/>
    public override string Section => "Briefing";

    /// <summary>The providers that are configured, in the order in which they are asked; none: offline alone.</summary>
    public IReadOnlyList<ProviderOptions> Chain() =>
        Provider == BriefingFunctions.Offline ? [] : Second.Provider == BriefingFunctions.Offline ? [this] : [this, Second];

    /// <summary>Tokens of text that every provider of the chain can read at once, with the instructions before and the answer behind it.</summary>
    public int RoomForText() => Math.Max(500, Chain().Append(this).Min(provider => provider.ContextTokens - provider.RoomForAnswer()) - TokensOfPrompt);

    /// <inheritdoc/>
    public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Provider == BriefingFunctions.Offline && Second.Provider != BriefingFunctions.Offline
            ? [new($"Briefing:Second:Provider is \"{Second.Provider}\", and there is no first: set Briefing:Provider.")]
            : base.Validate(validationContext);
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
