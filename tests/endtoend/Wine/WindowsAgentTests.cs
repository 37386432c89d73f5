using System.Globalization;
using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Net.Client;
using Grpc.Reflection.V1Alpha;
using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.EndToEnd.Tests.Wine;

/// <summary>The published agent on Windows, as Wine has it: registry, files with drive letters, DLLs, gRPC.</summary>
[Trait("Needs", "wine")]
public sealed class WindowsAgentTests
{
    private const string Key = @"SOFTWARE\Wow6432Node\GNU\XMail";

    private const UnixFileMode ForAdministrators = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Agent_RegistryNamesMailRoot_ServesItsDiagnosisAndEndsWithStatus()
    {
        var agent = await WindowsAgent.PublishAsync();
        await using var windows = new WinePrefix();
        await windows.SetRegistryAsync(Key, "MAIL_ROOT", @"C:\MailRoot");
        await windows.SetRegistryAsync(Key, "MAIL_CMD_LINE", "-Sl -B- -XI 127.0.0.1:4650");
        var mailRoot = await MakeMailRootAsync(windows);

        var diagnosis = await DiagnoseServedAsync(windows, agent);

        AssertInstallation(diagnosis);
        AssertLibraries(diagnosis);
        AssertNotRun(diagnosis.OpenSsl.Command);
        Assert.Equal(Pairing.Matched, diagnosis.KeyMaterial.Pairing);
        Assert.Equal(@"C:\MailRoot\server.key", diagnosis.KeyMaterial.PrivateKey.File.Path);
        // Wine makes an entry for everyone of the bit that lets others read.
        Assert.Equal(["Everyone"], diagnosis.KeyMaterial.PrivateKey.File.ReadableBy);
        Assert.Contains(diagnosis.CheckResults, result => result is { CheckId: "private-key-permissions", Reason: "readable-by-groups" });
        Assert.DoesNotContain(diagnosis.CheckResults, result => result.Status is CheckStatus.Error);
        Assert.DoesNotContain(diagnosis.CheckResults, result => result.CheckId == "private-key-copies" && result.Status is not CheckStatus.Pass);

        File.SetUnixFileMode(Path.Combine(mailRoot, "server.key"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var (status, output, error) = await windows.RunAsync(agent, "diagnose", "--lang", "ja");
        Assert.True(status == 0, $"status {status}: {output}{error}");
        Assert.Contains(@"C:\MailRoot", output, StringComparison.Ordinal);
        Assert.Contains("Windows レジストリ", output, StringComparison.Ordinal);

        // The libraries that came with XMail 1.27 for Windows.
        await WriteLibrariesAsync(mailRoot, "0.9.8l 5 Nov 2009");
        await File.WriteAllTextAsync(Path.Combine(mailRoot, "server.key"), KeyPair.SelfSigned("mail.example.test").PrivateKeyPem);
        File.SetUnixFileMode(Path.Combine(mailRoot, "bin"), ForAdministrators);
        (status, output, error) = await windows.RunAsync(agent, "diagnose", "--format", "json");
        Assert.True(status == 1, $"status {status}: {output}{error}");
        var broken = Diagnosis.Parser.ParseJson(output);
        Assert.Equal(["key-pair-mismatch", "openssl-legacy"], Errors(broken));
        Assert.Empty(broken.KeyMaterial.PrivateKey.File.ReadableBy);
        Assert.Equal("0.9.8l", broken.OpenSsl.EffectiveVersion);
        // Nobody else can write there any more: Windows was asked to run it, and it is no whole program.
        Assert.Empty(broken.OpenSsl.Command.UntrustedCommands);
        Assert.Equal((CommandState.NotExecutable, @"C:\MailRoot\bin\openssl.exe"), (broken.OpenSsl.Command.State, broken.OpenSsl.Command.Path));

        (status, _, error) = await windows.RunAsync(agent, "diagnose", "--mail-root", @"D:\nowhere");
        Assert.Equal(2, status);
        Assert.Contains(@"D:\nowhere", error, StringComparison.Ordinal);
    }

    private static async Task<string> MakeMailRootAsync(WinePrefix windows)
    {
        var mailRoot = Path.Combine(windows.DriveC, "MailRoot");
        Directory.CreateDirectory(Path.Combine(mailRoot, "bin"));
        var pair = KeyPair.SelfSigned("mail.example.test");
        await File.WriteAllTextAsync(
            Path.Combine(mailRoot, "server.tab"), "\"RootDomain\"\t\"mail.example.test\"\r\n\"EnableCTRL-TLS\"\t\"0\"\r\n");
        await File.WriteAllTextAsync(Path.Combine(mailRoot, "server.cert"), pair.CertificatePem);
        await File.WriteAllTextAsync(Path.Combine(mailRoot, "server.key"), pair.PrivateKeyPem);
        await File.WriteAllBytesAsync(
            Path.Combine(mailRoot, "bin", "XMail.exe"),
            PortableExecutable.Make(PortableExecutable.X86, ["KERNEL32.dll", "SSLEAY32.dll", "LIBEAY32.dll"]));
        await WriteLibrariesAsync(mailRoot, "1.0.2u  20 Dec 2019");
        await File.WriteAllBytesAsync(Path.Combine(mailRoot, "bin", "openssl.exe"), PortableExecutable.Make(PortableExecutable.X64, []));
        File.SetUnixFileMode(Path.Combine(mailRoot, "bin"), ForAdministrators | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite);
        return mailRoot;
    }

    private static void AssertNotRun(OpenSslCommand command)
    {
        var untrusted = Assert.Single(command.UntrustedCommands);
        Assert.Equal((@"C:\MailRoot\bin\openssl.exe", @"C:\MailRoot\bin", UntrustedReason.AccessList), (untrusted.Path, untrusted.Component, untrusted.Reason));
        Assert.Equal(["Everyone"], untrusted.WritableBy);
        Assert.Equal(CommandState.Unsafe, command.State);
    }

    private static void AssertInstallation(Diagnosis diagnosis)
    {
        var config = diagnosis.TlsConfig;
        Assert.Equal(@"C:\MailRoot", config.MailRoot);
        Assert.Equal((InstallationSource.Registry, $@"HKLM\{Key}"), (config.MailRootSource, config.MailRootSourceDetail));
        Assert.Equal(["-Sl", "-B-", "-XI", "127.0.0.1:4650"], config.Arguments);
        Assert.Equal((InstallationSource.Registry, $@"HKLM\{Key}"), (config.ArgumentsSource, config.ArgumentsSourceDetail));
        Assert.Empty(config.StartObstacles);
        Assert.False(Find(Service.Pop3S).Enabled);
        Assert.False(Find(Service.CtrlTls).Enabled);
        Assert.Equal(new Endpoint { Address = "127.0.0.1", Port = 4650 }, Assert.Single(Find(Service.Smtps).Endpoints));
        Assert.Equal(ServerState.NotRunning, diagnosis.ServerProcess.State);

        ServiceConfig Find(Service service) => Assert.Single(config.Services, found => found.Service == service);
    }

    private static void AssertLibraries(Diagnosis diagnosis)
    {
        var requirement = diagnosis.OpenSsl.Requirement;
        Assert.Equal((@"C:\MailRoot\bin\XMail.exe", "x86"), (requirement.ProgramPath, requirement.Architecture));
        Assert.Equal(["SSLEAY32.dll", "LIBEAY32.dll"], requirement.Needed);
        Assert.Empty(requirement.Unsatisfied);
        Assert.Equal(
            [(@"C:\MailRoot\bin\libeay32.dll", "1.0.2u", "x86"), (@"C:\MailRoot\bin\ssleay32.dll", "1.0.2u", "x86")],
            diagnosis.OpenSsl.Libraries.Select(library => (library.Path, library.Version, library.Architecture)));
    }

    // Let in by a collector on Linux as any agent is, and then asked by it; a viewer asks the agent itself.
    private static async Task<Diagnosis> DiagnoseServedAsync(WinePrefix windows, string program)
    {
        using var data = new DataDirectory();
        using var home = new ScratchDirectory();
        await using var collector = await Server.StartCollectorAsync(data.FullName);
        var port = FreePort.Next().ToString(CultureInfo.InvariantCulture);
        var token = (await collector.TypeAsync("host", "add", "win1", "--agent-address", $"127.0.0.1:{port}")).Split('\'')[3];
        await File.WriteAllTextAsync(Path.Combine(windows.DriveC, "token"), token);
        var (status, output, error) = await windows.RunAsync(
            program, "enroll", "--collector", collector.Address, "--token-file", @"C:\token", "--state-dir", @"C:\agent", "--config", @"C:\agent.json", "--port", port);
        Assert.True(status == 0, output + error);
        using var agent = windows.Start(program, "serve", "--config", @"C:\agent.json", "--port", port, "--state-dir", @"C:\agent");
        var log = agent.StandardError.ReadToEndAsync();
        using var deadline = new CancellationTokenSource(Patience);
        try
        {
            while (true)
            {
                if (agent.HasExited) Assert.Fail($"The agent ended with status {agent.ExitCode}: {await log}");
                try
                {
                    var diagnosis = (await collector.PollAsync("win1")).Diagnosis;
                    using var channel = (await Viewer.MakeAsync(collector, home.Path)).ChannelTo($"127.0.0.1:{port}");
                    await AssertDescribesItselfAsync(channel, deadline.Token);
                    return diagnosis;
                }
                catch (RpcException failure) when (failure.StatusCode is StatusCode.Unavailable)
                {
                    await Task.Delay(250, deadline.Token);
                }
            }
        }
        finally
        {
            agent.Kill(entireProcessTree: true);
        }
    }

    // What grpcurl and monitors ask; trimming must not have taken it.
    private static async Task AssertDescribesItselfAsync(GrpcChannel channel, CancellationToken cancellationToken)
    {
        var health = await new Health.HealthClient(channel).CheckAsync(new HealthCheckRequest(), cancellationToken: cancellationToken);
        Assert.Equal(HealthCheckResponse.Types.ServingStatus.Serving, health.Status);
        using var reflection = new ServerReflection.ServerReflectionClient(channel).ServerReflectionInfo(cancellationToken: cancellationToken);
        await reflection.RequestStream.WriteAsync(
            new ServerReflectionRequest { FileContainingSymbol = "xmailfleet.v1.AgentService" }, cancellationToken);
        Assert.True(await reflection.ResponseStream.MoveNext(cancellationToken));
        Assert.NotEmpty(reflection.ResponseStream.Current.FileDescriptorResponse.FileDescriptorProto);
        await reflection.RequestStream.CompleteAsync();
    }

    private static IEnumerable<string> Errors(Diagnosis diagnosis) =>
        diagnosis.CheckResults.Where(result => result.Status is CheckStatus.Error).Select(result => result.CheckId).Order(StringComparer.Ordinal);

    private static async Task WriteLibrariesAsync(string mailRoot, string version)
    {
        foreach (var name in (string[])["ssleay32.dll", "libeay32.dll"])
        {
            await File.WriteAllBytesAsync(
                Path.Combine(mailRoot, "bin", name), PortableExecutable.Make(PortableExecutable.X86, [], $"\0OpenSSL {version}\0"));
        }
    }
}
