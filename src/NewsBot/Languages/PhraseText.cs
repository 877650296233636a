using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NewsBot.Languages;

/// <summary>Which form a counted noun takes; the names are families of languages with the same rule.</summary>
/// <remarks>Unicode CLDR, "Language Plural Rules", for whole numbers.</remarks>
internal enum PluralRule
{
    /// <summary>One for 1 alone: English, German, Spanish, Italian.</summary>
    Germanic,

    /// <summary>One for 0 and 1: French, Portuguese.</summary>
    French,

    /// <summary>One for 1, 21…; few for 2 to 4, 22 to 24…: Ukrainian, Russian.</summary>
    EastSlavic,

    /// <summary>One for 1 alone; few for 2 to 4, 22 to 24…: Polish.</summary>
    Polish,
}

/// <summary>A text with places to fill, in one form or in plural forms.</summary>
internal sealed class PhraseText
{
    private readonly PluralRule rule;
    private readonly Dictionary<string, string> forms;

    private PhraseText(PluralRule rule, Dictionary<string, string> forms)
    {
        this.rule = rule;
        this.forms = forms;
    }

    /// <exception cref="JsonException"><paramref name="text"/> is neither a text nor an object with the form "other".</exception>
    public static PhraseText Read(JsonElement text, PluralRule rule)
    {
        var read = text.ValueKind switch
        {
            JsonValueKind.String => new(StringComparer.Ordinal) { ["other"] = text.GetString()! },
            JsonValueKind.Object => text.EnumerateObject().ToDictionary(form => form.Name, form => form.Value.GetString()!, StringComparer.Ordinal),
            _ => new Dictionary<string, string>(StringComparer.Ordinal),
        };
        return read.ContainsKey("other") ? new(rule, read) : throw new JsonException($"A text needs the form \"other\": {text.GetRawText()}");
    }

    public string Say(CultureInfo culture, ReadOnlySpan<(string Name, object Value)> values)
    {
        var form = "other";
        foreach (var (name, value) in values)
        {
            if (name == "count" && value is int count)
            {
                form = FormOf(count);
            }
        }

        var said = new StringBuilder(forms.TryGetValue(form, out var text) ? text : forms["other"]);
        foreach (var (name, value) in values)
        {
            said.Replace($"{{{name}}}", Convert.ToString(value, culture));
        }

        return said.ToString();
    }

    private string FormOf(int count)
    {
        var (tens, ones) = (count % 100, count % 10);
        var few = ones is >= 2 and <= 4 && tens is not (>= 12 and <= 14);
        return rule switch
        {
            PluralRule.Germanic => count == 1 ? "one" : "other",
            PluralRule.French => count is 0 or 1 ? "one" : "other",
            PluralRule.EastSlavic when ones == 1 && tens != 11 => "one",
            PluralRule.Polish when count == 1 => "one",
            _ => few ? "few" : "many",
        };
    }
}
