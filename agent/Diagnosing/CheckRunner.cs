using XMailFleet.Diagnosing.Checks;
using XMailFleet.Diagnosing.Checks.Configuration;
using XMailFleet.Diagnosing.Checks.Keys;
using XMailFleet.Diagnosing.Checks.Libraries;
using XMailFleet.Diagnosing.Checks.Live;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing;

/// <summary>Runs every check of the catalogue over one set of facts.</summary>
internal static class CheckRunner
{
    private static readonly ICheck[] Catalogue =
    [
        .. LibraryCatalogue.All,
        .. KeyCatalogue.All,
        .. ConfigurationCatalogue.All,
        .. LiveCatalogue.All,
    ];

    /// <summary>Every check, in the order of the reports.</summary>
    public static IReadOnlyList<ICheck> Checks => Catalogue;

    /// <summary>The results, worst first, without words.</summary>
    public static IReadOnlyList<CheckResult> Run(Diagnosis facts) =>
    [
        .. Catalogue
            .SelectMany(check => Judge(check, facts).Select(finding => ToResult(check, finding)))
            .OrderBy(result => CheckStatuses.Place(result.Status)),
    ];

    private static IEnumerable<Finding> Judge(ICheck check, Diagnosis facts) =>
        KeyCatalogue.All.Contains(check) ? UnusedKeyMaterial.Weigh(facts, check.Judge(facts)) : check.Judge(facts);

    private static CheckResult ToResult(ICheck check, Finding finding)
    {
        var result = new CheckResult
        {
            CheckId = check.Id,
            Status = finding.Status,
            Subject = finding.Subject,
            Reason = finding.Reason,
        };
        foreach (var (name, value) in finding.Parameters) result.Parameters.Add(name, value);
        return result;
    }
}
