using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Hostile;

/// <summary>
/// The owner of a mail root wants root's agent to tell him of files that he may not read. The judge is a mark in them that he could not
/// have written. Each way is tried a second time with files that all may read: then the mark must come, or the first time proves nothing.
/// </summary>
[Trait("Needs", "root")]
public sealed class HiddenFileTests
{
    public static TheoryData<string> Ways =>
    [
        .. new[] { "server.tab", "server.cert", "server.key", "certs.pem", "smtpfwd.tab", "smtp.ipprop.tab", "smtp.hnprop.tab" }
            .Select(name => $"ln -sf $2/{name} $1/{name}"),
        // Another way to the same file.
        "ln -sf ../secret/server.tab $1/server.tab",
        "ln -sf ./../mail/../secret/server.cert $1/server.cert",
        "ln -s $2/server.tab $1/first; ln -sf first $1/server.tab",
        "ln -s $2 $1/away; ln -sf away/server.cert $1/server.cert",
        "ln -s $2 $1/away; ln -sf $1/away/server.key $1/server.key",
        "ln -s .. $1/up; ln -sf up/secret/certs.pem $1/certs.pem",
        // A directory, its names, and what stands in it.
        "rmdir $1/certs; ln -s $2/certs $1/certs",
        "rmdir $1/certs; ln -s ../secret/certs $1/certs",
        "ln -s $2/certs/hidden-mark.pem $1/certs/00000000.0",
        "ln -s $2/certs/hidden-mark.pem $1/certs/any.pem",
        "ln -s $2/certs $1/inner; rmdir $1/certs; ln -s inner $1/certs",
    ];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Diagnose_LinkOfTheOwner_TellsNothingOfAFileThatHeMayNotRead(string way)
    {
        using var host = await HiddenHost.MakeAsync("0755");
        await host.PlantAsync(way);
        // The names in a directory that all may list are no secret.
        if (way.Contains("certs $1", StringComparison.Ordinal)) await host.OpenAsync("0600", "0700");
        Assert.Empty(await host.LeakedAsync());

        await host.OpenAsync("0600", "0700");
        Assert.Empty(await host.LeakedAsync());

        await host.OpenAsync("0644", "0755");
        Assert.NotEmpty(await host.LeakedAsync());
    }

    [Fact]
    public async Task Diagnose_FileThatTheOwnersGroupMayRead_IsRead()
    {
        using var host = await HiddenHost.MakeAsync("0755");
        await host.PlantAsync("ln -sf $2/server.cert $1/server.cert");
        await host.PlantAsRootAsync("chgrp 65534 $2/server.cert; chmod 0640 $2/server.cert");

        Assert.Equal(FileState.Present, (await host.DiagnoseAsync()).KeyMaterial.ServerCertificate.File.State);
    }

    [Fact]
    public async Task Diagnose_LinkOfRootInADirectoryOfRoot_IsFollowed()
    {
        using var host = await HiddenHost.MakeAsync("0700", mailOwner: "root:root");
        await host.PlantAsRootAsync("ln -sf $2/server.cert $1/server.cert; ln -sf $2/server.key $1/server.key");

        Assert.Equal(Pairing.Matched, (await host.DiagnoseAsync()).KeyMaterial.Pairing);
    }

    // Nobody but its owner gives a link a second name, and nobody but root makes one of root's: XMail's mail root may be XMail's own.
    [Theory]
    [InlineData("chown 65534:65534 $1")]
    [InlineData("chmod 0777 $1")]
    [InlineData("chmod 1777 $1")]
    [InlineData("chgrp 65534 $1; chmod 0775 $1")]
    public async Task Diagnose_LinkOfRootWhereOthersMayWrite_IsFollowed(string opened)
    {
        using var host = await HiddenHost.MakeAsync("0700", mailOwner: "root:root");
        await host.PlantAsRootAsync($"ln -sf $2/server.cert $1/server.cert; {opened}");

        Assert.Equal(FileState.Present, (await host.DiagnoseAsync()).KeyMaterial.ServerCertificate.File.State);
    }

