using XMailFleet.Diagnosing.Checks.Keys;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Keys;

/// <summary>With which rights a new key is installed: XMail's user can read it, and nobody else.</summary>
public sealed class PairPlaceTests
{
    // XMail's user, whether that one may read the present key, whose it is and its mode.
    [Theory]
    [InlineData("", null, "root", "root", "0600", "-m 600")]
    [InlineData("root", true, "root", "root", "0644", "-m 600")]
    [InlineData("", null, "xmail", "xmail", "0600", "-m 600 -o xmail")]
    [InlineData("", null, "xmail", "mail", "0640", "-m 640 -o xmail -g mail")]
    [InlineData("xmail", true, "root", "xmail", "0640", "-m 640 -g xmail")]
    [InlineData("xmail", true, "xmail", "xmail", "0400", "-m 600 -o xmail")]
    [InlineData("xmail", true, "root", "root", "0644", "-m 600 -o xmail")]
    [InlineData("xmail", false, "root", "root", "0600", "-m 600 -o xmail")]
    [InlineData("xmail", null, "root", "root", "0600", "-m 600 -o xmail")]
    [InlineData("xmail", null, "", "", "", "-m 600 -o xmail")]
    [InlineData("", null, "1000", "1000", "0660", "-m 640 -o 1000 -g 1000")]
    [InlineData("", null, @"EXAMPLE\post office", "", "0600", @"-m 600 -o 'EXAMPLE\post office'")]
    public void Parameters_PresentKeyAndUser_KeepWhatXMailNeeds(string user, bool? readable, string owner, string group, string mode, string options)
    {
        var key = new PrivateKey { File = new FileFacts { Path = "/m/server.key", State = FileState.Present, Owner = owner, Group = group, Mode = mode } };
        if (readable is { } known) key.ReadableByServer = known;
        var facts = new Diagnosis { KeyMaterial = new KeyMaterial { PrivateKey = key }, ServerProcess = new ServerProcess { User = user } };

        Assert.Contains(("key_options", options), PairPlace.Parameters(facts));
    }

    // A directory or a device has rights of its own, which are no key's.
    [Theory]
    [InlineData(FileState.Directory)]
    [InlineData(FileState.Missing)]
    [InlineData(FileState.Fifo)]
    public void Parameters_NoKeyThere_AreForTheServersUser(FileState state)
    {
        var file = new FileFacts { Path = "/m/server.key", State = state, Owner = "someone", Mode = "0750" };
        var facts = new Diagnosis { KeyMaterial = new KeyMaterial { PrivateKey = new PrivateKey { File = file } } };

        Assert.Contains(("key_options", "-m 600"), PairPlace.Parameters(facts));
    }
}
