using XMailFleet.Diagnosing.Libraries;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

/// <summary>Reasons for what a file holds instead of PEM blocks that OpenSSL sees.</summary>
internal static class ContentReasons
{
    /// <summary>What keeps OpenSSL from seeing the blocks of a text; null where nothing is known of that.</summary>
    public static string? OfText(TextFlaw flaw) => flaw switch
    {
        TextFlaw.Prefixed => "text-before-mark",
        TextFlaw.OtherDashes => "other-dashes",
        TextFlaw.EscapedLineEnds => "escaped-line-ends",
        TextFlaw.OneLine => "one-line",
        TextFlaw.RunTogether => "run-together",
        TextFlaw.Truncated => "truncated",
        _ => null,
    };

    /// <summary>The container, as the openssl(1) of this host opens it: before 3.0 it knows no -legacy and needs none.</summary>
    public static string OfContainer(ContainerKind kind, OpenSsl? openSsl) => kind switch
    {
        ContainerKind.Pkcs12 => "pkcs12",
        ContainerKind.Pkcs12Legacy => OpenSslVersion.Parse(openSsl?.Command?.Version ?? "") is { Major: < 3 } ? "pkcs12" : "pkcs12-legacy",
        ContainerKind.Pkcs7Pem => "pkcs7",
        ContainerKind.Pkcs7Der => "pkcs7-der",
        _ => "container",
    };
}
