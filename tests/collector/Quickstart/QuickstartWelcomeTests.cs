using System.Globalization;
using Spectre.Console;
using XMailFleet.Collector.Quickstart;
using XMailFleet.Collector.Serving.Endpoints;
using XMailFleet.Collector.Serving.Hosting;
using XMailFleet.Fleet.History;
using XMailFleet.Testing;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Tests.Quickstart;

public sealed class QuickstartWelcomeTests
{
    [Theory]
    [InlineData(-400, -240, "Full function, 1 error", "31")]
    [InlineData(-80, 10, "Full function, 1 warning", "33")]
    [InlineData(-1, 300, "Full function", "32")]
    public async Task Headline_OfAFirstDiagnosis_HasTheColourOfWhatStands(int fromDays, int toDays, string words, string colour)
    {
        using var mailRoot = MailRoot.Full(fromDays, toDays);
        using var data = new ScratchDirectory();
        var endpoints = new EndpointOptions { GrpcPort = 0, WebPort = 0 };
        var options = new CollectorOptions { Storage = new StorageOptions { DataDirectory = data.Path }, Endpoints = endpoints };
        await using var fleet = await FleetOfOne.StartAsync(options, mailRoot.Directory, 0, Language.English, _ => Task.CompletedTask, CancellationToken.None);
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.Standard,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = 200;
        new QuickstartWelcome(console, Language.English).Write(fleet);
        // Spectre writes bold (1) first; dark or bright colours are 3x and 9x.
        Assert.Matches($@"\u001b\[1;(38;5;{colour[1]}|{colour}|9{colour[1]})m{words}\u001b\[0m", writer.ToString());
    }
}
