using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace NewsBot.Articles.Fetching;

/// <summary>A host's addresses, as <see cref="Dns.GetHostAddressesAsync(string, CancellationToken)"/> tells them.</summary>
/// <exception cref="SocketException">The name cannot be resolved.</exception>
public delegate Task<IPAddress[]> NameResolver(string host, CancellationToken cancellationToken);

/// <summary>Connects to public addresses only. It resolves names itself and connects to what it checked, so a name cannot change in between.</summary>
public sealed class PublicConnection(NameResolver resolve, IOptions<ReadingOptions> options)
{
    private readonly IPNetwork[] networks = [.. options.Value.AllowedNetworks.Select(network => IPNetwork.Parse(network))];
    private readonly IPEndPoint[] endpoints = [.. options.Value.AllowedEndpoints.Select(IPEndPoint.Parse)];

    /// <summary>For <see cref="SocketsHttpHandler.ConnectCallback"/>; encryption comes on top.</summary>
    /// <exception cref="UnreadableException">One of the host's addresses is not public, or there is no such host.</exception>
    /// <exception cref="SocketException">No address answers, or names cannot be resolved now.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await ResolveAsync(context.DnsEndPoint.Host, cancellationToken);
        if (!addresses.All(address => AddressGuard.Allows(address, context.DnsEndPoint.Port, networks, endpoints)))
        {
            throw new UnreadableException(Unreadable.AddressForbidden);
        }

        var last = addresses.Length - 1;
        for (var i = 0; ; i++)
        {
            // A dead address must leave time for the next one.
            using var share = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            share.CancelAfter(options.Value.ConnectTime / addresses.Length);
            try
            {
                return await ConnectAsync(addresses[i], context.DnsEndPoint.Port, share.Token);
            }
            catch (SocketException) when (i < last)
            {
            }
            catch (OperationCanceledException) when (i < last && !cancellationToken.IsCancellationRequested)
            {
            }
        }
    }

    private static async Task<Stream> ConnectAsync(IPAddress address, int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        if (IPAddress.TryParse(host, out var literal))
        {
            return [literal];
        }

        try
        {
            var addresses = await resolve(host, cancellationToken);
            return addresses.Length > 0 ? addresses : throw new UnreadableException(Unreadable.NotFound);
        }
        catch (SocketException unknown) when (unknown.SocketErrorCode is SocketError.HostNotFound or SocketError.NoData)
        {
            throw new UnreadableException(Unreadable.NotFound, unknown);
        }
    }
}
