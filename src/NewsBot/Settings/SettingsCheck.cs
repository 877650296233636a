using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace NewsBot.Settings;

/// <summary>Finds what is wrong with the settings before anything is started with them.</summary>
internal static class SettingsCheck
{
    /// <returns>One sentence or two for each fault, in the order of the sections; empty when all is well.</returns>
    public static IReadOnlyList<string> Faults(IConfigurationRoot configuration) =>
        [.. Unknown(configuration), .. Section.All.SelectMany(section => Invalid(section, configuration))];

    private static IEnumerable<string> Unknown(IConfigurationRoot configuration)
    {
        foreach (var (key, value) in configuration.AsEnumerable().OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase))
        {
            if (value is not null && !IsKnown(key.Split(':')))
            {
                var nearest = Nearest(key);
                yield return $"{key} (from {SettingsBook.Origin(configuration, key)}) is no setting."
                    + (nearest is null ? $" The sections are {string.Join(", ", Section.All.Where(section => section.Depth == 1).Select(section => section.Name))}." : $" Did you mean {nearest}?");
            }
        }
    }

    private static bool IsKnown(string[] path)
    {
        var section = Section.All.LastOrDefault(section => IsIn(section, path));
        var inside = path.Length - (section?.Depth ?? 0);
        return inside switch
        {
            _ when section is null => string.Equals(path[0], Section.Logging, StringComparison.OrdinalIgnoreCase),
            0 => path[0].Length == 0,
            1 => section.Find(path[^1]) is not null,
            2 => section.Find(path[^2]) is { IsList: true } && int.TryParse(path[^1], NumberStyles.None, CultureInfo.InvariantCulture, out _),
            _ => false,
        };
    }

    private static bool IsIn(Section section, string[] path) =>
        string.Equals(section.Name, string.Join(':', path.Take(section.Depth)), StringComparison.OrdinalIgnoreCase);

    /// <summary>The known key that is most like a wrong one; <c>null</c> when none is like it.</summary>
    private static string? Nearest(string key)
    {
        var (nearest, distance) = Section.All
            .SelectMany(section => section.Settings)
            .Select(setting => (setting.Key, Distance: Distance(setting.Key, key)))
            .MinBy(candidate => candidate.Distance);
        return distance <= Math.Max(2, key.Length / 3) ? nearest : null;
    }

    /// <summary>How many letters must be added, removed or changed, in any case: the Levenshtein distance.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        foreach (var letter in one)
        {
            var (diagonal, above) = (row[0], row[0] + 1);
            row[0] = above;
            for (var index = 1; index <= other.Length; index++)
            {
                var same = char.ToUpperInvariant(letter) == char.ToUpperInvariant(other[index - 1]);
                var cost = Math.Min(Math.Min(row[index] + 1, row[index - 1] + 1), diagonal + (same ? 0 : 1));
                diagonal = row[index];
                row[index] = cost;
            }
        }

        return row[^1];
    }

    private static IEnumerable<string> Invalid(Section section, IConfigurationRoot configuration)
    {
        var options = Activator.CreateInstance(section.Options)
            ?? throw new InvalidOperationException($"{section.Options.Name} cannot be created.");
        var faults = new List<string>();
        foreach (var setting in section.Settings)
        {
            if (setting.IsList)
            {
                faults.AddRange(InvalidList(setting, options, configuration));
            }
            else if (configuration[setting.Key] is { Length: > 0 } text)
            {
                if (Invalid(setting, setting.Key, text, configuration) is { } fault)
                {
                    faults.Add(fault);
                }
                else
                {
                    setting.Property.SetValue(options, Convert(setting.Kind, text));
                }
            }
        }

        // What depends on several settings is asked only when each alone is well: else one mistake would be told twice.
        return faults.Count > 0 || options is not IValidatableObject together
            ? faults
            : together.Validate(new(options)).Select(result => Named(section, result, configuration));
    }

    private static IEnumerable<string> InvalidList(Setting setting, object options, IConfigurationRoot configuration)
    {
        var items = Array.CreateInstance(setting.Kind, 0);
        foreach (var child in configuration.GetSection(setting.Key).GetChildren())
        {
            var given = string.IsNullOrEmpty(configuration[setting.Key]) ? child.Path : setting.Key;
            if (Invalid(setting, given, child.Value ?? "", configuration) is { } fault)
            {
                yield return fault;
                continue;
            }

            var longer = Array.CreateInstance(setting.Kind, items.Length + 1);
            items.CopyTo(longer, 0);
            longer.SetValue(Convert(setting.Kind, child.Value ?? ""), items.Length);
            items = longer;
        }

        setting.Property.SetValue(options, items);
    }

    private static string? Invalid(Setting setting, string key, string text, IConfigurationRoot configuration)
    {
        var value = Convert(setting.Kind, text);
        var refusals = value is null || setting.IsList
            ? []
            : setting.Property.GetCustomAttributes(inherit: true).OfType<ValidationAttribute>().Where(rule => !rule.IsValid(value)).ToList();
        if (value is not null && refusals.Count == 0)
        {
            return null;
        }

        var shown = setting.IsSecret ? "is not right" : $"is \"{text}\"";
        var rule = refusals.Find(refusal => refusal.ErrorMessage is not null)?.ErrorMessage ?? $"It must be {setting.Allowed}.";
        return $"{key} {shown} (from {SettingsBook.Origin(configuration, key)}). {rule}";
    }

    /// <summary>A fault that the options class itself finds; its message names the key, or only the value.</summary>
    private static string Named(Section section, ValidationResult result, IConfigurationRoot configuration)
    {
        var message = result.ErrorMessage ?? "is not allowed.";
        var key = result.MemberNames.FirstOrDefault() is { } member ? $"{section.Name}:{member}" : null;
        var origin = key is null ? null : SettingsBook.Origin(configuration, key) ?? SettingsBook.Origin(configuration, $"{key}:0");
        return (key, origin) switch
        {
            (null, _) => message,
            (_, null) => $"{key}: {message}",
            _ => $"{key} (from {origin}): {message}",
        };
    }

    /// <returns>The value, or <c>null</c> when the text is none of this kind.</returns>
    private static object? Convert(Type kind, string text)
    {
        if (kind == typeof(string))
        {
            return text;
        }

        if (kind == typeof(Uri))
        {
            return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;
        }

        if (kind.IsEnum)
        {
            return Enum.TryParse(kind, text, ignoreCase: true, out var member) && Enum.IsDefined(kind, member) ? member : null;
        }

        try
        {
            return TypeDescriptor.GetConverter(kind).ConvertFromInvariantString(text);
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException or NotSupportedException or OverflowException)
        {
            return null;
        }
    }
}
