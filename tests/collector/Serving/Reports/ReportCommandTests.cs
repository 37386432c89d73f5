using System.Globalization;
using XMailFleet.Collector.Commands;

namespace XMailFleet.Collector.Tests.Serving.Reports;

public sealed class ReportCommandTests
{
    [Theory]
    [InlineData("en", "No collector answers at 127.0.0.1:1.")]
    [InlineData("ja", "127.0.0.1:1 のコレクターが応答しません。")]
    public async Task Report_NoCollectorThere_ExitsWith2AndASentence(string language, string sentence)
    {
        var (status, _, error) = await RunAsync("report", "--address", "127.0.0.1:1", "--lang", language);
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

    private static async Task<(int Status, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var status = await CollectorCommand.Build().Parse(arguments).InvokeAsync(new() { Output = output, Error = error });
        return (status, output.ToString(), error.ToString());
    }
}
