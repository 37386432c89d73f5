using System.Net;
using XMailFleet.Collector.Commands;
using XMailFleet.Collector.Options;
using XMailFleet.Collector.Serving.Hosting;
using XMailFleet.Programs.Options;
using XMailFleet.Testing;

namespace XMailFleet.Collector.Tests.Options;

public sealed class CollectorSettingsTests
{
    [Fact]
    public void Read_WithNothingSet_IsTheDefaults() => Assert.Equal(new CollectorOptions(), WithoutSocket(Read("serve", [])));

    [Fact]
    public void Read_WithAllSources_TakesTheNearest()
    {
        using var directory = new MailRoot();
        directory.Write("c.json", """{ "poll-interval": "5m", "poll-deadline": "9s", "grpc-port": 1000, "bind-address": "::1", "watch-agents": false }""");
        var options = Read(
            $"serve --poll-interval 2h --config {directory.PathOf("c.json")}",
            new() { ["XMAILFLEET_POLL_INTERVAL"] = "3h", ["XMAILFLEET_GRPC_PORT"] = "1001", ["XMAILFLEET_WEB_PORT"] = "" });
        Assert.Equal(
            (TimeSpan.FromHours(2), TimeSpan.FromSeconds(9), 1001, 7480, IPAddress.IPv6Loopback, false),
            (options.Polling.Interval, options.Polling.Deadline, options.Endpoints.GrpcPort, options.Endpoints.WebPort, options.Endpoints.BindAddress, options.Polling.WatchAgents));
    }

    [Fact]
    public void Read_OfOwnNames_TakesThemApart() => Assert.Equal(
        ["fleet.example.org", "monitor"], Read("serve --own-names Fleet.Example.org.,monitor", []).Endpoints.OwnNames);

