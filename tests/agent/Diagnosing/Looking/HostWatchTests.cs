using System.Globalization;
using XMailFleet.Diagnosing.Platforms;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Looking;

/// <summary>Each change on disk, told by the kernel alone and found by looking alone.</summary>
public sealed class HostWatchTests
{
    public static TheoryData<string, bool> EachWay
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (var name in Changes.Keys)
            {
                data.Add(name, true);
                data.Add(name, false);
            }

            return data;
        }
    }

    private static readonly Dictionary<string, (DiagnosisPart Part, Action<MailRoot> Before, Action<MailRoot> Make)> Changes = new()
    {
        ["written in place"] = (DiagnosisPart.KeyMaterial, _ => { }, root => root.Write("server.key", "another")),
        ["moved into place"] = (DiagnosisPart.KeyMaterial, root => root.Write("new", "another"), root => Move(root, "new", "server.key")),
        ["removed"] = (DiagnosisPart.KeyMaterial, _ => { }, root => File.Delete(root.PathOf("server.cert"))),
        ["made again"] = (DiagnosisPart.KeyMaterial, root => File.Delete(root.PathOf("server.cert")), root => root.Write("server.cert", "another")),
        ["closed to others"] = (DiagnosisPart.KeyMaterial, _ => { }, root => File.SetUnixFileMode(root.PathOf("server.key"), UnixFileMode.UserRead)),
        ["written behind links"] = (DiagnosisPart.KeyMaterial, LinkLikeCertbot, root => root.Write("archive/privkey1.pem", "another")),
        ["link turned"] = (DiagnosisPart.KeyMaterial, LinkLikeCertbot, TurnLink),
        ["directory link turned"] = (DiagnosisPart.KeyMaterial, LinkLikeKubernetes, root => Move(root, "..next", "..data")),
        ["directory of anchors made"] = (DiagnosisPart.KeyMaterial, _ => { }, root => Directory.CreateDirectory(root.PathOf("certs"))),
        ["anchor added"] = (DiagnosisPart.KeyMaterial, root => Directory.CreateDirectory(root.PathOf("certs")), root => root.Write("certs/1", "x")),
        ["anchor rewritten"] = (DiagnosisPart.KeyMaterial, MakeAnchor, root => root.Write("certs/1", "another")),
        ["copy of a key left"] = (DiagnosisPart.KeyMaterial, _ => { }, root => root.Write("server.key.old", "x")),
        ["server.tab edited"] = (DiagnosisPart.TlsConfig, _ => { }, root => root.WriteServerTab(("EnableSMTP-TLS", "0"))),
        ["table of forwards made"] = (DiagnosisPart.TlsConfig, _ => { }, root => root.Write("smtpfwd.tab", "x")),
        ["root taken away"] = (DiagnosisPart.TlsConfig, _ => { }, root => Directory.Move(root.Directory, root.Directory + "-away")),
        ["root replaced"] = (DiagnosisPart.TlsConfig, _ => { }, Replace),
    };

    [Theory]
    [MemberData(nameof(EachWay))]
    public async Task Change_OnDisk_IsTold(string change, bool askKernel)
    {
        var (part, before, make) = Changes[change];
        var root = MailRoot.Healthy();
        before(root);
        using var host = await WatchedHost.BeginAsync(root, askKernel);

        make(root);

        Assert.Contains(part, await host.NextAsync());
        // For the removal of the mail root at the end.
        if (Directory.Exists(root.Directory + "-away")) Restore(root);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Changes_OneAfterTheOther_AreAllTold(bool askKernel)
    {
        using var host = await WatchedHost.BeginAsync(MailRoot.Healthy(), askKernel);
        for (var number = 0; number < 2; number++)
        {
            var path = host.Root.PathOf(number.ToString(CultureInfo.InvariantCulture));
            await File.WriteAllTextAsync(path, "another");
            File.Delete(host.Root.PathOf("server.key"));
            // Watched only since the link was found.
            File.CreateSymbolicLink(host.Root.PathOf("server.key"), path);
            Assert.Equal([DiagnosisPart.KeyMaterial], await host.NextAsync());
            await File.WriteAllTextAsync(path, "and another");
            Assert.Equal([DiagnosisPart.KeyMaterial], await host.NextAsync());
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Mail_ComingAndGoing_IsNotTold(bool askKernel)
    {
        using var host = await WatchedHost.BeginAsync(MailRoot.Healthy(), askKernel);
        Directory.CreateDirectory(host.Root.PathOf("spool"));
        for (var message = 0; message < 500; message++)
        {
            host.Root.Write("message.id", message.ToString(CultureInfo.InvariantCulture));
            host.Root.Write($"spool/{message}", "mail");
        }

        host.Root.WriteServerTab(("EnableSMTP-TLS", "0"));

        Assert.Equal([DiagnosisPart.TlsConfig], await host.NextAsync());
    }

    [Fact]
    [Trait("Needs", "openssl")]
    public async Task Server_StartsAndEnds_IsTold()
    {
        using var host = await WatchedHost.BeginAsync(MailRoot.Healthy(), askKernel: false, HostPlatform.Locator);
        using (await XMailStandIn.StartAsync(host.Root)) await UntilToldAsync(host, DiagnosisPart.ServerProcess);

        await UntilToldAsync(host, DiagnosisPart.ServerProcess);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Needs", "openssl")]
    public async Task OpenSslConfiguration_OfTheRunningServer_IsTold(bool askKernel)
    {
        var root = MailRoot.Healthy();
        root.Write("openssl.cnf", "");
        using var server = await XMailStandIn.StartAsync(
            root, environment: new Dictionary<string, string> { ["OPENSSL_CONF"] = root.PathOf("openssl.cnf") });
        using var host = await WatchedHost.BeginAsync(root, askKernel, HostPlatform.Locator);

        root.Write("openssl.cnf", "openssl_conf = a\n[a]\nssl_conf = b\n[b]\nsystem_default = c\n[c]\nMinProtocol = TLSv1.3\n");

        await UntilToldAsync(host, DiagnosisPart.OpenSsl);
    }

    private static async Task UntilToldAsync(WatchedHost host, DiagnosisPart part)
    {
        while (!(await host.NextAsync()).Contains(part))
        {
        }
    }

    // live/privkey.pem leads to archive/privkey1.pem, and server.key to it.
    private static void LinkLikeCertbot(MailRoot root)
    {
        Directory.CreateDirectory(root.PathOf("live"));
        Directory.CreateDirectory(root.PathOf("archive"));
        root.Write("archive/privkey1.pem", "one").Write("archive/privkey2.pem", "two");
        File.CreateSymbolicLink(root.PathOf("live/privkey.pem"), "../archive/privkey1.pem");
        File.Delete(root.PathOf("server.key"));
        File.CreateSymbolicLink(root.PathOf("server.key"), root.PathOf("live/privkey.pem"));
    }

    private static void TurnLink(MailRoot root)
    {
        File.CreateSymbolicLink(root.PathOf("live/new"), "../archive/privkey2.pem");
        Move(root, "live/new", "live/privkey.pem");
    }

    // A volume of secrets: ..data leads to a directory, and is itself replaced.
    private static void LinkLikeKubernetes(MailRoot root)
    {
        foreach (var version in new[] { "one", "two" })
        {
            Directory.CreateDirectory(root.PathOf(version));
            root.Write($"{version}/key", version);
        }

        File.CreateSymbolicLink(root.PathOf("..data"), "one");
        File.CreateSymbolicLink(root.PathOf("..next"), "two");
        File.Delete(root.PathOf("server.key"));
        File.CreateSymbolicLink(root.PathOf("server.key"), "..data/key");
    }

    private static void MakeAnchor(MailRoot root)
    {
        Directory.CreateDirectory(root.PathOf("certs"));
        root.Write("certs/1", "x");
    }

    private static void Replace(MailRoot root)
    {
        Directory.Move(root.Directory, root.Directory + "-away");
        Directory.CreateDirectory(root.Directory);
    }

    private static void Restore(MailRoot root)
    {
        if (Directory.Exists(root.Directory)) Directory.Delete(root.Directory);
        Directory.Move(root.Directory + "-away", root.Directory);
    }

    private static void Move(MailRoot root, string from, string to)
    {
        // As renewals do, in one step; .NET's move follows links to directories.
        using var move = System.Diagnostics.Process.Start("mv", ["-fT", root.PathOf(from), root.PathOf(to)]);
        move.WaitForExit();
    }
}
