using System.Text;
using Microsoft.Extensions.Options;

namespace NewsBot.Articles.Fetching;

/// <summary>Asks sites for their robots.txt where the operator wants it obeyed, and keeps the answer for a while.</summary>
internal sealed class Robots(SiteClient client, IOptions<ReadingOptions> options, TimeProvider time)
{
    /// <summary>RFC 9309, sections 2.4, 2.5 and 2.3.1.2: how long an answer is good, how much of it counts, and how many redirects are followed.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private const int Most = 500 * 1024;

    private const int Redirects = 5;

    /// <summary>How long a site that could not tell is taken to forbid everything.</summary>
    private static readonly TimeSpan Trouble = TimeSpan.FromMinutes(1);

    /// <param name="site">Of the address; a place in it is taken.</param>
    public async Task<bool> AllowAsync(Site site, Uri address, CancellationToken cancellationToken)
    {
        if (!options.Value.ObeysRobots)
        {
            return true;
        }

        var origin = address.GetLeftPart(UriPartial.Authority);
        if (site.Rules is not { } told || told.Origin != origin || told.Until <= time.GetUtcNow())
        {
            var rules = await ReadAsync(new(address, "/robots.txt"), cancellationToken);
            told = new(origin, rules, time.GetUtcNow() + (rules == RobotRules.ForbidAll ? Trouble : Lifetime));
            site.Rules = told;
        }

        return told.Rules.Allow(address);
    }

    private async Task<RobotRules> ReadAsync(Uri address, CancellationToken cancellationToken)
    {
        try
        {
            for (var hop = 0; hop <= Redirects; hop++)
            {
                using var response = await client.AskAsync(address, known: null, cancellationToken);
                if (!Answers.IsRedirect(response))
                {
                    return response.Content is Body body ? RobotRules.Parse(Encoding.UTF8.GetString(body.Bytes.Span[..Math.Min(body.Bytes.Length, Most)]))
                        : (int)response.StatusCode >= 500 ? RobotRules.ForbidAll
                        : RobotRules.AllowAll;
                }

                address = SiteClient.Next(address, response.Headers.Location);
            }
        }
        catch (UnreadableException unreadable)
        {
            return unreadable.Reason is Unreadable.Unreachable ? RobotRules.ForbidAll : RobotRules.AllowAll;
        }

        return RobotRules.AllowAll;
    }
}
