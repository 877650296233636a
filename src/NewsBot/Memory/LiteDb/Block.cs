using System.Text;
using LiteDB;
using NewsBot.Asks;

namespace NewsBot.Memory.LiteDb;

/// <summary>What many neighbouring entries of a chat are found by, turned round: from a stem or a source to the entries. It is read in their documents' place.</summary>
/// <param name="From">The place of its oldest entry, as the end of a key.</param>
/// <param name="To">That of its newest; every entry of the chat between the two is in it.</param>
/// <param name="Entries">From the oldest to the newest, with their language.</param>
internal sealed record Block(byte[] From, byte[] To, IReadOnlyList<(byte[] Key, string Language)> Entries)
{
    /// <summary>Which part of a block a document holds: its entries, its sources, or the stems that begin alike.</summary>
    private const byte Head = 0, Sources = 1, FirstStems = 2, StemParts = 16;

    private const int PlaceLength = 16;

    private static readonly string[] Places = ["headline", "claims", "text"];

    private static readonly int[] Weights = [SearchQuery.InHeadline, SearchQuery.InClaims, SearchQuery.InText];

    /// <summary>The keys of the parts of the block that begins at a place.</summary>
    public static IEnumerable<byte[]> KeysOf(ChatKey chat, byte[] from) => Enumerable.Range(0, FirstStems + StemParts).Select(part => Key(chat, (byte)part, from));

    /// <summary>The heads of a chat's blocks that begin at a place or before it.</summary>
    public static KeyRange HeadsUpTo(ChatKey chat, ReadOnlySpan<byte> place) => new(Key(chat, Head, []), [.. Key(chat, Head, []), .. place]);

    /// <summary>Whether a document, head or not, is part of a block that has entries of a time.</summary>
    public static bool IsOf(BsonDocument part, DateTimeOffset since, DateTimeOffset until) =>
        Keys.PlaceOf(part["_id"].AsBinary).At <= until && Keys.PlaceOf(part["to"].AsBinary).At >= since;

    /// <param name="terms">Documents of neighbouring entries, the oldest first; at least one.</param>
    public static IEnumerable<BsonDocument> Write(ChatKey chat, IReadOnlyList<BsonDocument> terms)
    {
        var (from, to) = (PlaceIn(terms[0]), PlaceIn(terms[^1]));
        var parts = Enumerable.Range(0, FirstStems + StemParts).Select(_ => new Writer()).ToList();
        parts[Head].Number(terms.Count);
        foreach (var entry in terms)
        {
            parts[Head].Text(entry["language"].AsString);
            parts[Head].Raw(PlaceIn(entry));
        }

        var sources = terms.SelectMany((entry, number) => Finder.SourcesIn(entry).Distinct(StringComparer.Ordinal).Select(name => (Text: name, IsRole: 0))
            .Concat(Finder.RolesIn(entry).Select(role => (Text: role, IsRole: 1))).Select(source => (source.Text, source.IsRole, Language: entry["language"].AsString, Number: number)));
        foreach (var source in sources.GroupBy(source => (source.Text, source.IsRole, source.Language)))
        {
            parts[Sources].Number(source.Key.IsRole);
            parts[Sources].Text(source.Key.Text);
            parts[Sources].Text(source.Key.Language);
            parts[Sources].Numbers(source.Select(each => each.Number));
        }

        foreach (var stem in terms.SelectMany(StemsOf).GroupBy(stem => stem.Stem, StringComparer.Ordinal))
        {
            var part = parts[FirstStems + PartOf(stem.Key)];
            part.Text(stem.Key);
            part.Numbers(stem.Select(each => (each.Number * Weights.Length) + each.Where));
        }

        return parts.Select((part, number) => new BsonDocument { ["_id"] = Key(chat, (byte)number, from), ["to"] = to, ["data"] = part.Bytes });
    }

    public static Block Read(ChatKey chat, BsonDocument head)
    {
        var entries = new List<(byte[], string)>();
        var data = new Reader(head["data"].AsBinary);
        for (var left = data.Number(); left > 0; left--)
        {
            var language = data.Text();
            entries.Add(([.. Keys.Of(chat), .. data.Raw(PlaceLength)], Encoding.UTF8.GetString(language)));
        }

        return new(PlaceIn(head), head["to"].AsBinary, entries);
    }

    /// <summary>What each entry is worth to a query, in the order of the entries.</summary>
    /// <param name="read">Reads the data of the part under a key.</param>
    public int[] Score(ChatKey chat, SearchQuery query, Func<byte[], byte[]> read)
    {
        var languages = Entries.Select(entry => entry.Language).Distinct(StringComparer.Ordinal).ToList();
        var languageOf = Entries.Select(entry => languages.IndexOf(entry.Language)).ToArray();
        var wanted = Wanted.Of(query, languages);
        var worth = wanted.Select(_ => new int[Entries.Count]).ToList();
        foreach (var part in wanted.SelectMany(word => word.Parts).Distinct())
        {
            var data = new Reader(read(Key(chat, (byte)(FirstStems + part), From)));
            while (!data.IsAtEnd)
            {
                var stem = data.Text();
                var postings = data.Numbers();
                for (var number = 0; number < wanted.Count; number++)
                {
                    wanted[number].Add(stem, postings, languageOf, worth[number]);
                }
            }
        }

        return [.. Enumerable.Range(0, Entries.Count).Select(entry => query.TakesAny || worth.TrueForAll(word => word[entry] > 0) ? worth.Sum(word => word[entry]) : 0)];
    }

