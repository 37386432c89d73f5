using XMailFleet.Diagnosing.Checks.Libraries;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Libraries;

public sealed class OpenSslCommandCheckTests
{
    [Theory]
    [InlineData(CommandState.Runs, CheckStatus.Pass, "pass")]
    [InlineData(CommandState.NotFound, CheckStatus.Notice, "missing")]
    [InlineData(CommandState.NotExecutable, CheckStatus.Warning, "not-executable")]
    [InlineData(CommandState.TimedOut, CheckStatus.Warning, "timed-out")]
    [InlineData(CommandState.Failed, CheckStatus.Warning, "failed")]
    [InlineData(CommandState.Unsafe, CheckStatus.Warning, "unsafe")]
    [InlineData(CommandState.Unspecified, CheckStatus.Inconclusive, "inconclusive")]
    public void Judge_State_IsTold(CommandState state, CheckStatus status, string reason) =>
        Assert.Equal((status, reason), LibraryFacts.Judge(new OpenSslCommandCheck(), facts => facts.OpenSsl.Command.State = state));

    [Fact]
    public void Judge_NoFacts_IsInconclusive() =>
        Assert.Equal(CheckStatus.Inconclusive, LibraryFacts.Judge(new OpenSslCommandCheck(), facts => facts.OpenSsl = null).Status);

    [Theory]
    [InlineData(UntrustedReason.Owner, CheckStatus.Warning, "owned-by-other")]
    [InlineData(UntrustedReason.WritableByAll, CheckStatus.Warning, "writable-by-all")]
    [InlineData(UntrustedReason.WritableByGroup, CheckStatus.Warning, "writable-by-group")]
    [InlineData(UntrustedReason.AccessList, CheckStatus.Warning, "writable-by-users")]
    [InlineData(UntrustedReason.OwnUser, CheckStatus.Notice, "owned-by-agent")]
    [InlineData(UntrustedReason.Mount, CheckStatus.Notice, "on-untrusted-mount")]
    [InlineData(UntrustedReason.Unknown, CheckStatus.Inconclusive, "owner-unknown")]
    public void Judge_UntrustedBesideOneThatRuns_BothAreTold(UntrustedReason reason, CheckStatus status, string told)
    {
        var findings = LibraryFacts.Findings(
            new OpenSslCommandCheck(), facts => facts.OpenSsl.Command.UntrustedCommands.Add(Untrusted("/home/ann/bin/openssl", reason)));

        Assert.Equal(
            [(CheckStatus.Pass, "pass", "/usr/bin/openssl"), (status, told, "/home/ann/bin/openssl")],
            findings.Select(finding => (finding.Status, finding.Reason, finding.Subject)));
    }

    [Theory]
    [InlineData("/var/MailRoot/openssl")]
    [InlineData("/var/MailRoot/bin/openssl")]
    [InlineData("/opt/xmail/openssl")]
    public void Judge_AgentsOwnBesideXMail_IsAWarning(string path)
    {
        var findings = LibraryFacts.Findings(new OpenSslCommandCheck(), facts =>
        {
            facts.OpenSsl.Requirement.ProgramPath = "/opt/xmail/XMail";
            facts.OpenSsl.Command.UntrustedCommands.Add(Untrusted(path, UntrustedReason.OwnUser));
        });

        Assert.Equal((CheckStatus.Warning, "owned-by-other"), (findings[1].Status, findings[1].Reason));
    }

    [Fact]
    public void Judge_OnlyUntrusted_EachIsToldOnce()
    {
        var findings = LibraryFacts.Findings(new OpenSslCommandCheck(), facts => facts.OpenSsl.Command = new OpenSslCommand
        {
            State = CommandState.Unsafe,
            Path = "/a/openssl",
            UntrustedCommands = { Untrusted("/a/openssl", UntrustedReason.Owner), Untrusted("/b/openssl", UntrustedReason.WritableByGroup) },
        });

        Assert.Equal(["/a/openssl", "/b/openssl"], findings.Select(finding => finding.Subject));
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Japanese)]
    public void Judge_Untrusted_NamesComponentAndOwnerAndQuotesPathsInCommands(Language language)
    {
        var untrusted = Untrusted("/home/ann lee/openssl", UntrustedReason.Owner);
        var finding = LibraryFacts.Findings(new OpenSslCommandCheck(), facts => facts.OpenSsl.Command.UntrustedCommands.Add(untrusted))[1];
        var result = new CheckResult { CheckId = "openssl-command", Reason = finding.Reason, Subject = finding.Subject };
        result.Parameters.Add(finding.Parameters.ToDictionary());

        CheckTexts.Render(result, language);

        Assert.All(
            ["/home/ann lee/openssl", "/home/ann lee", "ann", "0755"],
            word => Assert.Contains(word, result.Message, StringComparison.Ordinal));
        Assert.Contains("namei -l '/home/ann lee/openssl'; ls -ld '/home/ann lee'", result.Remedy, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\b(rm|mv|chmod|chown)\b", result.Remedy);
    }

    private static UntrustedCommand Untrusted(string path, UntrustedReason reason) => new()
    {
        Path = path,
        Component = Path.GetDirectoryName(path),
        Reason = reason,
        Owner = "ann",
        Group = "users",
        Mode = "0755",
    };
}
