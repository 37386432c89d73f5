using Google.Protobuf.WellKnownTypes;
using XMailFleet.Diagnosing.Checks;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Libraries;

/// <summary>Facts of a sound Debian host, for tests to change.</summary>
internal static class LibraryFacts
{
    public const string Program = "/var/MailRoot/bin/XMail";
    public const string SslPath = "/usr/lib/x86_64-linux-gnu/libssl.so.3";
    public const string CryptoPath = "/usr/lib/x86_64-linux-gnu/libcrypto.so.3";

    public static Diagnosis Sound() => new()
    {
        CollectTime = Time("2026-06-01"),
        TlsConfig = new TlsConfig { MailRoot = "/var/MailRoot", MailRootSource = InstallationSource.Process },
        ServerProcess = new ServerProcess { State = ServerState.Running, ProcessId = 42, ProgramPath = Program, User = "root" },
        OpenSsl = new OpenSsl
        {
            Command = new OpenSslCommand { State = CommandState.Runs, Runs = true, Path = "/usr/bin/openssl", Version = "3.0.19", LibraryVersion = "3.0.19" },
            Libraries =
            {
                Library(CryptoPath, LibraryKind.Crypto, "3.0.19"),
                Library(SslPath, LibraryKind.Ssl, ""),
            },
            Requirement = new LibraryRequirement { ProgramPath = Program, Architecture = "x86-64", Needed = { "libssl.so.3", "libcrypto.so.3" } },
            Policy = new OpenSslPolicy { Known = true, SecurityLevel = 2, SecurityLevelSource = "compiled-in", ConfigPath = "/usr/lib/ssl/openssl.cnf" },
            EffectiveVersion = "3.0.19",
            Support = new ReleaseSupport { Series = "3.0", EndOfSupportTime = Time("2026-09-07") },
        },
    };

    public static OpenSslLibrary Library(string path, LibraryKind kind, string version) => new()
    {
        Path = path,
        Kind = kind,
        Version = version,
        Generation = "3",
        Architecture = "x86-64",
        Loaded = true,
    };

    public static Timestamp Time(string date) => Timestamp.FromDateTimeOffset(
        DateTimeOffset.Parse(date, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal));

    /// <summary>The one finding of the check on the sound host after <paramref name="change"/>, as status and reason.</summary>
    public static (CheckStatus Status, string Reason) Judge(ICheck check, Action<Diagnosis> change)
    {
        var finding = Assert.Single(Findings(check, change));
        return (finding.Status, finding.Reason);
    }

    /// <summary>The findings of the check on the sound host after <paramref name="change"/>, each with words in every language.</summary>
    public static IReadOnlyList<Finding> Findings(ICheck check, Action<Diagnosis> change)
    {
        var facts = Sound();
        change(facts);
        Finding[] findings = [.. check.Judge(facts)];
        Assert.All(findings, finding => AssertWords(check, finding, Language.English));
        Assert.All(findings, finding => AssertWords(check, finding, Language.Japanese));
        return findings;
    }

    private static void AssertWords(ICheck check, Finding finding, Language language)
    {
        var result = new CheckResult { CheckId = check.Id, Reason = finding.Reason, Subject = finding.Subject };
        result.Parameters.Add(finding.Parameters.ToDictionary());
        CheckTexts.Render(result, language);
        Assert.True(result.Message.Length > 0, $"{check.Id} has no {language} message for {finding.Reason}");
        Assert.DoesNotMatch(@"\{\w+\}", result.Message + result.Remedy);
    }
}
