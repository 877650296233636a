using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.SemanticKernel;

namespace NewsBot.Briefings.Models;

/// <summary>Templates whose values cannot change who speaks: cleaned before rendering, roles checked after it.</summary>
/// <remarks>
/// The kernel parses a rendered prompt as XML. When that fails, it silently sends everything, tags and system text included, as one
/// message of the user; one vertical tab in an article is enough.
/// </remarks>
public sealed class SafePrompts : IPromptTemplateFactory
{
    private static readonly KernelPromptTemplateFactory Templates = new();

    public bool TryCreate(PromptTemplateConfig templateConfig, [NotNullWhen(true)] out IPromptTemplate? result)
    {
        result = Templates.TryCreate(templateConfig, out var template) && template is not null ? new SafePrompt(template) : null;
        return result is not null;
    }
}

/// <summary>One template, rendered safely.</summary>
public sealed class SafePrompt(IPromptTemplate template) : IPromptTemplate
{
    private static readonly string[] Roles = ["system", "user"];

    /// <exception cref="BrokenPromptException">The rendered prompt is not exactly a system message and a user message.</exception>
    public async Task<string> RenderAsync(Kernel kernel, KernelArguments? arguments = null, CancellationToken cancellationToken = default)
    {
        var clean = new KernelArguments(arguments?.ExecutionSettings?.Values);
        foreach (var (name, value) in arguments ?? [])
        {
            clean[name] = value is string text ? Clean(text) : value;
        }

        var prompt = await template.RenderAsync(kernel, clean, cancellationToken);
        Check(prompt);
        return prompt;
    }

    /// <summary>
    /// Takes out what XML forbids, half surrogate pairs and invisible characters, and widens angle brackets: what looks like a tag or a
    /// special token ("&lt;|im_start|&gt;") then is one to no parser behind us. Engines cite numbers, so no evidence is changed by it.
    /// </summary>
    internal static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        Span<char> units = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            var sign = units[..rune.EncodeToUtf16(units)];
            // EnumerateRunes gives U+FFFD for a lone surrogate.
            _ = rune.Value switch
            {
                '<' => clean.Append('＜'),
                '>' => clean.Append('＞'),
                '\n' => clean.Append('\n'),
                '\t' or '\u0085' or '\u2028' or '\u2029' => clean.Append(' '),
                0xFFFD or 0xFFFE or 0xFFFF => clean,
                0x200C or 0x200D => clean.Append(sign), // Joiners: Persian, Hindi and emoji need them.
                _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned => clean,
                _ => clean.Append(sign),
            };
        }

        return clean.ToString();
    }

    private static void Check(string prompt)
    {
        XElement root;
        try
        {
            root = XElement.Parse($"<prompt>{prompt}</prompt>", LoadOptions.PreserveWhitespace);
        }
        catch (XmlException broken)
        {
            throw new BrokenPromptException($"The rendered prompt is not XML: line {broken.LineNumber}, position {broken.LinePosition}.");
        }

        var roles = root.Elements().Select(element => element.Name.LocalName == "message" && !element.HasElements ? element.Attribute("role")?.Value : null);
        if (!roles.SequenceEqual(Roles, StringComparer.Ordinal) || root.Nodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value)))
        {
            throw new BrokenPromptException("The rendered prompt is not exactly one system message and one user message.");
        }
    }
}
