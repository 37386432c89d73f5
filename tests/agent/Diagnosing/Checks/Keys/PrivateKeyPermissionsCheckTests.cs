using XMailFleet.Diagnosing.Checks.Keys;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Keys;

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

    // server.cert and server.key swapped.
    [Theory]
    [InlineData(PrivateKeyContent.Certificate, CheckStatus.NotApplicable)]
    [InlineData(PrivateKeyContent.PublicKey, CheckStatus.NotApplicable)]
    [InlineData(PrivateKeyContent.Malformed, CheckStatus.Warning)]
    [InlineData(PrivateKeyContent.PrivateKey, CheckStatus.Warning)]
    public void Judge_ContentThatIsNoSecret_DoesNotApply(PrivateKeyContent content, CheckStatus status)
    {
        var file = new FileFacts { Path = "/var/MailRoot/server.key", State = FileState.Present, Mode = "0644" };

        Assert.Equal(status, Assert.Single(new PrivateKeyPermissionsCheck().Judge(Facts(file, content))).Status);
    }

    private static Diagnosis Facts(FileFacts file, PrivateKeyContent content = PrivateKeyContent.PrivateKey) =>
        new() { KeyMaterial = new KeyMaterial { PrivateKey = new PrivateKey { File = file, Content = content } } };
}