    [Theory]
    [InlineData("ln -sf $2/server.cert $1/server.cert; chown -h 65534:65534 $1/server.cert")]
    [InlineData("ln -sf $2/server.cert $1/link; ln -fP $1/link $1/server.cert; chmod 0777 $1")]
    public async Task Diagnose_LinkThatAnotherThanRootCouldHavePlaced_IsNotFollowed(string planted)
    {
        using var host = await HiddenHost.MakeAsync("0700", mailOwner: "root:root");
        await host.PlantAsRootAsync(planted);

        var file = (await host.DiagnoseAsync()).KeyMaterial.ServerCertificate.File;

        Assert.Equal((FileState.Barred, BarredReason.Link, $"{host.Mail}/server.cert"), (file.State, file.BarredReason, file.BarredAt));
        Assert.Equal((0, "", "", ""), (file.SizeBytes, file.Mode, file.Owner, file.Group));
        Assert.Null(file.ModifyTime);
    }

    [Fact]
    public async Task Diagnose_FileOfRootInADirectoryOfAnother_IsReadUnlessItHasASecondName()
    {
        using var host = await HiddenHost.MakeAsync("0700");
        await host.PlantAsRootAsync("cp $2/server.cert $1/server.cert; cp $2/server.key $1/server.key; chown root:root $1/server.*; chmod 0600 $1/server.*");
        Assert.Equal(Pairing.Matched, (await host.DiagnoseAsync()).KeyMaterial.Pairing);

        await host.PlantAsRootAsync("ln -f $2/server.cert $1/server.cert; ln -f $2/server.key $1/server.key; ln -f $2/server.key $1/old.key");

        Assert.Empty(await host.LeakedAsync());
        Assert.Equal(BarredReason.HardLink, (await host.DiagnoseAsync()).KeyMaterial.PrivateKey.File.BarredReason);
    }

    [Theory]
    [InlineData("ln -sf /proc/self/environ $1/server.tab")]
    [InlineData("ln -sf /proc/1/status $1/server.tab")]
    [InlineData("ln -sf /proc/self/root/etc/passwd $1/server.tab")]
    [InlineData("ln -sf /sys/kernel/uevent_seqnum $1/server.tab")]
    [InlineData("ln -s /proc $1/away; ln -sf away/version $1/server.tab")]
    public async Task Diagnose_LinkToAFileOfTheKernel_IsNotRead(string way)
    {
        using var host = await HiddenHost.MakeAsync("0755");
        await host.PlantAsync(way);

        var file = (await host.DiagnoseAsync()).TlsConfig.ServerTabFile;

        Assert.Equal((FileState.Barred, BarredReason.Kernel), (file.State, file.BarredReason));
    }

    [Fact]
    public async Task Diagnose_LinkToAName_DoesNotTellWhetherItIsThere()
    {
        using var host = await HiddenHost.MakeAsync("0700");
        await host.PlantAsync("ln -sf $2/server.cert $1/server.cert; ln -sf $2/nothing.at.all $1/server.key");

        var keys = (await host.DiagnoseAsync()).KeyMaterial;

        Assert.Equal((FileState.Barred, FileState.Barred), (keys.ServerCertificate.File.State, keys.PrivateKey.File.State));
    }

    [Fact]
    public async Task Expected_FileNotFollowed_IsUnknownAndSaysHowToMendIt()
    {
        using var host = await HiddenHost.MakeAsync("0700");
        await host.PlantAsync("ln -sf $2/server.key $1/server.key");

        var diagnosis = await host.DiagnoseAsync();
        var result = Assert.Single(diagnosis.CheckResults, result => result.CheckId == "private-key-file");

        Assert.All(diagnosis.TlsConfig.Services, service => Assert.Equal((Expected.Unknown, "private-key-file"), (service.Expected, Assert.Single(service.ExpectedCheckIds))));
        Assert.Equal(CheckStatus.Inconclusive, result.Status);
        Assert.Contains($"chown -h root:root {host.Mail}/server.key", result.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Expected_AnchorsNotFollowed_AreUnknown()
    {
        using var host = await HiddenHost.MakeAsync("0700");
        await host.PlantAsync("printf 'RootDomain\\ta.test\\nSSLWantCert\\t1\\nSSLUseCertsDir\\t1\\n' > $1/server.tab; rmdir $1/certs; ln -s $2/certs $1/certs");

        var diagnosis = await host.DiagnoseAsync();

        Assert.All(diagnosis.TlsConfig.Services, service => Assert.Equal((Expected.Unknown, "ca-directory"), (service.Expected, Assert.Single(service.ExpectedCheckIds))));
    }
}
