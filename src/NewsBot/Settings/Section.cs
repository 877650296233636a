using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using NewsBot.Articles;
using NewsBot.Asks;
using NewsBot.Briefings;
using NewsBot.Briefings.Models;
using NewsBot.Memory;
using NewsBot.Messages;
using NewsBot.Terminal;
using NewsBot.Updates;

namespace NewsBot.Settings;

/// <summary>One section of the settings, and the options class that says what stands in it.</summary>
/// <param name="Name">As it stands in <c>appsettings.json</c>; "Outer:Inner" when it stands in another section.</param>
public sealed record Section(string Name, Type Options)
{
    /// <summary>All sections, in the order of the corridor.</summary>
    public static IReadOnlyList<Section> All { get; } =
    [
        new("Telegram", typeof(TelegramOptions)),
        new("Turns", typeof(TurnOptions)),
        new("Asks", typeof(AskOptions)),
        new("Reading", typeof(ReadingOptions)),
        new("Briefing", typeof(BriefingOptions)),
        new("Briefing:Second", typeof(SecondOptions)),
        new("Budgets", typeof(BudgetOptions)),
        new("Storage", typeof(StorageOptions)),
        new("Chats", typeof(ChatOptions)),
        new("Messages", typeof(MessageOptions)),
        new("Playground", typeof(PlaygroundOptions)),
    ];

    /// <summary>Not ours: the levels of the log, as .NET reads them.</summary>
    public const string Logging = "Logging";

    /// <summary>The settings of the section, in the order of its options class, those of what it is derived from first.</summary>
    public IReadOnlyList<Setting> Settings { get; } =
    [
        .. Options.GetProperties().Where(property => property.CanWrite)
            .OrderBy(property => property.DeclaringType == Options)
            .Select(property => new Setting(Name, property)),
    ];

    /// <summary>How many names lead to it: 1, or 2 in another section.</summary>
    public int Depth { get; } = Name.Split(':').Length;

    /// <summary>The setting with this name, in any case; <c>null</c> when there is none.</summary>
    public Setting? Find(string name) =>
        Settings.FirstOrDefault(setting => string.Equals(setting.Property.Name, name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>One setting.</summary>
public sealed record Setting(string Section, PropertyInfo Property)
{
    /// <summary>"Reading:MaxCharacters".</summary>
    public string Key => $"{Section}:{Property.Name}";

    /// <summary>Given by the environment alone, and never printed.</summary>
    public bool IsSecret => Property.Name is "Token" or "Key";

    /// <summary>Several values: numbered below the key.</summary>
    public bool IsList => Property.PropertyType != typeof(string) && Property.PropertyType.IsAssignableTo(typeof(IEnumerable));

    /// <summary>The type of the value, or of each value of a list.</summary>
    public Type Kind => IsList
        ? Property.PropertyType.GetGenericArguments().FirstOrDefault() ?? typeof(string)
        : Nullable.GetUnderlyingType(Property.PropertyType) ?? Property.PropertyType;

    /// <summary>What the setting may be, for a person: "a whole number from 1 to 1000".</summary>
    public string Allowed => (Kind, Property.GetCustomAttribute<RangeAttribute>()) switch
    {
        ({ IsEnum: true } kind, _) => $"one of {string.Join(", ", Enum.GetNames(kind))}",
        (_, { } range) => $"{KindWords} from {range.Minimum} to {range.Maximum}",
        _ => KindWords,
    };

    private string KindWords => Kind switch
    {
        _ when Kind == typeof(bool) => "true or false",
        _ when Kind == typeof(int) || Kind == typeof(long) => "a whole number",
        _ when Kind == typeof(double) || Kind == typeof(decimal) => "a number",
        _ when Kind == typeof(TimeSpan) => "a time written as hours:minutes:seconds",
        _ when Kind == typeof(Uri) => "an address that begins with http:// or https://",
        _ => "text",
    };
}
