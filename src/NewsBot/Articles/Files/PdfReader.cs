using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Extensions.Options;
using NewsBot.Articles.Fetching;

namespace NewsBot.Articles.Files;

/// <summary>PDF → text by <see cref="PdfText"/> in a process of its own, which is given so much time and memory and then ended.</summary>
/// <remarks>
/// A file of a few kilobytes can unpack to gigabytes, draw a form a billion times, or nest until the stack is full. Nothing in one process
/// can stop that for sure, and a full stack ends all of it. So the worst that a file can do here is to be refused.
/// </remarks>
public sealed class PdfReader(IOptions<ReadingOptions> options)
{
    /// <summary>The hidden verb of the program that does it.</summary>
    public const string Verb = "pdf-text";

    /// <summary>What the child may know of the environment: where its runtime and its temporary files are, and whether it has a library of languages.</summary>
    private static readonly string[] KnownBeginnings = ["DOTNET_ROOT", "DOTNET_SYSTEM_GLOBALIZATION_"];

    private static readonly string[] KnownNames = ["PATH", "HOME", "TMPDIR", "TMP", "TEMP", "LANG", "LC_ALL", "SystemRoot"];

    /// <summary>Bytes of JSON that a UTF-16 code unit takes at most.</summary>
    private const int LongestLetter = 6;

    /// <param name="cancellationToken">Ends the process.</param>
    /// <exception cref="UnreadableException">The file is locked, damaged, without text, or takes too much memory.</exception>
    public async Task<FileText> ReadAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        using var child = Process.Start(Child())!;

        // What it says when it breaks is for nobody, but it must be able to say it.
        child.ErrorDataReceived += (_, _) => { };
        child.BeginErrorReadLine();
        try
        {
            var told = AnswerAsync(child, cancellationToken);
            await GiveAsync(child, bytes, cancellationToken);
            return await told;
        }
        finally
        {
            if (!child.HasExited)
            {
                child.Kill(entireProcessTree: true);
            }
        }
    }

    private static async Task GiveAsync(Process child, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        try
        {
            await child.StandardInput.BaseStream.WriteAsync(bytes, cancellationToken);
            child.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended already; its answer says why.
        }
    }

    private async Task<FileText> AnswerAsync(Process child, CancellationToken cancellationToken)
    {
        try
        {
            await using var told = new CountedStream(child.StandardOutput.BaseStream, (options.Value.MaxCharacters * (long)LongestLetter) + 1_024);
            var answer = await JsonSerializer.DeserializeAsync(told, PdfJson.Default.PdfAnswer, cancellationToken);
            return answer switch
            {
                { Refusal: { } reason } => throw new UnreadableException(reason),
                { Text: { } text } => text,
                _ => throw new UnreadableException(Unreadable.Damaged),
            };
        }
        catch (JsonException cut)
        {
            // It was ended by the system: memory or stack were full.
            throw new UnreadableException(Unreadable.Damaged, cut);
        }
    }

    /// <summary>This very program, without its secrets and with limits on its memory and its time, which hold even when nobody is left to end it.</summary>
    internal ProcessStartInfo Child()
    {
        var own = Environment.ProcessPath;
        var start = new ProcessStartInfo { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(own) == "newsbot")
        {
            start.FileName = own;
        }
        else
        {
            // The folder of the runtime is shared/Microsoft.NETCore.App/<version>/ below the program "dotnet".
            start.FileName = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "newsbot.dll"));
        }

        var limits = options.Value;
        start.ArgumentList.Add(Verb);
        start.ArgumentList.Add(limits.MaxPdfPages.ToString(CultureInfo.InvariantCulture));
        start.ArgumentList.Add(limits.MaxCharacters.ToString(CultureInfo.InvariantCulture));
        start.ArgumentList.Add(((int)limits.FileTime.TotalMilliseconds).ToString(CultureInfo.InvariantCulture));
        foreach (var unknown in start.Environment.Keys.Where(name => !IsKnown(name)).ToList())
        {
            start.Environment.Remove(unknown);
        }

        start.Environment["DOTNET_GCHeapHardLimit"] = (limits.PdfMebibytes * 1024L * 1024).ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        return start;
    }

    private static bool IsKnown(string name) =>
        KnownNames.Contains(name, StringComparer.OrdinalIgnoreCase) || KnownBeginnings.Any(beginning => name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
}
