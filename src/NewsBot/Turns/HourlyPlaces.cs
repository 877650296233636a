using System.Globalization;
using Microsoft.Extensions.Options;
using NewsBot.Asks;
using NewsBot.Memory;

namespace NewsBot.Turns;

/// <summary>How many links of a group were briefed unasked within the hour: kept with what the group chose, so that a restart forgets none.</summary>
public sealed class HourlyPlaces(IChatMemory memory, IOptions<ChatOptions> options, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>The topics of a group have lanes of their own and share its places.</summary>
    private readonly SemaphoreSlim gate = new(1);

    /// <summary>Takes a place, unless the ask has one: another attempt takes no other.</summary>
    /// <returns><c>false</c> when there is none left.</returns>
    public Task<bool> TakeAsync(BriefAsk ask, CancellationToken cancellationToken) => ChangeAsync(
        ask.Chat.Chat,
        places =>
        {
            var name = NameOf(ask);
            var isFree = places.ContainsKey(name) || places.Count < options.Value.LinksPerHour;
            if (isFree)
            {
                places.TryAdd(name, time.GetUtcNow());
            }

            return isFree;
        },
        cancellationToken);

    /// <summary>Gives the place of an ask back: nothing came of it.</summary>
    public Task GiveBackAsync(BriefAsk ask, CancellationToken cancellationToken) => ChangeAsync(ask.Chat.Chat, places => places.Remove(NameOf(ask)), cancellationToken);

    public void Dispose() => gate.Dispose();

    private async Task<bool> ChangeAsync(long chat, Func<Dictionary<string, DateTimeOffset>, bool> change, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            var written = (await memory.ChoicesAsync(chat, cancellationToken)).GetValueOrDefault(SettingName.Places, "");
            var places = Read(written).Where(place => time.GetUtcNow() - place.Value < Hour).ToDictionary(StringComparer.Ordinal);
            var answer = change(places);
            var now = string.Join(' ', places.Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.Key}@{place.Value.ToUnixTimeSeconds()}")));
            if (now != written)
            {
                await memory.ChooseAsync(chat, new Dictionary<string, string?>(StringComparer.Ordinal) { [SettingName.Places] = now.Length > 0 ? now : null }, cancellationToken);
            }

            return answer;
        }
        finally
        {
            gate.Release();
        }
    }

    private static IEnumerable<KeyValuePair<string, DateTimeOffset>> Read(string written)
    {
        foreach (var place in written.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (place.Split('@') is [var name, var seconds] && long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTimeOffset.MaxValue.ToUnixTimeSeconds())
            {
                yield return new(name, DateTimeOffset.FromUnixTimeSeconds(at));
            }
        }
    }

    private static string NameOf(BriefAsk ask) => string.Create(CultureInfo.InvariantCulture, $"{ask.Id.Update:x}.{ask.Id.Part:x}");
}
