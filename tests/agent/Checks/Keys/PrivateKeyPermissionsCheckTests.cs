using XMailFleet.Agent.Checks.Keys;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Checks.Keys;

public sealed class PrivateKeyPermissionsCheckTests
{
    [Fact]
    public void Judge_AccessListOpenToUsers_Warns()
    {
        var file = new FileFacts { Path = @"C:\MailRoot\server.key", State = FileState.Present, ReadableBy = { "Authenticated Users", "Users" } };

        var finding = Assert.Single(new PrivateKeyPermissionsCheck().Judge(Facts(file)));

        Assert.Equal((CheckStatus.Warning, "readable-by-groups"), (finding.Status, finding.Reason));
        Assert.Equal("Authenticated Users, Users", finding.Parameters["groups"]);
    }

    [Fact]
    public void Judge_NoBitsAndNoOpenList_DoesNotApply() => Assert.Equal(
        CheckStatus.NotApplicable,
        Assert.Single(new PrivateKeyPermissionsCheck().Judge(Facts(new FileFacts { State = FileState.Present }))).Status);

    private static Diagnosis Facts(FileFacts file) => new() { KeyMaterial = new KeyMaterial { PrivateKey = new PrivateKey { File = file } } };
}
