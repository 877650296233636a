using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace NewsBot.Briefings.Models;

/// <summary>What models may cost on a day (UTC), and from when a person is asked first. 0 everywhere: no limit.</summary>
public sealed class BudgetOptions
{
    /// <summary>Of the prices and limits, as it is shown. Default "USD".</summary>
    [Required]
    public string Currency { get; set; } = "USD";

    /// <summary>Calls for one chat, all its topics together.</summary>
    [Range(0, int.MaxValue)]
    public int ChatCalls { get; set; }

    /// <summary>Tokens read and written for one chat.</summary>
    [Range(0, long.MaxValue)]
    public long ChatTokens { get; set; }

    /// <summary>Money for one chat.</summary>
    [Range(typeof(decimal), "0", "1000000000", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public decimal ChatCost { get; set; }

    /// <summary>Calls for one person, in all chats together.</summary>
    [Range(0, int.MaxValue)]
    public int PersonCalls { get; set; }

    /// <summary>Tokens read and written for one person.</summary>
    [Range(0, long.MaxValue)]
    public long PersonTokens { get; set; }

    /// <summary>Money for one person.</summary>
    [Range(typeof(decimal), "0", "1000000000", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public decimal PersonCost { get; set; }

    /// <summary>Where a model would read more tokens, for a briefing or any other answer, the rules answer first, with the cost and a button for the model.
    /// Default 100,000.</summary>
    [Range(0, int.MaxValue)]
    public int AskAboveTokens { get; set; } = 100_000;

    /// <summary>Whether a chat or a person with this usage of a day gets no more of it.</summary>
    public bool IsSpent(Usage chat, Usage person) =>
        IsReached(ChatCalls, chat.Calls) || IsReached(ChatTokens, chat.Tokens) || IsReached(ChatCost, chat.Cost)
        || IsReached(PersonCalls, person.Calls) || IsReached(PersonTokens, person.Tokens) || IsReached(PersonCost, person.Cost);

    private static bool IsReached(decimal limit, decimal used) => limit > 0 && used >= limit;
}

/// <summary>Checks <see cref="BudgetOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class BudgetOptionsCheck : IValidateOptions<BudgetOptions>;