    /// <summary>1 for each entry in which the name is a source, in the order of the entries.</summary>
    /// <inheritdoc cref="Score(ChatKey, SearchQuery, Func{byte[], byte[]})" path="/param"/>
    public int[] Score(ChatKey chat, NameQuery name, Func<byte[], byte[]> read)
    {
        var worth = new int[Entries.Count];
        var data = new Reader(read(Key(chat, Sources, From)));
        while (!data.IsAtEnd)
        {
            var isRole = data.Number() == 1;
            var source = Encoding.UTF8.GetString(data.Text());
            var language = Encoding.UTF8.GetString(data.Text());
            var postings = data.Numbers();
            if (isRole ? name.IsRole(source, language) : name.Is(source, language))
            {
                for (var number = 0; !postings.IsAtEnd;)
                {
                    worth[number += postings.Number()] = 1;
                }
            }
        }

        return worth;
    }

    private static byte[] PlaceIn(BsonDocument document) => document["_id"].AsBinary[^PlaceLength..];

    private static byte[] Key(ChatKey chat, byte part, byte[] from) => [.. Keys.Of(chat), part, .. from];

    private static IEnumerable<(string Stem, int Number, int Where)> StemsOf(BsonDocument entry, int number) =>
        Places.SelectMany((field, where) => entry[field].AsString.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(stem => (stem, number, where)));

    /// <summary>Stems that begin with the same two letters are in the same part, so that one part has all that begin with a word of three.</summary>
    private static int PartOf(string stem) => ((stem[0] * 31) + (stem.Length > 1 ? stem[1] : 0)) % StemParts;

    /// <summary>One word of a query: what it is in each of the languages, and as a beginning, in UTF-8.</summary>
    private sealed record Wanted(IReadOnlyList<byte[]> Stems, byte[]? Beginning, IReadOnlyList<int> Parts)
    {
        public static List<Wanted> Of(SearchQuery query, List<string> languages)
        {
            var words = languages.ConvertAll(query.WantedIn);
            return [.. Enumerable.Range(0, words[0].Count).Select(number => new Wanted(
                words.ConvertAll(language => Encoding.UTF8.GetBytes(language[number].Stem)),
                words[0][number].Beginning is { } beginning ? Encoding.UTF8.GetBytes(beginning) : null,
                [.. words.Select(language => language[number].Stem).Append(words[0][number].Beginning).Where(text => text is { Length: > 0 }).Select(text => PartOf(text!)).Distinct()]))];
        }

        /// <summary>Notes what the entries of a stem are worth to this word.</summary>
        public void Add(ReadOnlySpan<byte> stem, Reader postings, int[] languageOf, int[] worth)
        {
            var begins = Beginning is not null && stem.StartsWith(Beginning);
            if (!begins && !Is(stem))
            {
                return;
            }

            for (var posting = 0; !postings.IsAtEnd;)
            {
                posting += postings.Number();
                var (entry, weight) = (posting / Weights.Length, Weights[posting % Weights.Length]);
                worth[entry] = Math.Max(worth[entry], stem.SequenceEqual(Stems[languageOf[entry]]) ? weight : begins ? weight / 2 : 0);
            }
        }

        private bool Is(ReadOnlySpan<byte> stem)
        {
            foreach (var each in Stems)
            {
                if (stem.SequenceEqual(each))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Numbers of seven bits a byte, texts in UTF-8 behind their length.</summary>
    private sealed class Writer
    {
        private readonly List<byte> bytes = [];

        public byte[] Bytes => [.. bytes];

        public void Number(int number)
        {
            for (; number > 0x7f; number >>>= 7)
            {
                bytes.Add((byte)(number | 0x80));
            }

            bytes.Add((byte)number);
        }

        public void Raw(byte[] raw) => bytes.AddRange(raw);

        public void Text(string text)
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            Number(utf8.Length);
            Raw(utf8);
        }

        /// <summary>Rising numbers, by their distance, behind the length of it all.</summary>
        public void Numbers(IEnumerable<int> rising)
        {
            var (numbers, last) = (new Writer(), 0);
            foreach (var number in rising)
            {
                numbers.Number(number - last);
                last = number;
            }

            Number(numbers.bytes.Count);
            Raw(numbers.Bytes);
        }
    }

    /// <summary>Reads what <see cref="Writer"/> wrote; a copy reads on its own.</summary>
    private ref struct Reader(ReadOnlySpan<byte> data)
    {
        private ReadOnlySpan<byte> left = data;

        public readonly bool IsAtEnd => left.IsEmpty;

        public int Number()
        {
            for (var (number, shift) = (0, 0); ; shift += 7)
            {
                var next = left[0];
                left = left[1..];
                number |= (next & 0x7f) << shift;
                if (next < 0x80)
                {
                    return number;
                }
            }
        }

        public ReadOnlySpan<byte> Raw(int length)
        {
            var raw = left[..length];
            left = left[length..];
            return raw;
        }

        public ReadOnlySpan<byte> Text() => Raw(Number());

        public Reader Numbers() => new(Text());
    }
}
