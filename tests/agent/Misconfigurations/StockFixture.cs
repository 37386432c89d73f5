using XMailFleet.Testing;

namespace XMailFleet.Agent.Tests.Misconfigurations;

/// <summary>One stock of certificates for all tests of a class.</summary>
public sealed class StockFixture : IAsyncLifetime
{
    public CertificateStock Stock { get; private set; } = null!;

    /// <summary>What the diagnosis says of the healthy host that every test begins with.</summary>
    public IReadOnlyList<string> OrdinaryFindings { get; private set; } = [];

    public async Task InitializeAsync()
    {
        Stock = await CertificateStock.MakeAsync();
        using var healthy = new MailHost(Stock);
        OrdinaryFindings = [.. MailHost.Findings(await healthy.DiagnoseAsync())];
    }

    public Task DisposeAsync()
    {
        Stock.Dispose();
        return Task.CompletedTask;
    }
}
