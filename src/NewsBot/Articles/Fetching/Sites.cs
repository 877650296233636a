using Microsoft.Extensions.Options;

namespace NewsBot.Articles.Fetching;

/// <summary>What is known of the sites that were asked lately, by host.</summary>
public sealed class Sites(IOptions<ReadingOptions> options, TimeProvider time) : IDisposable
{
    /// <summary>Sites beyond which those that nobody reads are forgotten: links come from strangers, who have names without number.</summary>
    private const int Crowd = 1_000;

    private readonly Dictionary<string, Site> known = new(StringComparer.Ordinal);

    /// <param name="address">Absolute. All ports of a host are one site, for they are mostly one machine.</param>
    internal Site Of(Uri address)
    {
        var host = address.IdnHost.TrimEnd('.');
        lock (known)
        {
            if (known.TryGetValue(host, out var site))
            {
                return site;
            }

            if (known.Count >= Crowd)
            {
                foreach (var (name, idle) in known.Where(pair => pair.Value.IsIdle).ToList())
                {
                    known.Remove(name);
                }
            }

            return known[host] = new(options.Value, time);
        }
    }

    public void Dispose()
    {
        lock (known)
        {
            foreach (var site in known.Values)
            {
                site.Dispose();
            }
        }
    }
}
