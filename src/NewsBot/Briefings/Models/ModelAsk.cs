using NewsBot.Asks;

namespace NewsBot.Briefings.Models;

/// <summary>One thing asked of a model.</summary>
/// <param name="Function">The prompt's folder, one of <see cref="BriefingFunctions.Variables"/>.</param>
/// <param name="Values">A text for each variable of the function, no more and no fewer.</param>
/// <param name="Engine">"auto": whatever is configured, in its order; or a provider's name.</param>
/// <param name="Payer">Whose budget it is; <c>null</c>: nobody's, as in a terminal.</param>
/// <param name="Confirmed">Whether the payer has agreed to what it costs, however much it is.</param>
public sealed record ModelAsk(string Function, IReadOnlyDictionary<string, string> Values, string Engine = "auto", Payer? Payer = null, bool Confirmed = false)
{
    /// <summary>As the wish says: of which engine, at whose cost.</summary>
    public ModelAsk(string function, IReadOnlyDictionary<string, string> values, Wish wish)
        : this(function, values, wish.Engine, wish.Payer, wish.Confirmed)
    {
    }

    /// <summary>Called when an answer begins; what it returns hears every piece of it. <c>null</c>: nobody waits to see it grow. Of an answer that is asked for
    /// again the pieces come again.</summary>
    public Func<Func<string, Task>>? Watch { get; init; }
}

/// <summary>In which chat something was asked, and by whom; <c>null</c>: Telegram does not say.</summary>
public sealed record Payer(ChatKey Chat, long? Person);

/// <summary>What a model answered, as the caller reads it.</summary>
/// <param name="Engine">"provider:model".</param>
/// <param name="PromptHash">The first 8 hexadecimal digits of the SHA-256 of the prompt's files.</param>
/// <param name="Bill">Everything that was called for it, also in vain.</param>
public sealed record ModelAnswer<T>(T Value, string Engine, string PromptHash, ModelBill Bill);

/// <summary>What was called and counted.</summary>
public sealed record ModelBill
{
    public static ModelBill None { get; } = new();

    /// <summary>Calls that were made, perhaps paid, also in vain.</summary>
    public int Calls { get; init; }

    /// <summary>Tokens as the servers counted them; <c>null</c> when none did.</summary>
    public int? Input { get; init; }

    /// <inheritdoc cref="Input"/>
    public int? Output { get; init; }

    /// <summary>Those of <see cref="Input"/> that a provider's cache served; <c>null</c> when no server said.</summary>
    public int? Cached { get; init; }

    /// <summary>Money, by the prices of the settings; <c>null</c> when no server counted.</summary>
    public decimal? Cost { get; init; }

    public static ModelBill operator +(ModelBill one, ModelBill other) => new()
    {
        Calls = one.Calls + other.Calls,
        Input = Sum(one.Input, other.Input),
        Output = Sum(one.Output, other.Output),
        Cached = Sum(one.Cached, other.Cached),
        Cost = one.Cost is null ? other.Cost : one.Cost + (other.Cost ?? 0),
    };

    private static int? Sum(int? one, int? other) => one is null ? other : one + (other ?? 0);
}

/// <summary>Models were asked, or were to be asked, in vain.</summary>
/// <param name="detail">For the log: no article text, no key.</param>
public sealed class ModelFailureException(Fallback reason, string detail, Exception? cause = null) : Exception(detail, cause)
{
    public Fallback Reason { get; } = reason;

    public ModelBill Bill { get; init; } = ModelBill.None;

    /// <summary>What asking would cost, when the payer is asked first.</summary>
    public Estimate? Estimate { get; init; }

    /// <summary>What a model said that the article does not.</summary>
    public IReadOnlyList<string> Dropped { get; init; } = [];

    /// <summary>As a person is told.</summary>
    public Shortfall Shortfall => new(Reason, Estimate);
}
