using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Regressions;

/// <summary>
/// Tells a consequence from a cause. A handshake that fails because server.key does not belong to server.cert is no
/// regression of its own: one cause is one regression.
/// </summary>
internal static class Consequence
{
    /// <summary>
    /// True where a live result is what the diagnosis itself expects of that service, because of another check that is
    /// in error. What a probe finds against the expectation, or on a service that is expected to work, is never one.
    /// </summary>
    public static bool IsExplained(CheckResult result, Diagnosis diagnosis) =>
        IsLive(result.CheckId)
        && ServiceOf(result, diagnosis) is { Expected: Expected.Failure } service
        && service.ExpectedCheckIds.ToHashSet() is var expected
        && diagnosis.CheckResults.Any(other => other.Status is CheckStatus.Error
            && other.CheckId != result.CheckId && expected.Contains(other.CheckId) && !IsLive(other.CheckId));

    private static bool IsLive(string checkId) => CheckCatalogue.Find(checkId)?.Area is CheckArea.Live;

    // The subject of a live check is the service's name, or an endpoint of it.
    private static ServiceConfig? ServiceOf(CheckResult result, Diagnosis diagnosis) =>
        diagnosis.TlsConfig?.Services.FirstOrDefault(service =>
            IsNamed(result.Subject, service.DisplayName)
            || service.Endpoints.Any(endpoint => result.Subject.EndsWith($"{endpoint.Address}:{endpoint.Port}", StringComparison.Ordinal)));

    private static bool IsNamed(string subject, string name) =>
        name.Length > 0 && (subject == name || subject.StartsWith(name + " ", StringComparison.Ordinal));
}
