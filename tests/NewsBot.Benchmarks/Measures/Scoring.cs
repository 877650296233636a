using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsBot.Benchmarks.Measures;

/// <summary>Runs a scorer of the public sets (Python, standard library only) over what the engine answered.</summary>
internal static partial class Scoring
{
    /// <param name="name">Of the file, if the answers are kept.</param>
    /// <param name="answers">An object each, with the row's id.</param>
    /// <returns>The scorer's first line, or those that begin with <c>tag=</c> when it was asked for parts.</returns>
    /// <exception cref="InvalidOperationException">The scorer failed, or there is no python3.</exception>
    public static IReadOnlyList<Scored> Run(PublicSets sets, string scorer, string set, string name, IEnumerable<object> answers, params string[] options)
    {
        var file = sets.Answers(name);
        try
        {
            File.WriteAllLines(file, answers.Select(answer => JsonSerializer.Serialize(answer)));
            var start = new ProcessStartInfo("python3", [sets.Scorer(scorer), file, sets.Gold(set), .. options]) { RedirectStandardOutput = true, UseShellExecute = false };
            using var python = Process.Start(start)!;
            var lines = python.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            python.WaitForExit();
            return python.ExitCode == 0
                ? [.. lines.Select(line => new Scored(line))]
                : throw new InvalidOperationException($"{scorer} ended with status {python.ExitCode}.");
        }
        finally
        {
            sets.Done(file);
        }
    }

    /// <summary>A line of a scorer: "kind name=value name=value".</summary>
    public sealed partial record Scored(string Line)
    {
        /// <param name="name">As the line has it; after a heading such as "content@.3" the first one behind it.</param>
        /// <exception cref="InvalidOperationException">The line has no such figure.</exception>
        public double this[string name]
        {
            get
            {
                var (heading, figure) = name.Split(' ') is [var one, var two] ? (one, two) : ("", name);
                var from = Line.IndexOf(heading, StringComparison.Ordinal);
                var match = Figure().Matches(Line, Math.Max(0, from)).FirstOrDefault(found => from >= 0 && found.Groups["name"].Value == figure);
                return match is null
                    ? throw new InvalidOperationException($"No {name} in: {Line}")
                    : double.Parse(match.Groups["value"].Value, CultureInfo.InvariantCulture);
            }
        }

        [GeneratedRegex(@"(?<name>[\w.@]+)=(?<value>[0-9.]+)", RegexOptions.None, 1_000)]
        private static partial Regex Figure();
    }
}
