using XMailFleet.Agent.Tests.Misconfigurations;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Keys;

public sealed class UnusedKeyMaterialTests(StockFixture fixture) : IClassFixture<StockFixture>
{
    private const string AllOff = "-B- -X- -W- -P- -S- -C-";

    [Theory]
    [InlineData(AllOff, CheckStatus.Warning)]
    [InlineData("-B- -X- -W- -P- -S-", CheckStatus.Error)]
    public async Task Weigh_NoCertificate_IsAnErrorOnlyWhereTlsIsOffered(string arguments, CheckStatus expected)
    {
        using var host = new MailHost(fixture.Stock);
        host.Remove("server.cert");

        var diagnosis = await host.DiagnoseAsync(arguments);

        Assert.Equal(expected, diagnosis.CheckResults.Single(result => result.CheckId == "server-certificate-file").Status);
    }
}
