using XMailFleet.Agent.Configuration;
using XMailFleet.Agent.Expectations;
using XMailFleet.Agent.Installation;
using XMailFleet.Agent.Keys;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Expectations;

public sealed class ExpectationJudgeTests
{
    [Theory]
    [InlineData(ServerState.Running, Expected.Tls)]
    [InlineData(ServerState.NotRunning, Expected.Failure)]
    public async Task Judge_LibraryThatTheLoaderDoesNotFind_StopsOnlyAServerThatHasToStart(ServerState state, Expected expected)
    {
        using var root = MailRoot.Healthy();
        var installation = new XMailInstallation { MailRoot = root.Directory, MailRootSource = InstallationSource.Option };
        var keys = await KeyMaterialInspector.InspectAsync(installation, TimeProvider.System, Task.FromResult(0), CancellationToken.None);
        var facts = new Diagnosis
        {
            ServerProcess = new ServerProcess { State = state },
            OpenSsl = new OpenSsl { Requirement = new LibraryRequirement { Unsatisfied = { "libssl.so.3" } } },
            KeyMaterial = keys.Facts,
            TlsConfig = await TlsConfigInspector.InspectAsync(installation, keys, () => 0, CancellationToken.None),
        };

        ExpectationJudge.Judge(facts);

        Assert.All(facts.TlsConfig.Services, service => Assert.Equal(expected, service.Expected));
    }
}