    [Theory]
    [InlineData("fleet.example.org:7480")]
    [InlineData("fleet.example.org,,monitor")]
    [InlineData("*.example.org")]
    public void Read_OfOwnNamesThatAreNone_SaysWhatTheyMustBe(string names) => Assert.Contains(
        "it must be names of hosts with commas between", Assert.Throws<OptionsException>(() => Read($"serve --own-names {names}", [])).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_WithManyFaults_TellsAllOfThemWithSourceAndRange()
    {
        var error = Assert.Throws<OptionsException>(() => Read(
            "serve --poll-interval 5minutes --grpc-port 70000 --retention 1h --poll-jitter NaN --bind-address all --watch-agents maybe",
            new() { ["XMAILFLEET_UNREACHABLE_AFTER"] = "0" }));
        string[] says =
        [
            "--retention: \"1h\" cannot be used; it must be a time from 1d to 36500d, written like 500ms, 30s, 5m, 12h or 7d.",
            "--bind-address: \"all\" cannot be used; it must be an IP address like 127.0.0.1, 0.0.0.0 or ::1.",
            "--grpc-port: \"70000\" cannot be used; it must be a whole number from 0 to 65535.",
            "--poll-interval: \"5minutes\" cannot be used; it must be a time from 1s to 1d, written like 500ms, 30s, 5m, 12h or 7d.",
            "--poll-jitter: \"NaN\" cannot be used; it must be a number from 0 to 0.5.",
            "--watch-agents: \"maybe\" cannot be used; it must be on or off.",
            "XMAILFLEET_UNREACHABLE_AFTER: \"0\" cannot be used; it must be a whole number from 1 to 100.",
        ];
        Assert.Equal(says, error.Message.Split(Environment.NewLine));
    }

    [Theory]
    [InlineData("serve --grpc-port 7000 --web-port 7000", "both 7000")]
    [InlineData("serve --open-after 3 --open-window 2", "from 3 to 30")]
    [InlineData("serve --data-dir \" \"", "must be a directory")]
    public void Read_WhatDoesNotGoTogether_IsRefused(string call, string says) =>
        Assert.Contains(says, Assert.Throws<OptionsException>(() => Read(call, [])).Message);

    [Theory]
    [InlineData("""{ "poll-intervall": "5m" }""", "no option \"poll-intervall\"")]
    [InlineData("""{ "poll-intervall": "5m" }""", "Did you mean \"poll-interval\"?")]
    [InlineData("[]", "must hold one JSON object")]
    [InlineData("{", "cannot be read")]
    [InlineData("""{ "web-port": [1] }""", "\"web-port\" must be a text, a number, true or false")]
    [InlineData("""{ "web-port": "x" }""", "c.json: \"web-port\": \"x\" cannot be used")]
    public void Read_OfABadFile_SaysWhatIsWrongAndWhere(string content, string says)
    {
        using var directory = new MailRoot();
        directory.Write("c.json", content);
        var message = Assert.Throws<OptionsException>(() => Read($"serve --config {directory.PathOf("c.json")}", [])).Message;
        Assert.Contains(says, message);
        Assert.StartsWith(directory.PathOf("c.json"), message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfAFileForAnotherCommand_Suffices()
    {
        using var directory = new MailRoot();
        directory.Write("c.json", """{ "format": "csv", "web-port": 1 }""");
        Assert.Equal(1, Read($"serve --config {directory.PathOf("c.json")}", []).Endpoints.WebPort);
    }

    [Fact]
    public void Read_OfAMissingFile_SaysWhatIsWrong() =>
        Assert.Contains("/no/such", Assert.Throws<OptionsException>(() => Read("serve --config /no/such", [])).Message);

    [Fact]
    public void Read_OfHowThePagesAreReached_TakesItApart()
    {
        var web = Read("serve --web-bind-address 0.0.0.0 --web-certificate c.pem --web-key k.pem --web-behind-proxy 192.0.2.1,::1", []).Endpoints.Web;
        Assert.Equal(
            (IPAddress.Any, "c.pem", "k.pem", "192.0.2.1 ::1"), (web.BindAddress, web.Certificate, web.Key, string.Join(' ', web.Proxies)));
    }

    [Theory]
    [InlineData("serve --web-bind-address 0.0.0.0", "--web-bind-address 0.0.0.0: passwords would go over the network in clear. Give --web-certificate FILE and --web-key FILE")]
    [InlineData("serve --web-bind-address :: --lang ja", "--web-certificate FILE と --web-key FILE を指定するか")]
    [InlineData("quickstart --web-bind-address 192.0.2.7", "leave --web-bind-address out")]
    [InlineData("serve --web-certificate c.pem", "--web-certificate is given without --web-key.")]
    [InlineData("serve --web-key k.pem", "--web-key is given without --web-certificate.")]
    [InlineData("serve --web-behind-proxy proxy.example.test", "it must be IP addresses with commas between")]
    [InlineData("serve --web-behind-proxy 192.0.2.1,", "it must be IP addresses with commas between")]
    public void Read_OfPagesThatWouldBeOpenOrHalfSaid_SaysWhatToType(string call, string says) =>
        Assert.Contains(says, Assert.Throws<OptionsException>(() => Read(call, [])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("serve --bind-address 0.0.0.0")]
    [InlineData("serve --web-bind-address 127.0.0.9")]
    [InlineData("serve --web-bind-address 0.0.0.0 --web-behind-proxy 192.0.2.1")]
    public void Read_OfPagesThatAreNotOpen_IsAllowed(string call) => Assert.False(Read(call, []).Endpoints.Web.IsOpen);

    // Where the socket is follows from who runs the test.
    private static CollectorOptions WithoutSocket(CollectorOptions options) => options with { Endpoints = options.Endpoints with { Socket = null } };

    private static CollectorOptions Read(string call, Dictionary<string, string> environment) =>
        OptionReader.Read(CollectorCommand.Build().Parse(call), environment, CollectorSettings.Read);
}
