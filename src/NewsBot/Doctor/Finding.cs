namespace NewsBot.Doctor;

/// <summary>How bad it is.</summary>
public enum Verdict
{
    /// <summary>As it should be.</summary>
    Good,

    /// <summary>The bot works, with less than it could or not for long.</summary>
    Warning,

    /// <summary>The bot does not work.</summary>
    Broken,
}

/// <summary>What a check found.</summary>
/// <param name="Subject">What was looked at, in a word or two.</param>
/// <param name="What">What is so. Never a token or a key.</param>
/// <param name="Mend">What to do; <c>null</c> when nothing is to be done.</param>
public sealed record Finding(string Subject, Verdict Verdict, string What, string? Mend = null);
