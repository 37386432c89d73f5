using XMailFleet.Diagnosing.Checks.Keys;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Keys;

public sealed class CaDirectoryCheckTests
{
    [Fact]
    public void Judge_FilesThatTheServerMayNotRead_NamesThemAndTheUser()
    {
        var facts = new Diagnosis
        {
            ServerProcess = new ServerProcess { User = "xmail" },
            KeyMaterial = new KeyMaterial
            {
                CaDirectory = new CaDirectory
                {
                    File = new FileFacts { Path = "/var/MailRoot/certs", State = FileState.Directory },
                    AnchorCount = 1,
                    Entries =
                    {
                        new CaDirectoryEntry { Name = "0a0a0a0a.0", State = CaDirectoryEntryState.Found },
                        new CaDirectoryEntry { Name = "0b0b0b0b.0", State = CaDirectoryEntryState.Forbidden },
                    },
                },
            },
            TlsConfig = new TlsConfig
            {
                ClientAuthentication = new ClientAuthentication { Mode = ClientAuthenticationMode.Required, TrustSource = TrustSource.Directory },
                Settings = { new Setting { Name = "SSLUseCertsDir", On = true } },
            },
        };

        var finding = Assert.Single(new CaDirectoryCheck().Judge(facts));

        Assert.Equal((CheckStatus.Warning, "unreadable-by-server", "/var/MailRoot/certs/0b0b0b0b.0"), (finding.Status, finding.Reason, finding.Subject));
        Assert.Equal(("xmail", "0b0b0b0b.0"), (finding.Parameters["user"], finding.Parameters["names"]));
    }
}
