using System.Text.RegularExpressions;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Tests.Texts;

/// <summary>Results with a value for every place of a text: sound ones, and one that is not.</summary>
internal static partial class ParameterSamples
{
    private static readonly IReadOnlyList<string> Ids = [.. CheckCatalogue.All.Select(check => check.Id), .. RuleIds.All];

    /// <summary>Every reason of every check and rule.</summary>
    public static IEnumerable<(string Id, string Reason)> Reasons =>
        Ids.SelectMany(id => TextOf(id, Language.English), (id, text) => (id, text.Key));

    public static CheckText TextOf(string id, Language language) => RegressionTexts.Find(id, language) ?? CheckTexts.Find(id, language)!;

    /// <summary>Names of the values that the text says.</summary>
    public static IReadOnlyList<string> Names(string template) =>
        [.. Place().Matches(template).Select(place => TemplatePlace.Parse(place.Groups[1].Value)).Where(place => place.SaysValue).Select(place => place.Name).Distinct()];

    /// <summary>A result with sound values for message and remedy, paths below <paramref name="directory"/>.</summary>
    public static CheckResult Sound(string id, string reason, string directory = "/var/MailRoot")
    {
        var message = TextOf(id, Language.English).Find(reason)!;
        var result = new CheckResult { CheckId = id, Reason = reason };
        foreach (var name in Names(message.Message + message.Remedy)) Set(result, name, Value(ParameterKinds.Of(id, name), directory));
        return result;
    }

    public static CheckResult With(CheckResult sound, string name, string value)
    {
        var result = sound.Clone();
        Set(result, name, value);
        return result;
    }

    public static string Value(ParameterKind kind, string directory = "/var/MailRoot") => kind switch
    {
        ParameterKind.CheckList => "key-pair-mismatch, server-tab-file",
        ParameterKind.Path => $"{directory}/server.cert",
        ParameterKind.OpenSslPath => $"{directory}/openssl",
        ParameterKind.FileName => "SERVER.CERT",
        ParameterKind.User or ParameterKind.Group => "mail",
        ParameterKind.Number or ParameterKind.NumberList => "2",
        ParameterKind.Port => "995",
        ParameterKind.Address => "127.0.0.1:995",
        ParameterKind.HostName => "mail.example.test",
        ParameterKind.Version => "3.0.19",
        ParameterKind.Time => "2026-11-24T03:00:00Z",
        ParameterKind.Url => "http://ca.example.test/ca.crt",
        ParameterKind.RegistryKey => @"HKEY_LOCAL_MACHINE\SOFTWARE\GNU\XMail",
        ParameterKind.Libraries => "libssl.so.3, libcrypto.so.3",
        ParameterKind.ConnectCommand => "openssl s_client -showcerts -connect 127.0.0.1:995",
        ParameterKind.InstallOptions => "-m 600 -o mail",
        _ => "word",
    };

    private static void Set(CheckResult result, string name, string value)
    {
        if (name == "subject") result.Subject = value;
        else result.Parameters[name] = value;
    }

    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex Place();
}
