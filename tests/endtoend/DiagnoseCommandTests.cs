using Google.Protobuf;
using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.EndToEnd.Tests;

public sealed class DiagnoseCommandTests
{
    [Fact]
    public async Task Diagnose_HealthyHost_EndsWithZeroAndNamesTheSixServices()
    {
        using var root = MailRoot.Healthy();

        var run = await DiagnoseAsync(root);

        Assert.Equal(0, run.ExitCode);
        Assert.All(
            ["POP3S", "SMTPS", "CTRLS", "POP3 STLS", "SMTP STARTTLS", "CTRL TLS"],
            service => Assert.Contains(service, run.Output, StringComparison.Ordinal));
        Assert.Empty(run.Errors);
    }

    [Fact]
    public async Task Diagnose_BrokenHost_EndsWithOneAndSaysWhatToDo()
    {
        using var root = MailRoot.Healthy().Write("server.key", KeyPair.SelfSigned("other.example.test").PrivateKeyPem);

        var run = await DiagnoseAsync(root);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("server.key", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diagnose_NoSuchMailRoot_EndsWithTwoAndOneSentence()
    {
        var run = await ProgramProcess.RunAsync(BuiltPrograms.Agent, ["diagnose", "--mail-root", "/nowhere/MailRoot"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("/nowhere/MailRoot", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--")]
    [InlineData("@switches")]
    [InlineData("--no-probe")]
    [InlineData("-h")]
    public async Task Diagnose_ArgumentsThatLookLikeOptions_AreXMails(string arguments)
    {
        using var root = MailRoot.Healthy();

        var run = await DiagnoseAsync(root, "--xmail-args", arguments, "--format", "json");

        Assert.Equal([arguments], JsonParser.Default.Parse<Diagnosis>(run.Output).TlsConfig.Arguments);
    }

    [Theory]
    [InlineData("--xmail-args", "")]
    [InlineData("--xmail-args", " ")]
    [InlineData("--xmail-args=")]
    public async Task Diagnose_EmptyArguments_AreAnXMailWithoutSwitches(params string[] option)
    {
        using var root = MailRoot.Healthy();

        var run = await DiagnoseAsync(root, [.. option, "--format", "json"]);
        var last = await DiagnoseAsync(root, ["--format", "json", .. option]);

        Assert.All([run, last], each =>
        {
            var diagnosis = JsonParser.Default.Parse<Diagnosis>(each.Output);
            Assert.Empty(diagnosis.TlsConfig.Arguments);
            Assert.Equal(InstallationSource.Option, diagnosis.TlsConfig.ArgumentsSource);
        });
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public async Task Diagnose_Json_IsTheProtobufJsonOfDiagnosis(string language)
    {
        using var root = MailRoot.Healthy();

        var run = await DiagnoseAsync(root, "--format", "json", "--lang", language);

        var diagnosis = JsonParser.Default.Parse<Diagnosis>(run.Output);
        Assert.Equal(Pairing.Matched, diagnosis.KeyMaterial.Pairing);
        Assert.Equal(root.Directory, diagnosis.TlsConfig.MailRoot);
        Assert.Equal(6, diagnosis.TlsConfig.Services.Count);
        Assert.NotEmpty(diagnosis.CheckResults);
        Assert.All(diagnosis.CheckResults, result => Assert.NotEmpty(result.Message));
        // A brace that is left is a parameter that the check did not give.
        Assert.All(diagnosis.CheckResults, result => Assert.DoesNotContain("{", result.Message + result.Remedy, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Diagnose_Japanese_SaysTheSameInJapanese()
    {
        using var root = MailRoot.Healthy();

        var run = await DiagnoseAsync(root, "--lang", "ja");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("証明書", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diagnose_OutputIsNoTerminal_HasNoEscapeSequence()
    {
        using var root = MailRoot.Healthy();

        Assert.DoesNotContain('\e', (await DiagnoseAsync(root)).Output);
    }

    [Fact]
    public async Task Diagnose_MailRootByEnvironment_IsTheSame()
    {
        using var root = MailRoot.Healthy();

        var run = await ProgramProcess.RunAsync(
            BuiltPrograms.Agent, ["diagnose", "--format", "json"], ("XMAILFLEET_MAIL_ROOT", root.Directory));

        Assert.Equal(root.Directory, JsonParser.Default.Parse<Diagnosis>(run.Output).TlsConfig.MailRoot);
    }

    private static Task<CommandResult> DiagnoseAsync(MailRoot root, params string[] more) =>
        ProgramProcess.RunAsync(BuiltPrograms.Agent, ["diagnose", "--mail-root", root.Directory, .. more]);
}
