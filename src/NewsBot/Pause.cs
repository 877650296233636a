using System.Security.Cryptography;

namespace NewsBot;

/// <summary>How long to wait before trying again.</summary>
public static class Pause
{
    /// <summary>Twice as long after each failure, less up to a quarter by chance, so that many who wait do not come back at once.</summary>
    /// <param name="failures">In a row, at least 1.</param>
    public static TimeSpan After(int failures, TimeSpan first, TimeSpan longest)
    {
        var grown = first * Math.Pow(2, Math.Min(failures - 1, 30));
        return (grown < longest ? grown : longest) * (1 - (RandomNumberGenerator.GetInt32(250) / 1_000.0));
    }
}
