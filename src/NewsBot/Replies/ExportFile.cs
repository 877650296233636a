using System.Buffers;
using System.Text;
using NewsBot.Languages;
using NewsBot.Memory;

namespace NewsBot.Replies;

/// <summary>Remembered briefings as one file that Telegram takes. It is made in memory: nothing of a chat is left on a disk.</summary>
/// <param name="longest">Bytes.</param>
public sealed class ExportFile(ExportFormat format, Language language, int longest = ExportFile.Longest)
{
    /// <summary>Bytes: bots may send files of 50 MB; https://core.telegram.org/bots/faq. Some are left for what is sent with it.</summary>
    public const int Longest = 49_000_000;

    private readonly ArrayBufferWriter<byte> file = new();

    /// <summary>How many entries are in it.</summary>
    public int Count { get; private set; }

    /// <returns>Whether there was room; when not, nothing was added.</returns>
    public bool TryAdd(Entry entry)
    {
        var bytes = Encoding.UTF8.GetBytes((Count == 0 ? format.Start : format.Between) + format.Write(entry, language));
        if (file.WrittenCount + bytes.Length + Encoding.UTF8.GetByteCount(format.End) > longest)
        {
            return false;
        }

        file.Write(bytes);
        Count++;
        return true;
    }

    /// <summary>The whole file. Nothing can be added afterwards.</summary>
    public byte[] Finish()
    {
        file.Write(Encoding.UTF8.GetBytes(format.End));
        return file.WrittenSpan.ToArray();
    }
}
