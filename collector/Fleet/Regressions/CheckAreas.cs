using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Regressions;

/// <summary>The areas of checks by the names that records use. Checks that this program does not know are of "other".</summary>
internal static class CheckAreas
{
    private const string Other = "other";

    public static IReadOnlyList<string> Names { get; } = ["openssl", "key-material", "configuration", "live", Other];

    public static string Name(string checkId) => CheckCatalogue.Find(checkId)?.Area switch
    {
        CheckArea.OpenSsl => "openssl",
        CheckArea.KeyMaterial => "key-material",
        CheckArea.Configuration => "configuration",
        CheckArea.Live => "live",
        _ => Other,
    };

    /// <summary>Whether another check of that area is in error, which keeps the rest from being judged.</summary>
    public static bool HasError(string area, Diagnosis diagnosis, string except = "") => diagnosis.CheckResults.Any(result =>
        result.Status is CheckStatus.Error && result.CheckId != except && Name(result.CheckId) == area);
}
