using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;

namespace NewsBot.Settings;

/// <summary>Where settings come from, the later over the earlier: the file beside the program, a file of the operator's, the environment, the command line.</summary>
public static class SettingsBook
{
    /// <summary>What the names of our environment variables begin with; "__" stands for ":".</summary>
    public const string Prefix = "NEWSBOT_";

    /// <summary>Reads and checks all settings.</summary>
    /// <param name="file">A file of the operator's; <c>null</c> when there is none.</param>
    /// <param name="set">"Section:Name=value", from the command line.</param>
    /// <exception cref="BrokenSettingsException">A file cannot be read, a key is unknown, or a value is not allowed.</exception>
    public static ConfigurationManager Read(string? file, IReadOnlyList<string> set)
    {
        var configuration = new ConfigurationManager();
        AddFile(configuration, Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true);
        if (file is not null)
        {
            AddFile(configuration, Path.GetFullPath(file), optional: false);
        }

        configuration.AddEnvironmentVariables(Prefix);
        configuration.AddInMemoryCollection(set.Select(Pair));
        SplitLists(configuration);
        var faults = SettingsCheck.Faults(configuration);
        return faults.Count == 0 ? configuration : throw new BrokenSettingsException(faults);
    }

    /// <summary>Where a key's value comes from, in words; <c>null</c> when it has none.</summary>
    internal static string? Origin(IConfigurationRoot configuration, string key)
    {
        var provider = configuration.Providers.LastOrDefault(provider => provider.TryGet(key, out _));
        return provider switch
        {
            null => null,
            JsonConfigurationProvider json => json.Source.FileProvider?.GetFileInfo(json.Source.Path ?? "").PhysicalPath,
            EnvironmentVariablesConfigurationProvider => $"the environment variable {Variable(key)}",
            _ => "--set on the command line",
        };
    }

    /// <summary>The environment variable of a key.</summary>
    public static string Variable(string key) => Prefix + key.Replace(":", "__", StringComparison.Ordinal);

    private static void AddFile(ConfigurationManager configuration, string path, bool optional)
    {
        try
        {
            configuration.AddJsonFile(path, optional, reloadOnChange: false);
        }
        catch (FileNotFoundException)
        {
            throw new BrokenSettingsException([$"There is no file {path}: --settings needs one that exists."]);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            var reason = unreadable.GetBaseException().Message;
            throw new BrokenSettingsException([$"{path} cannot be read as JSON: {reason}"]);
        }
    }

    private static KeyValuePair<string, string?> Pair(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals > 0
            ? new(text[..equals].Trim(), text[(equals + 1)..].Trim())
            : throw new BrokenSettingsException([$"--set \"{text}\" is not understood: write Section:Name=value."]);
    }

    /// <summary>A list may be given as one value with commas, which is all that an environment variable can hold.</summary>
    private static void SplitLists(ConfigurationManager configuration)
    {
        var lists = from setting in Section.All.SelectMany(section => section.Settings)
                    where setting.IsList
                    let value = configuration[setting.Key]
                    where !string.IsNullOrWhiteSpace(value)
                    from item in value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Index()
                    select KeyValuePair.Create($"{setting.Key}:{item.Index}", (string?)item.Item);
        configuration.AddInMemoryCollection([.. lists]);
    }
}
