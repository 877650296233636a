using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Telegram.Bot.Types;

namespace NewsBot.Playground;

/// <summary>What a file was sent as.</summary>
public enum FileKind
{
    Photo,
    Document,
    Audio,
    Video,
    Animation,
    Voice,
}

/// <summary>A file that Telegram keeps.</summary>
/// <param name="Id">What the bot knows it by.</param>
/// <param name="UniqueId">The same for every bot; nothing can be done with it.</param>
/// <param name="Path">Where it is downloaded, behind <c>/file/bot&lt;token&gt;/</c>.</param>
/// <param name="Name">As the sender called it; <c>null</c>: it has none, as photos.</param>
/// <param name="MimeType">What it is said to be; <c>null</c>: nothing is said.</param>
/// <param name="Bytes"><c>null</c>: only the size is known.</param>
/// <param name="Size">In bytes.</param>
public sealed record StoredFile(string Id, string UniqueId, FileKind Kind, string Path, string? Name, string? MimeType, byte[]? Bytes, long Size);

/// <summary>The files that were sent.</summary>
internal sealed class FileStore
{
    private readonly Dictionary<string, StoredFile> files = new(StringComparer.Ordinal);
    private long lastAlbum = 13_000_000_000_000_000;

    public StoredFile? Find(string id) => files.GetValueOrDefault(id);

    public StoredFile? FindPath(string path) => files.Values.FirstOrDefault(file => file.Path == path);

    /// <summary>An id for the messages of an album.</summary>
    public string NextAlbum() => (++lastAlbum).ToString(CultureInfo.InvariantCulture);

    /// <param name="size">Said of a file whose bytes nobody has; otherwise it is theirs.</param>
    public StoredFile Add(FileKind kind, byte[]? bytes, string? name = null, string? mimeType = null, long? size = null)
    {
        var number = files.Count;
        var digest = Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes($"{kind}{number}"), .. bytes ?? []]));
        var (prefix, folder, ending) = kind switch
        {
            FileKind.Photo => ("AgACAgI", "photos", ".jpg"),
            FileKind.Audio => ("CQACAgI", "music", ".mp3"),
            FileKind.Video => ("BAACAgI", "videos", ".mp4"),
            FileKind.Animation => ("CgACAgI", "animations", ".mp4"),
            FileKind.Voice => ("AwACAgI", "voice", ".oga"),
            _ => ("BQACAgI", "documents", Path.GetExtension(name) ?? string.Empty),
        };
        var file = new StoredFile(
            prefix + digest[..40],
            "AQAD" + digest[40..51],
            kind,
            string.Create(CultureInfo.InvariantCulture, $"{folder}/file_{number}{ending}"),
            name,
            mimeType ?? MimeTypeOf(name),
            bytes,
            size ?? bytes?.Length ?? 100_000);
        return files[file.Id] = file;
    }

    /// <summary>A message with a photo: a small size of it and the whole.</summary>
    public Message AsPhoto(StoredFile file)
    {
        var small = file with { Id = file.Id + "s", UniqueId = file.UniqueId + "s", Size = Math.Max(1, file.Size / 8) };
        files.TryAdd(small.Id, small);
        return new Message { Photo = [Size(small, 320, 180), Size(file, 1280, 720)] };
    }

    /// <summary>A message with a file.</summary>
    public static Message AsDocument(StoredFile file) => new()
    {
        Document = new Document { FileId = file.Id, FileUniqueId = file.UniqueId, FileSize = file.Size, FileName = file.Name, MimeType = file.MimeType },
    };

    private static PhotoSize Size(StoredFile file, int width, int height) =>
        new() { FileId = file.Id, FileUniqueId = file.UniqueId, FileSize = file.Size, Width = width, Height = height };

    private static string? MimeTypeOf(string? name) => Path.GetExtension(name)?.ToUpperInvariant() switch
    {
        null => null,
        ".TXT" => "text/plain",
        ".HTML" or ".HTM" => "text/html",
        ".MD" => "text/markdown",
        ".PDF" => "application/pdf",
        ".JSON" => "application/json",
        ".JPG" or ".JPEG" => "image/jpeg",
        ".PNG" => "image/png",
        ".DOCX" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _ => "application/octet-stream",
    };
}
