using System.Globalization;
using NewsBot.Asks;

namespace NewsBot.Soak;

/// <summary>What the storage must hold, may hold and must not hold, by what the workers said.</summary>
internal sealed class Ledger
{
    private readonly Shelf[] waiting = [.. Enumerable.Range(0, Worker.Chats).Select(_ => new Shelf())];
    private readonly Shelf[] entries = [.. Enumerable.Range(0, Worker.Chats).Select(_ => new Shelf())];
    private readonly List<string> secrets = [];

    public int Acknowledged { get; private set; }

    public int Forgets { get; private set; }

    /// <summary>The highest update that was begun.</summary>
    public int Last { get; private set; }

    public void Read(string line)
    {
        var words = line.Split(' ');
        var (chat, update) = (Number(words[1]), Number(words[2]));
        Last = Math.Max(Last, update);
        Acknowledged += char.IsUpper(words[0][0]) ? 1 : 0;
        switch (words[0][0])
        {
            case 'a' or 'c':
                waiting[chat].Doubt(update);
                break;
            case 'A':
                waiting[chat].Add(update);
                break;
            case 'C':
                waiting[chat].Remove(update);
                break;
            case 'r':
                entries[chat].Doubt(update);
                break;
            case 'x':
                entries[chat].Doubt(update);
                break;
            case 'X':
                entries[chat].Remove(update);
                break;
            case 'R':
                entries[chat].Add(update);
                break;
            case 'f':
                entries[chat].DoubtAll();
                break;
            case 'F':
                Forgets++;
                // An ask that still waits keeps its text.
                secrets.AddRange(entries[chat].All.Except(waiting[chat].All).Select(gone => Worker.Secret(chat, gone)));
                entries[chat].Clear();
                break;
            default:
                throw new FormatException($"A worker says: {line}");
        }
    }

    /// <summary>Compares with what the storage holds, which then counts as settled.</summary>
    /// <returns>One line for each disagreement.</returns>
    public async Task<List<string>> CompareAsync(Opened opened, string file, CancellationToken cancellationToken)
    {
        var wrong = new List<string>();
        foreach (var number in Enumerable.Range(0, Worker.Chats))
        {
            var chat = new ChatKey(-number, number % 2 == 0 ? null : number);
            var asks = await opened.Inbox.WaitingAsync(chat, int.MaxValue, cancellationToken);
            var recalled = await opened.Memory.RecallAsync(chat, int.MaxValue, cancellationToken);
            wrong.AddRange(waiting[number].Settle([.. asks.Select(each => each.Ask.Id.Update)]).Select(what => $"inbox of {chat}: {what}"));
            wrong.AddRange(entries[number].Settle([.. recalled.Reverse().Select(entry => entry.Ask.Update)]).Select(what => $"memory of {chat}: {what}"));
            var searched = await opened.Memory.SearchAsync(chat, "secret", skip: 0, 1, cancellationToken);
            wrong.AddRange(searched.Count == recalled.Count ? [] : [$"memory of {chat}: {recalled.Count} are there and {searched.Count} are found"]);
            var known = asks.Select(each => each.Ask.Id.Update).Concat(recalled.Select(entry => entry.Ask.Update)).Distinct().ToList();
            var fresh = await opened.Inbox.AcceptAsync([.. known.Select(update => new Arrival(update, []))], cancellationToken);
            wrong.AddRange(fresh.Select(update => $"update {update} of {chat} is not known any more"));
        }

        var health = await opened.Storage.HealthAsync(cancellationToken);
        wrong.AddRange(health.Faults);
        foreach (var each in Directory.GetFiles(Path.GetDirectoryName(file)!, "newsbot.db*").Where(each => !each.EndsWith(".lock", StringComparison.Ordinal)))
        {
            wrong.AddRange(Found(await File.ReadAllBytesAsync(each, cancellationToken)).Select(secret => $"{secret} was forgotten and is in {each}"));
        }

        return wrong;
    }

    private static int Number(string word) => int.Parse(word, NumberStyles.None, CultureInfo.InvariantCulture);

    private IEnumerable<string> Found(byte[] bytes)
    {
        // The file is ours and its secrets are ASCII.
        var text = System.Text.Encoding.Latin1.GetString(bytes);
        var forgotten = secrets.ToHashSet(StringComparer.Ordinal);
        for (var at = text.IndexOf("secret-", StringComparison.Ordinal); at >= 0; at = text.IndexOf("secret-", at + 1, StringComparison.Ordinal))
        {
            var end = text.IndexOf('.', at);
            if (end > 0 && end - at < 40 && forgotten.Contains(text[at..(end + 1)]))
            {
                yield return text[at..(end + 1)];
            }
        }
    }

    /// <summary>What stands for one chat in one place: surely, or perhaps because its change was not acknowledged.</summary>
    private sealed class Shelf
    {
        private readonly SortedSet<int> sure = [];
        private readonly HashSet<int> perhaps = [];

        public IEnumerable<int> All => sure.Concat(perhaps);

        public void Doubt(int update)
        {
            sure.Remove(update);
            perhaps.Add(update);
        }

        public void DoubtAll() => sure.ToList().ForEach(Doubt);

        public void Add(int update)
        {
            perhaps.Remove(update);
            sure.Add(update);
        }

        public void Remove(int update) => perhaps.Remove(update);

        public void Clear()
        {
            sure.Clear();
            perhaps.Clear();
        }

        public List<string> Settle(List<int> found)
        {
            var wrong = sure.Except(found).Select(update => $"{update} was acknowledged and is lost")
                .Concat(found.Except(All).Select(update => $"{update} is there and should not"))
                .Concat(found.Zip(found.Skip(1)).Where(pair => pair.First >= pair.Second).Select(pair => $"{pair.Second} is out of order"))
                .ToList();
            Clear();
            found.ForEach(Add);
            return wrong;
        }
    }
}
