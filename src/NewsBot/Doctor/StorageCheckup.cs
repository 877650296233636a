using System.Globalization;
using NewsBot.Memory;
using NewsBot.Memory.LiteDb;

namespace NewsBot.Doctor;

/// <summary>Looks at the database file: is it there, can it be written, who has it, is it sound, does it outgrow LiteDB?</summary>
/// <param name="storage">Opens the file when asked; only a file that exists is opened, and a running bot keeps others out.</param>
public sealed class StorageCheckup(Lazy<LiteDbStorage> storage, StorageOptions options)
{
    private const string Subject = "Database";

    private readonly string path = Path.GetFullPath(options.File);

    public async Task<Finding> FindAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (Directory.Exists(path))
            {
                return new(Subject, Verdict.Broken, $"{path} is a folder.", "Set Storage:File to a file in it, such as newsbot.db.");
            }

            if (!File.Exists(path))
            {
                return NotYet();
            }

            return await LookInsideAsync(cancellationToken);
        }
        catch (StorageException taken) when (taken.Fault is StorageFault.InUse)
        {
            return Grown("A running bot has it", new FileInfo(path).Length, documents: 0);
        }
        catch (StorageException broken)
        {
            return new(Subject, Verdict.Broken, broken.Message);
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            return new(
                Subject, Verdict.Broken, $"{path} cannot be written: {refused.Message}", "Make the folder writable for this user, or choose another Storage:File.");
        }
    }

    private async Task<Finding> LookInsideAsync(CancellationToken cancellationToken)
    {
        var health = await storage.Value.HealthAsync(cancellationToken);
        return health.Faults is [var fault, ..]
            ? new(Subject, Verdict.Broken, $"{path} is damaged: {fault}", "Stop the bot, keep a copy of the file, and restore a backup.")
            : Grown($"Sound, {health.Documents} documents", health.Bytes, health.Documents);
    }

    /// <summary>Tries the nearest folder that exists.</summary>
    private Finding NotYet()
    {
        var folder = Path.GetDirectoryName(path);
        while (folder is not null && !Directory.Exists(folder))
        {
            folder = Path.GetDirectoryName(folder);
        }

        var trial = Path.Combine(folder ?? ".", $".newsbot-{Guid.NewGuid():N}");
        File.WriteAllBytes(trial, []);
        File.Delete(trial);
        return new(Subject, Verdict.Good, $"{path} is made at the first start; its folder can be written.");
    }

    private Finding Grown(string what, long bytes, int documents)
    {
        var megabytes = (bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture);
        return bytes <= options.WarnAtMegabytes * 1_000_000L && documents <= options.WarnAtDocuments
            ? new(Subject, Verdict.Good, $"{path}: {what}, {megabytes} MB.")
            : new(
                Subject,
                Verdict.Warning,
                $"{path}: {what}, {megabytes} MB. That is more than LiteDB is good for: it gets slow.",
                "Ask people to /forget what they do not need, or raise Storage:WarnAtMegabytes and Storage:WarnAtDocuments.");
    }
}
