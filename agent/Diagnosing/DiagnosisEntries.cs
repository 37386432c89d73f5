using XMailFleet.Diagnosing.Expectations;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing;

/// <summary>The one place that writes into a diagnosis what was learned and judged after its facts were collected.</summary>
internal static class DiagnosisEntries
{
    /// <summary>What clients met.</summary>
    public static void Enter(this Diagnosis diagnosis, IReadOnlyList<Probe> probes) => diagnosis.Probes.AddRange(probes);

    /// <summary>What else keeps XMail from starting.</summary>
    public static void Enter(this Diagnosis diagnosis, IReadOnlyList<StartObstacle> obstacles) =>
        diagnosis.TlsConfig.StartObstacles.AddRange(obstacles);

    /// <summary>What clients will get, one for each service in the order of the configuration.</summary>
    public static void Enter(this Diagnosis diagnosis, IReadOnlyList<ServiceExpectation> expectations)
    {
        foreach (var (service, expectation) in diagnosis.TlsConfig.Services.Zip(expectations))
        {
            service.Expected = expectation.Expected;
            service.ExpectedCheckIds.AddRange(expectation.CheckIds);
            service.ExpectedSource = expectation.Source;
            service.ExpectedOfAny = expectation.OfAny;
            service.ExpectedProtocols.AddRange(expectation.Protocols);
        }
    }

    /// <summary>What the checks found, and what it comes to.</summary>
    public static void Enter(this Diagnosis diagnosis, IReadOnlyList<CheckResult> results, HostVerdict verdict)
    {
        diagnosis.CheckResults.AddRange(results);
        diagnosis.Verdict = verdict.Verdict;
        diagnosis.VerdictReasons.AddRange(verdict.Reasons);
    }

    /// <summary>Titles, messages and remedies.</summary>
    public static void EnterTexts(this Diagnosis diagnosis, Language language)
    {
        foreach (var result in diagnosis.CheckResults) CheckTexts.Render(result, language);
    }
}
