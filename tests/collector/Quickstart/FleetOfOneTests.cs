using XMailFleet.Collector.Quickstart;
using XMailFleet.Collector.Serving.Endpoints;
using XMailFleet.Collector.Serving.Hosting;
using XMailFleet.Collector.Tests.Serving.Web;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.History;
using XMailFleet.Testing;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Quickstart;

public sealed class FleetOfOneTests
{
    [Fact]
    public async Task Start_HealthyMailRoot_DiagnosesThisMachineAndServesItsPage()
    {
        using var mailRoot = MailRoot.Healthy();
        using var data = new ScratchDirectory();
        await using var fleet = await StartAsync(data, mailRoot.Directory);
        Assert.Equal(Verdict.ServerOnly, fleet.Diagnosis.Verdict);
        // As a newcomer does: the link opens a page whose one button signs in, and leads to the page of the host.
        var link = new Uri($"{fleet.Places.SignInLink}?next=/{fleet.HostName}&lang=en");
        using var visitor = WebVisitor.Anonymous(new Uri(link.GetLeftPart(UriPartial.Authority)));
        var form = Rendering.Parse(await visitor.Http.GetStringAsync(link)).Descendants("form").Single();
        using var signedIn = await visitor.SendAsync(link.PathAndQuery, [], form.Descendants("input").Single().Attribute("value")!.Value);
        var page = Rendering.Parse(await visitor.Http.GetStringAsync(signedIn.Headers.Location));
        Assert.Contains(mailRoot.Directory, page.Root!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_Again_KeepsTheHostAndMovesItToTheNewAgent()
    {
        using var mailRoot = MailRoot.Healthy();
        using var data = new ScratchDirectory();
        await using (await StartAsync(data, mailRoot.Directory))
        {
        }

        await using var again = await StartAsync(data, mailRoot.Directory);
        using var channel = LocalChannel.To(again.Places.CollectorSocket!);
        var hosts = (await new FleetService.FleetServiceClient(channel).ListHostsAsync(new ListHostsRequest())).Hosts;
        Assert.Equal(again.Places.AgentAddress, Assert.Single(hosts).Address);
    }

    [Fact]
    public async Task PracticeMailRoot_MadeTwice_KeepsWhatAPersonChanged()
    {
        using var data = new ScratchDirectory();
        var root = await PracticeMailRoot.EnsureAsync(data.Path, "mx", TimeProvider.System.GetUtcNow(), CancellationToken.None);
        await File.WriteAllTextAsync(Path.Combine(root, "server.key"), "mine");
        Assert.Equal(root, await PracticeMailRoot.EnsureAsync(data.Path, "mx", TimeProvider.System.GetUtcNow(), CancellationToken.None));
        Assert.Equal("mine", await File.ReadAllTextAsync(Path.Combine(root, "server.key")));
    }

    [Theory]
    [InlineData("MX1", "mx1")]
    [InlineData("mail_host.example.com", "mail-host.example.com")]
    [InlineData("-_-", "localhost")]
    public void MachineName_OfAnyForm_BecomesAHostId(string machine, string id) => Assert.Equal(id, MachineName.ToHostId(machine));

    private static Task<FleetOfOne> StartAsync(ScratchDirectory data, string mailRoot) => FleetOfOne.StartAsync(
        new CollectorOptions
        {
            Storage = new StorageOptions { DataDirectory = data.Path },
            Endpoints = new EndpointOptions { GrpcPort = 0, WebPort = 0, Socket = data.PathOf("collector.sock") },
        },
        mailRoot, 0, Language.English, _ => Task.CompletedTask, CancellationToken.None);
}
