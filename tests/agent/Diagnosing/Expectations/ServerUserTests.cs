using XMailFleet.Diagnosing;
using XMailFleet.Diagnosing.Checks;
using XMailFleet.Diagnosing.Checks.Configuration;
using XMailFleet.Diagnosing.Checks.Keys;
using XMailFleet.Diagnosing.Configuration;
using XMailFleet.Diagnosing.Expectations;
using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Diagnosing.Keys;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Expectations;

/// <summary>What the user that XMail runs as may not read is as if it were spoilt, whatever the agent itself may read.</summary>
public sealed class ServerUserTests
{
    private static readonly ICheck[] Checks = [new ServerTabFileCheck(), new CaFileCheck()];

    [Theory]
    [InlineData("server.tab", "server-tab-file")]
    [InlineData("certs.pem", "ca-file")]
    public async Task Expected_FileThatTheServerMayNotRead_IsAFailureThatNamesIt(string name, string checkId)
    {
        using var root = Make();
        File.SetUnixFileMode(root.PathOf(name), UnixFileMode.UserRead | UnixFileMode.UserWrite);

        var refused = await DiagnoseAsync(root, UnixUser.Find("nobody"));
        var unknown = await DiagnoseAsync(root, null);

        Assert.All(refused.TlsConfig.Services, service => Assert.Equal([checkId], service.ExpectedCheckIds));
        Assert.Equal("unreadable-by-server", Assert.Single(Finding(refused, checkId)).Reason);
        Assert.All(unknown.TlsConfig.Services, service => Assert.Equal(Expected.Tls, service.Expected));
        Assert.All(Finding(unknown, checkId), finding => Assert.Equal(CheckStatus.Pass, finding.Status));
    }

    private static IEnumerable<Finding> Finding(Diagnosis facts, string checkId) => Checks.Single(check => check.Id == checkId).Judge(facts);

    private static MailRoot Make()
    {
        var root = MailRoot.Healthy().WriteServerTab(("RootDomain", "example.test"), ("SSLWantVerify", "1"), ("SSLUseCertsFile", "1"));
        root.Write("certs.pem", KeyPair.SelfSigned("ca.example.test").CertificatePem);
        foreach (var file in Directory.GetFiles(root.Directory)) File.SetUnixFileMode(file, (UnixFileMode)0b110_100_100);
        File.SetUnixFileMode(root.Directory, (UnixFileMode)0b111_101_101);
        return root;
    }

    private static async Task<Diagnosis> DiagnoseAsync(MailRoot root, UnixUser? user)
    {
        var installation = new XMailInstallation { MailRoot = root.Directory, MailRootSource = InstallationSource.Option };
        var keys = await KeyMaterialInspector.InspectAsync(installation, TimeProvider.System, Task.FromResult(0), CancellationToken.None, user);
        var facts = new Diagnosis
        {
            OpenSsl = new OpenSsl(),
            KeyMaterial = keys.Facts,
            TlsConfig = await TlsConfigInspector.InspectAsync(installation, keys, () => 1, HostNetwork.Instance, CancellationToken.None, user),
        };
        facts.Enter(ExpectationJudge.Judge(facts));
        return facts;
    }
}
