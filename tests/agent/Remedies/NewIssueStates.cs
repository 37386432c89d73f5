using XMailFleet.Agent.Tests.Misconfigurations;

namespace XMailFleet.Agent.Tests.Remedies;

/// <summary>States of a host whose remedy is a new issue of certificate and key: the finding, and what makes it of a healthy host.</summary>
internal static class NewIssueStates
{
    public static readonly Dictionary<string, Action<MailHost>> All = new()
    {
        ["certificate-expired:expired"] = host => host.Pair("old"),
        ["certificate-expired:not-yet-valid"] = host => host.Pair("later"),
        ["certificate-expiry-soon:within-14-days"] = host => host.Pair("soon"),
        ["certificate-expiry-soon:within-7-days"] = host => host.Pair("sooner"),
        ["certificate-expiry-soon:within-3-days"] = host => host.Pair("soonest"),
        ["certificate-expiry-soon:within-1-day"] = host => host.Pair("last"),
        ["certificate-name:no-match"] = host => host.Pair("elsewhere"),
        ["certificate-name:no-alternative-names"] = host => host.Pair("mail"),
        ["certificate-key-usage:no-signature"] = host => host.Pair("unsigning"),
        ["certificate-key-usage:not-for-servers"] = host => host.Pair("client"),
        ["certificate-key-type:curve"] = host => host.Pair("secp256k1"),
        ["certificate-weak:key-below-level"] = host => host.Pair("rsa1024"),
        ["certificate-weak:signature-below-level"] = host => host.Pair("sha1"),
        ["server-certificate-file:missing"] = host => host.Remove("server.cert"),
        ["server-certificate-file:empty"] = host => host.Write("server.cert"),
        ["server-certificate-file:directory"] = host => host.Remove("server.cert").MakeDirectory("server.cert"),
        ["server-certificate-file:dangling-link"] = host => host.Link("server.cert", "/nowhere/fullchain.pem"),
        ["server-certificate-file:link-loop"] = host => host.Link("server.cert", "server.cert"),
        ["server-certificate-content:signing-request"] = host => host.Certificate("request.crt"),
        ["server-certificate-content:private-key"] = host => host.Certificate("p256.key"),
        ["server-certificate-content:public-key"] = host => host.Certificate("public.key"),
        ["server-certificate-content:malformed"] = host => host.Write("server.cert", "-----BEGIN CERTIFICATE-----\nAA\n-----END CERTIFICATE-----\n"u8.ToArray()),
        ["server-certificate-content:no-pem"] = host => host.Certificate("garbage"),
        ["private-key-file:missing"] = host => host.Remove("server.key"),
        ["private-key-file:empty"] = host => host.Write("server.key"),
        ["private-key-file:directory"] = host => host.Remove("server.key").MakeDirectory("server.key"),
        ["private-key-file:dangling-link"] = host => host.Link("server.key", "/nowhere/privkey.pem"),
        ["private-key-file:link-loop"] = host => host.Link("server.key", "server.key"),
        ["private-key-content:public-key"] = host => host.Key("public.key"),
        ["private-key-content:certificate"] = host => host.Key("p256.crt"),
        ["private-key-content:signing-request"] = host => host.Key("request.crt"),
        ["private-key-content:no-pem"] = host => host.Key("garbage"),
        ["private-key-content:not-for-tls"] = host => host.Key("x25519.key"),
        ["key-pair-mismatch:mismatched"] = host => host.Key("p256b.key"),
        ["key-pair-mismatch:different-type"] = host => host.Key("rsa2048.key"),
    };
}
