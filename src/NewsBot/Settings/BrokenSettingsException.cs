namespace NewsBot.Settings;

/// <summary>The settings cannot be used. The message says for each fault which key it is, where it comes from, and what is allowed.</summary>
public sealed class BrokenSettingsException(IReadOnlyList<string> faults)
    : Exception("The settings are wrong, so nothing was started:" + string.Concat(faults.Select(fault => $"{Environment.NewLine}  {fault}")))
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
