using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace NewsBot.Playground;

/// <summary>
/// The files of messages, for the page. Pictures are shown; everything else is only saved, since what somebody sent must never run
/// as a part of the page.
/// </summary>
internal static class SentFiles
{
    public static void Map(IEndpointRouteBuilder routes, FakeTelegram telegram) =>
        routes.MapGet("/files/{id}", IResult (string id, HttpResponse response) =>
        {
            if (telegram.FindFile(id) is not { Bytes: { } bytes } file)
            {
                return TypedResults.NotFound();
            }

            response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
            return PictureType(bytes) is { } picture
                ? TypedResults.Bytes(bytes, picture)
                : TypedResults.Bytes(bytes, "application/octet-stream", file.Name ?? "file");
        });

    /// <summary>What the first bytes say; <c>null</c>: no picture that a browser shows without running it.</summary>
    private static string? PictureType(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "image/gif",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        _ => null,
    };
}
