using System.Net;
using XMailFleet.Collector.Options;
using XMailFleet.Testing;

namespace XMailFleet.Collector.Tests.Options;

public sealed class CollectorOptionsReaderTests
{
    [Fact]
    public void Read_WithNothingSet_IsTheDefaults() => Assert.Equal(new CollectorOptions(), Read([], []));

    [Fact]
    public void Read_WithAllSources_TakesTheNearest()
    {
        using var directory = new MailRoot();
        directory.Write("c.json", """{ "poll-interval": "5m", "poll-deadline": "9s", "grpc-port": 1000, "bind-address": "::1" }""");
        var options = Read(
            new() { ["poll-interval"] = "2h", ["config"] = directory.PathOf("c.json") },
            new() { ["XMAILFLEET_POLL_INTERVAL"] = "3h", ["XMAILFLEET_GRPC_PORT"] = "1001", ["XMAILFLEET_WEB_PORT"] = "" });
        Assert.Equal(
            (TimeSpan.FromHours(2), TimeSpan.FromSeconds(9), 1001, 7480, IPAddress.IPv6Loopback),
            (options.Polling.Interval, options.Polling.Deadline, options.Endpoints.GrpcPort, options.Endpoints.WebPort, options.Endpoints.BindAddress));
    }

    [Fact]
    public void Read_WithManyFaults_TellsAllOfThemWithKeyAndRange()
    {
        var error = Assert.Throws<OptionsException>(() => Read(
            new() { ["poll-interval"] = "5 minutes", ["grpc-port"] = "70000", ["retention"] = "1h", ["poll-jitter"] = "NaN", ["bind-address"] = "all", ["watch-agents"] = "yes" },
            new() { ["XMAILFLEET_UNREACHABLE_AFTER"] = "0" }));
        string[] says =
        [
            "poll-interval is \"5 minutes\"", "grpc-port is 70000; it must be 0 to 65535", "retention is 3600s; it must be 1d to 36500d",
            "poll-jitter is NaN; it must be 0 to 0.5", "bind-address is \"all\"", "unreachable-after is 0; it must be 1 to 100",
            "XMAILFLEET_UNREACHABLE_AFTER", "watch-agents is \"yes\"; it must be on or off",
        ];
        Assert.All(says, part => Assert.Contains(part, error.Message));
        Assert.Equal(7, error.Message.Split(Environment.NewLine).Length);
    }

    [Theory]
    [InlineData("""{ "poll-intervall": "5m" }""", "\"poll-intervall\", which does not exist")]
    [InlineData("[]", "must hold one JSON object")]
    [InlineData("{", "cannot be read")]
    [InlineData("""{ "web-port": [1] }""", "to neither a text nor a number")]
    public void Read_OfABadFile_SaysWhatIsWrong(string content, string says)
    {
        using var directory = new MailRoot();
        directory.Write("c.json", content);
        var error = Assert.Throws<OptionsException>(() => Read(new() { ["config"] = directory.PathOf("c.json") }, []));
        Assert.Contains(says, error.Message);
    }

    [Fact]
    public void Read_OfAMissingFile_SaysWhatIsWrong() =>
        Assert.Contains("/no/such", Assert.Throws<OptionsException>(() => Read(new() { ["config"] = "/no/such" }, [])).Message);

    private static CollectorOptions Read(Dictionary<string, string> commandLine, Dictionary<string, string> environment) =>
        CollectorOptionsReader.Read(setting => commandLine.GetValueOrDefault(setting.Name), name => environment.GetValueOrDefault(name));
}
