using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Misconfigurations;

/// <summary>Each misconfiguration is told by its own findings, no more and no less, with a remedy in both languages.</summary>
public sealed class MisconfigurationTests(StockFixture fixture) : IClassFixture<StockFixture>
{
    public static TheoryData<string> Rows => new(MisconfigurationTable.All.Select(row => row.Row));

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Diagnose_Misconfigured_SaysWhatAndHowToMend(string row)
    {
        var state = MisconfigurationTable.All.Single(s => s.Row == row);
        using var host = new MailHost(fixture.Stock);
        state.Make(host);

        var diagnosis = await host.DiagnoseAsync(state.Arguments);

        Assert.Equal(state.Findings.Order(), MailHost.Findings(diagnosis).Except(fixture.OrdinaryFindings).Order());
        Assert.Equal(
            diagnosis.TlsConfig.Services.Select(s => (s.Service, state.Except.GetValueOrDefault(s.Service, state.Everywhere))),
            diagnosis.TlsConfig.Services.Select(s => (s.Service, s.Expected)));
        Assert.Equal(state.Verdict, diagnosis.Verdict);
        AssertRemedies(diagnosis, Language.English);
        AssertRemedies(diagnosis, Language.Japanese);
    }

    [Fact]
    public void Table_AnyTwoRows_AreToldApart()
    {
        var alike = MisconfigurationTable.All
            .GroupBy(row => string.Join(' ', row.Findings.Select(finding => finding.Split(' ')[1]).Order()))
            .Where(group => group.Count() > 1)
            .Select(group => string.Join(" = ", group));

        Assert.Empty(alike);
    }

    private static void AssertRemedies(Diagnosis diagnosis, Language language)
    {
        foreach (var result in diagnosis.CheckResults.Where(r => r.Status is CheckStatus.Error or CheckStatus.Warning))
        {
            CheckTexts.Render(result, language);
            Assert.False(string.IsNullOrWhiteSpace(result.Message), result.CheckId);
            Assert.False(string.IsNullOrWhiteSpace(result.Remedy), $"{result.CheckId}:{result.Reason} has no remedy");
            Assert.DoesNotContain('{', result.Message + result.Remedy);
            Assert.All(
                result.Parameters, parameter => Assert.True(ParameterForms.Fits(ParameterKinds.Of(result.CheckId, parameter.Key), parameter.Value), $"{parameter}"));
            Assert.All(
                Enum.GetValues<ParameterKind>(),
                kind => Assert.NotEqual(Words.HostSaying(language).Withheld(Words.HostSaying(language).Name(kind)), result.Remedy));
        }
    }
}
