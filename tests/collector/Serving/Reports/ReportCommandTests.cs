using System.Globalization;
using XMailFleet.Collector.Commands;
using XMailFleet.Collector.Tests.Support;

namespace XMailFleet.Collector.Tests.Serving.Reports;

public sealed class ReportCommandTests
{
    [Theory]
    [InlineData("en", "No collector answers at /nowhere/collector.sock.")]
    [InlineData("ja", "/nowhere/collector.sock のコレクターが応答しません。")]
    public async Task Report_NoCollectorThere_ExitsWith2AndASentence(string language, string sentence)
    {
        var (status, _, error) = await RunAsync("report", "--address", "unix:/nowhere/collector.sock", "--lang", language);
        Assert.Equal(2, status);
        Assert.StartsWith(sentence, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--since", "yesterday")]
    [InlineData("--address", "no port here")]
    public async Task Report_OptionThatMeansNothing_ExitsWith2AndASentence(string option, string value)
    {
        var (status, _, error) = await RunAsync("report", option, value, "--lang", "en");
        Assert.Equal(2, status);
        Assert.Contains(value, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Standing problems: 1 host, 1 of them failing", "mx1: ")]
    [InlineData("ja", "現在の問題：1 ホスト（うち障害 1 ホスト）", "mx1: ")]
    public async Task Report_HostThatWasBrokenWhenItWasAdded_NamesItUnderStandingProblems(string language, string heading, string worst)
    {
        await using var collector = await RunningCollector.StartAsync();
        await using var broken = await ScriptedAgent.StartAsync();
        await using var sound = await ScriptedAgent.StartAsync();
        broken.Say(Facts.Mismatched());
        foreach (var (id, address) in new[] { ("mx1", broken.Address), ("mx2", sound.Address) })
        {
            await collector.AddAsync(id, address);
            await collector.DiagnoseAsync(id);
        }

        foreach (var host in new[] { "", "mx1" })
        {
            var (status, output, _) = await RunAsync("report", "--address", $"unix:{collector.Socket}", "--host", host, "--lang", language);
            Assert.Equal(0, status);
            Assert.Contains(heading, output, StringComparison.Ordinal);
            Assert.Contains(worst, output, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(heading[..4], (await RunAsync("report", "--address", $"unix:{collector.Socket}", "--host", "mx2", "--lang", language)).Output, StringComparison.Ordinal);
    }

    private static async Task<(int Status, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var status = await CollectorCommand.Build().Parse(arguments).InvokeAsync(new() { Output = output, Error = error });
        return (status, output.ToString(), error.ToString());
    }
}
