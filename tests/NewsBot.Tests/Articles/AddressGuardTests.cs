using System.Net;
using NewsBot.Articles.Fetching;

namespace NewsBot.Tests.Articles;

public sealed class AddressGuardTests
{
    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("0.1.2.3")]
    [InlineData("10.0.0.1")]
    [InlineData("100.64.0.1")]
    [InlineData("100.100.100.200")]
    [InlineData("100.127.255.255")]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("168.63.129.16")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.0.8")]
    [InlineData("192.0.2.1")]
    [InlineData("192.88.99.1")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("198.19.255.255")]
    [InlineData("198.51.100.7")]
    [InlineData("203.0.113.7")]
    [InlineData("224.0.0.1")]
    [InlineData("239.255.255.255")]
    [InlineData("240.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::127.0.0.1")]
    [InlineData("::8.8.8.8")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("64:ff9b:1::8.8.8.8")]
    [InlineData("100::1")]
    [InlineData("2001::1")]
    [InlineData("2001:2::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:7f00:1::1")]
    [InlineData("2002:808:808::1")]
    [InlineData("3fff::1")]
    [InlineData("5f00::1")]
    [InlineData("fc00::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("fe80::1")]
    [InlineData("fe80::1%1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public void An_address_that_is_not_public_is_refused(string address) => AddressGuard.Allows(IPAddress.Parse(address), 443, [], []).ShouldBeFalse();

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("1.1.1.1")]
    [InlineData("11.0.0.1")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("126.255.255.255")]
    [InlineData("128.0.0.1")]
    [InlineData("169.253.255.255")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("192.167.255.255")]
    [InlineData("198.17.255.255")]
    [InlineData("198.20.0.0")]
    [InlineData("223.255.255.255")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::808:808")]
    [InlineData("2606:4700::6810:84e5")]
    [InlineData("2a00:1450:4001:80b::200e")]
    public void A_public_address_is_allowed(string address) => AddressGuard.Allows(IPAddress.Parse(address), 443, [], []).ShouldBeTrue();

    [Fact]
    public void An_allowed_network_is_an_exception_for_itself_only()
    {
        IPNetwork[] exceptions = [IPNetwork.Parse("127.0.0.2/32"), IPNetwork.Parse("fd12::/64")];

        AddressGuard.Allows(IPAddress.Parse("127.0.0.2"), 80, exceptions, []).ShouldBeTrue();
        AddressGuard.Allows(IPAddress.Parse("::ffff:127.0.0.2"), 80, exceptions, []).ShouldBeTrue();
        AddressGuard.Allows(IPAddress.Parse("fd12::7"), 80, exceptions, []).ShouldBeTrue();
        AddressGuard.Allows(IPAddress.Parse("127.0.0.1"), 80, exceptions, []).ShouldBeFalse();
        AddressGuard.Allows(IPAddress.Parse("127.0.0.3"), 80, exceptions, []).ShouldBeFalse();
        AddressGuard.Allows(IPAddress.Parse("fd13::7"), 80, exceptions, []).ShouldBeFalse();
    }

    [Fact]
    public void An_allowed_endpoint_is_an_exception_for_its_own_port_only()
    {
        IPEndPoint[] exceptions = [IPEndPoint.Parse("127.0.0.1:8090"), IPEndPoint.Parse("[fd12::7]:8090")];

        AddressGuard.Allows(IPAddress.Parse("127.0.0.1"), 8090, [], exceptions).ShouldBeTrue();
        AddressGuard.Allows(IPAddress.Parse("::ffff:127.0.0.1"), 8090, [], exceptions).ShouldBeTrue();
        AddressGuard.Allows(IPAddress.Parse("fd12::7"), 8090, [], exceptions).ShouldBeTrue();
        AddressGuard.Allows(IPAddress.Parse("127.0.0.1"), 8091, [], exceptions).ShouldBeFalse();
        AddressGuard.Allows(IPAddress.Parse("127.0.0.1"), 80, [], exceptions).ShouldBeFalse();
        AddressGuard.Allows(IPAddress.Parse("127.0.0.2"), 8090, [], exceptions).ShouldBeFalse();
        AddressGuard.Allows(IPAddress.Parse("::1"), 8090, [], exceptions).ShouldBeFalse();
        AddressGuard.Allows(IPAddress.Parse("fd12::8"), 8090, [], exceptions).ShouldBeFalse();
    }
}
