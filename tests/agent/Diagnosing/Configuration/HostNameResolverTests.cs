using System.Net;
using XMailFleet.Diagnosing.Configuration;
using XMailFleet.Testing;

namespace XMailFleet.Agent.Tests.Diagnosing.Configuration;

public sealed class HostNameResolverTests
{
    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1")]
    [InlineData("127.1", "127.0.0.1")]
    [InlineData("0x7f.1", "127.0.0.1")]
    [InlineData("0177.0.0.1", "127.0.0.1")]
    [InlineData("::1", "::1")]
    [InlineData("::1%1", "::1")]
    [InlineData("::1%lo", "")]
    [InlineData("127.0.0.1%lo", "")]
    [InlineData(" 127.0.0.1", "")]
    [InlineData("127.0.0.1 ", "")]
    [InlineData("256.1.1.1", "")]
    [InlineData("", "")]
    public async Task Resolve_Text_IsReadAsTheCLibraryReadsIt(string host, string expected) =>
        Assert.Equal(expected, string.Join(' ', (await Resolve(host)).Distinct()));

    // .NET would give the addresses of the interfaces instead.
    [Fact]
    public async Task Resolve_NameOfThisHost_HasTheAddressesOfTheHostsFile()
    {
        var name = Dns.GetHostName();
        var answer = await Command.OutputOfAsync("getent", ["ahosts", name]);
        var expected = answer.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]);
        Assert.Equal(expected.Distinct(), (await Resolve(name)).Select(address => address.ToString()).Distinct());
    }

    private static async Task<IEnumerable<IPAddress>> Resolve(string host) => await HostNameResolver.ResolveAsync(host, default);
}
