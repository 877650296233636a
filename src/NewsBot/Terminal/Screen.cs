using System.Globalization;
using System.Text;
using Spectre.Console;

namespace NewsBot.Terminal;

/// <summary>Where a command reads from and writes to.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Out">What was asked for, and nothing else.</param>
/// <param name="Error">What went wrong, and progress.</param>
/// <param name="IsTerminal">A person watches both: then there are colours and progress.</param>
public sealed record Screen(Stream Input, TextWriter Out, TextWriter Error, bool IsTerminal)
{
    /// <summary>Columns beyond which lines are hard to read, and the width where nobody says how wide it is.</summary>
    private const int Comfortable = 100;

    /// <summary>The terminal or the pipes of this process, in UTF-8.</summary>
    public static Screen OfThisProcess()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new(Console.OpenStandardInput(), Console.Out, Console.Error, !Console.IsOutputRedirected && !Console.IsErrorRedirected);
    }

    /// <summary>Writes a page for people: with colours on a terminal that has them, as plain text into a pipe.</summary>
    public void Show(Action<IAnsiConsole> write)
    {
        if (IsTerminal)
        {
            write(Page(Out));
            return;
        }

        // Columns are filled with blanks, which would only disturb who reads a pipe.
        using var page = new StringWriter(CultureInfo.InvariantCulture);
        write(Page(page));
        Out.Write(string.Join('\n', page.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd(' '))));
    }

    /// <summary>What progress is drawn on.</summary>
    public IAnsiConsole Progress() => Page(Error);

    private IAnsiConsole Page(TextWriter writer)
    {
        var page = AnsiConsole.Create(new()
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = IsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = IsTerminal ? InteractionSupport.Detect : InteractionSupport.No,
        });
        page.Profile.Width = IsTerminal ? Math.Min(page.Profile.Width, Comfortable) : Comfortable;
        return page;
    }
}
