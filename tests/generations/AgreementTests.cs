using System.Diagnostics;
using System.Globalization;
using XMailFleet.Generations.Tests.Cases;
using XMailFleet.Generations.Tests.Libraries;
using XMailFleet.Generations.Tests.Trying;
using Xunit.Abstractions;

namespace XMailFleet.Generations.Tests;

/// <summary>
/// What the agent expects by its rules is what clients get, for mail roots and configurations by chance, with the libssl of each generation
/// called as XMail calls it.
/// </summary>
/// <remarks>
/// XMAILFLEET_SECONDS sets for how long (else it is a few rounds), XMAILFLEET_SEED where to begin, XMAILFLEET_GENERATIONS with which Debians; XMAILFLEET_REPORT names
/// a directory for what was found. tests/generations/run sets them.
/// </remarks>
[Trait("Needs", "generations")]
[Collection(SharedGenerations.Name)]
public sealed class AgreementTests(GenerationSet generations, ITestOutputHelper output)
{
    private const int ShortRounds = 5;
    private const int RootsAtOnce = 6;

    [Fact]
    public async Task Rules_RootsAndConfigurationsByChance_SayWhatClientsGet()
    {
        using var stock = await MaterialStock.MakeAsync(generations.Newest);
        using var trier = new Trier(generations, stock);
        var random = new Random(Number("XMAILFLEET_SEED", 1));
        var (materials, configurations) = (new MaterialSource(stock, random), new ConfigurationSource(random));
        var report = Environment.GetEnvironmentVariable("XMAILFLEET_REPORT") ?? Directory.CreateTempSubdirectory("xmailfleet-agreement-").FullName;
        var agreement = new Agreement(report);
        var start = Stopwatch.GetTimestamp();
        var duration = TimeSpan.FromSeconds(Number("XMAILFLEET_SECONDS", 0));
        var rounds = 0;
        do
        {
            await AddAsync(agreement, trier, "ordinary material", Configuration.Empty, materials.NextOrdinary);
            await AddAsync(agreement, trier, "odd material", Configuration.Empty, materials.NextOdd);
            for (var count = 0; count < 4; count++) await AddAsync(agreement, trier, "configuration", configurations.Next(), materials.NextOrdinary, 3);
        }
        while (duration > TimeSpan.Zero ? Stopwatch.GetElapsedTime(start) < duration : ++rounds < ShortRounds);

        await File.WriteAllTextAsync(Path.Combine(report, "report"), agreement.Report());
        output.WriteLine(agreement.Report());
        // What people have is expected rightly, and so is what was rehearsed; of odd material and configurations the rules have some kinds open still, and the report names them.
        Assert.True(agreement.WrongWhere(group => group is "ordinary material" || group.EndsWith(", rehearsed", StringComparison.Ordinal)) == 0, agreement.Report());
        Assert.True(agreement.WrongWhere(_ => true) * 20 < agreement.Outcomes.Served + agreement.Outcomes.Refused, $"{report} holds an example of each kind.\n{agreement.Report()}");
        // Chance that seldom makes one of the two proves nothing of it.
        Assert.True(agreement.Outcomes is { Served: > 50, Refused: > 50 }, $"{agreement.Outcomes}");
    }

    private async Task AddAsync(Agreement agreement, Trier trier, string group, Configuration configuration, Func<Material> next, int roots = RootsAtOnce)
    {
        foreach (var trial in await trier.TryAsync(configuration, [.. Enumerable.Range(0, roots).Select(_ => next())], generations.All)) agreement.Add(trial.Source.Length == 0 ? group : trial.Source.Contains(" not ", StringComparison.Ordinal) ? $"{group}, not rehearsed" : $"{group}, rehearsed", trial);
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
