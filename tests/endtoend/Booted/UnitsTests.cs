using System.Globalization;
using System.Text.RegularExpressions;

namespace XMailFleet.EndToEnd.Tests.Booted;

/// <summary>What systemd itself thinks of the units.</summary>
[Trait("Needs", "nspawn")]
[Trait("Needs", "buf")]
[Trait("Needs", "aot")]
public sealed partial class UnitsTests(MailServer server) : IClassFixture<MailServer>
{
    [Theory]
    [InlineData("xmailfleet-agent.service", 1.5)]
    [InlineData("xmailfleet-agent-looker.service", 2.5)]
    [InlineData("xmailfleet-collector.service", 1.5)]
    public async Task Security_OfAUnit_IsAtMost(string unit, double most)
    {
        var analysis = await server.Debian.RunAsync($"systemd-analyze security --offline=true /etc/systemd/system/{unit} | tail -1");

        Assert.InRange(double.Parse(Exposure().Match(analysis).Groups[1].Value, CultureInfo.InvariantCulture), 0.1, most);
    }

    [Fact]
    public async Task Verify_OfAllUnits_FindsNothing() =>
        Assert.Equal("", await server.Debian.RunAsync("systemd-analyze verify --man=no /etc/systemd/system/xmailfleet-* 2>&1"));

    [Theory]
    [InlineData("xmailfleet-agent")]
    [InlineData("xmailfleet-agent-looker")]
    [InlineData("xmailfleet-collector")]
    public async Task Process_OfAUnit_IsNotRootAndMayGainNothing(string unit)
    {
        await server.DiagnoseAsync();

        var status = await server.Debian.RunAsync($"cat /proc/$(systemctl show -p MainPID --value {unit})/status");

        Assert.DoesNotMatch("(?m)^Uid:.*[\\s]0[\\s]", status);
        Assert.Matches("(?m)^NoNewPrivs:\\s1$", status);
        Assert.Matches("(?m)^Seccomp:\\s2$", status);
    }

    // A template says the same of an instance as the unit itself of the only one.
    [Fact]
    public void Templates_ButForTheirNames_AreTheUnits()
    {
        foreach (var template in Units.All.Where(path => Path.GetFileName(path).Contains('@')))
        {
            var unit = File.ReadAllText(template.Replace("@", "", StringComparison.Ordinal));
            var instance = File.ReadAllText(template)
                .Replace(" (%i)", "", StringComparison.Ordinal).Replace(" --config /etc/xmailfleet/agent-%i.json", "", StringComparison.Ordinal)
                .Replace("-%i", "", StringComparison.Ordinal).Replace("@%i", "", StringComparison.Ordinal);
            Assert.Equal(unit, instance);
        }
    }

    [GeneratedRegex(@": ([0-9.]+) ")]
    private static partial Regex Exposure();
}
