using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Diagnosing.Keys;
using XMailFleet.Diagnosing.Libraries;
using XMailFleet.Diagnosing.Watching;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Hostile;

/// <summary>A user whose XMail is believed names directories that are not his, and wants root's agent to tell what is in them.</summary>
[Trait("Needs", "root")]
public sealed class HiddenRootTests
{
    [Fact]
    public async Task Diagnose_MailRootOfAnother_TellsNothingThatItsAuthorMayNotRead()
    {
        using var host = await HiddenHost.MakeAsync("0711");
        await host.PlantAsRootAsync("cp $2/server.key $2/hidden-mark.key; cp $2/server.cert $2/libssl.so.3");
        Assert.Empty(host.Leaked(await host.DiagnoseHiddenAsync()));

        await host.OpenAsync("0644", "0755");
        Assert.NotEmpty(host.Leaked(await host.DiagnoseHiddenAsync()));
    }

    [Fact]
    public async Task Diagnose_MailRootOfAnother_TellsNoNamesThatItsAuthorMayNotList()
    {
        using var host = await HiddenHost.MakeAsync("0711");
        await host.PlantAsRootAsync("cp $2/server.key $2/hidden-mark.key; mv $2/smtpfwd.tab $2/SmtpFwd.tab; mv $2/certs.pem $2/CERTS.pem");
        await host.OpenAsync("0644", "0711");
        var keys = (await host.DiagnoseHiddenAsync()).KeyMaterial;
        Assert.Equal((0, 0, ""), (keys.StrayKeys.Count, keys.CaDirectory.Entries.Count, keys.CaFile.File.CaseVariant));

        await host.OpenAsync("0644", "0755");
        keys = (await host.DiagnoseHiddenAsync()).KeyMaterial;
        Assert.Equal((1, 1, "CERTS.pem"), (keys.StrayKeys.Count, keys.CaDirectory.Entries.Count, keys.CaFile.File.CaseVariant));
    }

    [Fact]
    public async Task Watch_MailRootOfAnother_DoesNotTellOfNamesThatItsAuthorMayNotList()
    {
        using var host = await HiddenHost.MakeAsync("0711");
        var installation = new NamedSource(host.Secret).Find().Single();
        Assert.DoesNotContain(WatchedFiles.Of(installation), watched => watched.Path.Contains("hidden-mark", StringComparison.Ordinal));

        await host.OpenAsync("0600", "0755");
        Assert.Contains(WatchedFiles.Of(installation), watched => watched.Path.Contains("hidden-mark", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Inspect_KeyThatItsServerMayNotRead_IsThereAndNotReadableByServer()
    {
        using var host = await HiddenHost.MakeAsync("0755");
        await host.PlantAsRootAsync("chmod 0644 $2/server.cert");
        var installation = new NamedSource(host.Secret).Find().Single();

        var keys = (await KeyMaterialInspector.InspectAsync(installation, TimeProvider.System, Task.FromResult(112), default, NamedSource.Author)).Facts;

        Assert.Equal((FileState.Unreadable, "0600", "root"), (keys.PrivateKey.File.State, keys.PrivateKey.File.Mode, keys.PrivateKey.File.Owner));
        Assert.Equal((true, false), (keys.PrivateKey.HasReadableByServer, keys.PrivateKey.ReadableByServer));
        Assert.Equal((FileState.Present, true), (keys.ServerCertificate.File.State, keys.ServerCertificate.ReadableByServer));
        Assert.Equal(Pairing.Unverifiable, keys.Pairing);
    }

    [Fact]
    public async Task Diagnose_MailRootThatRootNamed_IsReadWhoeverRunsThere()
    {
        using var host = await HiddenHost.MakeAsync("0711");
        var installation = new InstallationLocator([new NamedSource(host.Secret)]).Locate(new InstallationOptions(host.Secret, null))!;

        var keys = await KeyMaterialInspector.InspectAsync(installation, TimeProvider.System, Task.FromResult(112), default, NamedSource.Author);

        Assert.Equal(Pairing.Matched, keys.Facts.Pairing);
    }

    [Fact]
    public async Task List_LibraryBehindALinkOfAnother_IsNotToldWhereHeMayNotLook()
    {
        using var host = await HiddenHost.MakeAsync("0700");
        await host.PlantAsRootAsync("mkdir $2/hidden-mark; touch $2/hidden-mark/libssl.so.3; chmod 0644 $2/hidden-mark/libssl.so.3; ln -s hidden-mark $2/current");
        await host.PlantAsync("ln -s $2/current/libssl.so.3 $1/libssl.so.3");
        Assert.Empty(LibraryDirectory.List(host.Mail));

        await host.OpenAsync("0644", "0755");
        await host.PlantAsync("touch $1/another");
        Assert.Equal([new LibraryEntry("libssl.so.3", $"{host.Secret}/hidden-mark/libssl.so.3")], LibraryDirectory.List(host.Mail));
    }

    [Fact]
    public async Task List_DirectoryThatAnotherNamed_IsNotListedForHim()
    {
        using var host = await HiddenHost.MakeAsync("0711");
        await host.PlantAsRootAsync("touch $2/libssl.so.3");
        Assert.Empty(LibraryDirectory.ListFor(Placer.Of(NamedSource.Author), host.Secret));
        Assert.NotEmpty(LibraryDirectory.ListFor([], host.Secret));
    }

    [Fact]
    public async Task In_LinkOfAnotherToAProgram_DoesNotTellWhetherItIsThere()
    {
        using var host = await HiddenHost.MakeAsync("0700");
        await host.PlantAsRootAsync("touch $2/openssl");
        await host.PlantAsync("ln -s $2/openssl $1/openssl");
        Assert.Equal(("", CommandState.NotFound), Searched(host));

        await host.OpenAsync("0644", "0755");
        Assert.Equal(($"{host.Mail}/openssl", CommandState.NotExecutable), Searched(host));
    }

    [Fact]
    public void For_LongListOfTheEnvironment_IsCutOff()
    {
        var environment = new Dictionary<string, string> { ["LD_LIBRARY_PATH"] = string.Join(':', Enumerable.Range(0, 1000).Select(number => $"/none/{number}")) };

        var search = LibrarySearch.For(null, null, environment, SystemLibraries.None);

        Assert.Equal(64, search.Directories.Count);
    }

    private static (string Path, CommandState State) Searched(HiddenHost host)
    {
        var search = CommandSearch.In([host.Mail]);
        return (search.Path, search.State);
    }
}
