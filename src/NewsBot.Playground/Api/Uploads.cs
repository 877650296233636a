using System.Net;
using Telegram.Bot.Types;

namespace NewsBot.Playground;

/// <summary>Files that the bot sends: uploaded with the call, by the id of one that Telegram has, or by an address (which is not fetched).</summary>
internal static class Uploads
{
    private const int LargestFile = 50 * 1024 * 1024;
    private const int LargestPhoto = 10 * 1024 * 1024;

    /// <summary>How pictures begin: JPEG, PNG, GIF, WebP, BMP and both kinds of TIFF.</summary>
    private static readonly byte[][] PictureBeginnings =
        [[0xFF, 0xD8, 0xFF], [0x89, 0x50, 0x4E, 0x47], "GIF8"u8.ToArray(), "RIFF"u8.ToArray(), "BM"u8.ToArray(), [0x49, 0x49, 0x2A, 0], [0x4D, 0x4D, 0, 0x2A]];

    /// <exception cref="RefusalException">There is no such file, or Telegram does not take it.</exception>
    public static StoredFile Take(ApiCall call, InputFile file, FileKind kind) => file switch
    {
        InputFileStream { FileName: { } part } when call.Uploads.TryGetValue(part, out var upload) => Keep(call, upload, kind),
        InputFileId { Id: "" } => throw RefusalException.Bad($"There is no {Word(kind)} in the request", "missing_file"),
        InputFileId { Id: var id } => ById(call, id, kind),
        InputFileUrl { Url: var address } => ByAddress(call, address, kind),
        _ => throw WrongFile(),
    };

    /// <summary>A file of an album, not yet taken.</summary>
    /// <exception cref="RefusalException">It names a part that did not come with the call, or nothing.</exception>
    public static InputFile OfAlbum(ApiCall call, InputFile file) =>
        file is InputFileId { Id: "" } || (file is InputFileStream { FileName: { } part } && !call.Uploads.ContainsKey(part))
            ? throw RefusalException.Bad("can't parse InputMedia: media not found", "missing_file")
            : file;

    private static RefusalException WrongFile() => RefusalException.Bad("Wrong file identifier/HTTP URL specified", "bad_file_id");

    private static string Word(FileKind kind) => kind == FileKind.Photo ? "photo" : "document";

    private static StoredFile Keep(ApiCall call, Upload upload, FileKind kind)
    {
        if (upload.Bytes.Length == 0)
        {
            throw RefusalException.Bad("file must be non-empty", "empty_file");
        }

        if (upload.Bytes.Length > LargestFile)
        {
            throw new RefusalException(413, "Request Entity Too Large", "file_too_big");
        }

        if (kind == FileKind.Photo && upload.Bytes.Length > LargestPhoto)
        {
            throw RefusalException.Bad("file is too big", "file_too_big");
        }

        if (kind == FileKind.Photo && !Array.Exists(PictureBeginnings, beginning => upload.Bytes.AsSpan().StartsWith(beginning)))
        {
            throw RefusalException.Bad("IMAGE_PROCESS_FAILED", "bad_photo");
        }

        return call.World.Files.Add(kind, upload.Bytes, upload.Name, upload.ContentType);
    }

    private static StoredFile ById(ApiCall call, string id, FileKind kind)
    {
        var file = call.World.Files.Find(id) ?? throw WrongFile();
        if (file.Kind != kind)
        {
            call.Sloppy("file_kind", $"The file id of a {file.Kind} is sent as a {kind}.");
        }

        return file;
    }

    private static StoredFile ByAddress(ApiCall call, Uri address, FileKind kind)
    {
        if (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)
        {
            throw WrongFile();
        }

        if (!LinkAddress.IsHttp(address.OriginalString))
        {
            throw RefusalException.Bad("Wrong HTTP URL specified", "bad_file_address");
        }

        return address.IsLoopback || IPAddress.TryParse(address.Host, out _)
            ? throw RefusalException.Bad("Failed to get HTTP URL content", "bad_file_address")
            : call.World.Files.Add(kind, bytes: null, Path.GetFileName(address.LocalPath));
    }
}
