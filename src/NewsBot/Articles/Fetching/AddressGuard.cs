using System.Net;
using System.Net.Sockets;

namespace NewsBot.Articles.Fetching;

/// <summary>Tells addresses of the public internet from all others.</summary>
/// <remarks>
/// IANA, "IPv4 Special-Purpose Address Registry" and "IPv6 Special-Purpose Address Registry" (RFC 6890, RFC 8190), "IPv6 Global Unicast
/// Address Assignments", "IPv4 Multicast Address Space Registry". What the registries call globally reachable only for infrastructure
/// (relays, anycast sinks) is refused too: no newspaper lives there.
/// </remarks>
public static class AddressGuard
{
    private static readonly IPNetwork[] NotPublic4 = Networks(
        "0.0.0.0/8", // this host, RFC 791
        "10.0.0.0/8", // private, RFC 1918
        "100.64.0.0/10", // shared by carriers, RFC 6598; some clouds keep metadata here
        "127.0.0.0/8", // loopback, RFC 1122
        "168.63.129.16/32", // a public number that Azure routes to the machine's own host
        "169.254.0.0/16", // link-local, RFC 3927; metadata of most clouds
        "172.16.0.0/12", // private, RFC 1918
        "192.0.0.0/24", // protocol assignments, RFC 6890
        "192.0.2.0/24", // documentation, RFC 5737
        "192.31.196.0/24", // AS112, RFC 7535
        "192.52.193.0/24", // AMT, RFC 7450
        "192.88.99.0/24", // 6to4 relays, RFC 7526
        "192.168.0.0/16", // private, RFC 1918
        "192.175.48.0/24", // AS112, RFC 7534
        "198.18.0.0/15", // benchmarking, RFC 2544
        "198.51.100.0/24", // documentation, RFC 5737
        "203.0.113.0/24", // documentation, RFC 5737
        "224.0.0.0/4", // multicast, RFC 5771
        "240.0.0.0/4"); // reserved and broadcast, RFC 1112, RFC 919

    /// <summary>Everything else of IPv6 is unassigned, local, mapped or multicast.</summary>
    private static readonly IPNetwork GlobalUnicast6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] NotPublic6 = Networks(
        "2001::/23", // protocol assignments, RFC 2928: Teredo, benchmarking, ORCHID
        "2001:db8::/32", // documentation, RFC 3849
        "2002::/16", // 6to4, RFC 3056: carries an IPv4 address that nobody checked
        "2620:4f:8000::/48", // AS112, RFC 7534
        "3fff::/20"); // documentation, RFC 9637

    /// <summary>RFC 6052: the way of an IPv6-only network to the IPv4 address in its last 32 bits.</summary>
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Whether the bot may connect to this address and port.</summary>
    /// <param name="networks">Networks that are allowed although they are not public, with all their ports.</param>
    /// <param name="endpoints">Addresses that are allowed although they are not public, each with one port only.</param>
    public static bool Allows(IPAddress address, int port, IReadOnlyList<IPNetwork> networks, IReadOnlyList<IPEndPoint> endpoints)
    {
        var real = Unwrap(address);
        return IsPublic(real) || networks.Any(network => network.Contains(real)) || endpoints.Any(endpoint => endpoint.Port == port && endpoint.Address.Equals(real));
    }

    private static bool IsPublic(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !NotPublic4.Any(network => network.Contains(address)),
        AddressFamily.InterNetworkV6 => address.ScopeId == 0
            && GlobalUnicast6.Contains(address)
            && !NotPublic6.Any(network => network.Contains(address)),
        _ => false,
    };

    /// <summary>The IPv4 address that a mapped (::ffff:0:0/96) or NAT64 address leads to.</summary>
    private static IPAddress Unwrap(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        return Nat64.Contains(address) ? new(address.GetAddressBytes().AsSpan(12)) : address;
    }

    private static IPNetwork[] Networks(params string[] networks) => [.. networks.Select(network => IPNetwork.Parse(network))];
}
