using XMailFleet.Diagnosing;
using XMailFleet.Diagnosing.Configuration;
using XMailFleet.Diagnosing.Expectations;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Diagnosing.Keys;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Expectations;

public sealed class ExpectationJudgeTests
{
    [Theory]
    [InlineData("MaxProtocol", "TLSv1.1", Expected.Failure)]
    [InlineData("MaxProtocol", "TLSv1.2", Expected.Tls)]
    [InlineData("Disabled", "TLSv1.2,TLSv1.3", Expected.Failure)]
    [InlineData("Providers", "legacy", Expected.Failure)]
    [InlineData("Providers", "default,legacy", Expected.Tls)]
    public async Task Judge_PolicyOfOpenSslConf_FailsWhereNoVersionIsLeft(string setting, string value, Expected expected)
    {
        var policy = new OpenSslPolicy { Known = true, SecurityLevel = 2 };
        if (setting is "MaxProtocol") policy.MaxProtocol = value;
        else (setting is "Disabled" ? policy.DisabledProtocols : policy.ActiveProviders).Add(value.Split(','));

        var services = await JudgeAsync(new Diagnosis { OpenSsl = new OpenSsl { EffectiveVersion = "3.0.19", Policy = policy } });

        Assert.All(services, service => Assert.Equal(expected, service.Expected));
        Assert.All(services, service => Assert.Equal(expected is Expected.Failure, service.ExpectedCheckIds.Contains("openssl-policy-protocol")));
    }

    [Theory]
    [InlineData(ServerState.Running, Expected.Tls)]
    [InlineData(ServerState.NotRunning, Expected.Failure)]
    public async Task Judge_LibraryThatTheLoaderDoesNotFind_StopsOnlyAServerThatHasToStart(ServerState state, Expected expected)
    {
        var services = await JudgeAsync(new Diagnosis
        {
            ServerProcess = new ServerProcess { State = state },
            OpenSsl = new OpenSsl { Requirement = new LibraryRequirement { Unsatisfied = { "libssl.so.3" } } },
        });

        Assert.All(services, service => Assert.Equal(expected, service.Expected));
    }

    // With the files and the configuration of a sound host.
    private static async Task<IEnumerable<ServiceConfig>> JudgeAsync(Diagnosis facts)
    {
        using var root = MailRoot.Healthy();
        var installation = new XMailInstallation { MailRoot = root.Directory, MailRootSource = InstallationSource.Option };
        var keys = await KeyMaterialInspector.InspectAsync(installation, TimeProvider.System, Task.FromResult(0), CancellationToken.None);
        facts.KeyMaterial = keys.Facts;
        facts.TlsConfig = await TlsConfigInspector.InspectAsync(installation, keys, () => 0, HostNetwork.Instance, CancellationToken.None);

        facts.Enter(ExpectationJudge.Judge(facts));

        return facts.TlsConfig.Services;
    }
}
