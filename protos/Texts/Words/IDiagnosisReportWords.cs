namespace XMailFleet.Texts;

/// <summary>The report of one diagnosis, for a terminal.</summary>
public interface IDiagnosisReportWords
{
    string Sources(string mailRoot, string arguments);

    string OpenSslCommand { get; }

    string NotRun { get; }

    string Library { get; }

    string NoLibrary { get; }

    string LoadedLibrary { get; }

    string ReplacedLibrary { get; }

    string SecurityLevel { get; }

    string Pair { get; }

    string NoEndDate { get; }

    string Expired(string day, int chain);

    string Valid(string day, int days, int chain);

    string Anchors(int count);

    string ClientCertificates { get; }

    /// <summary>What a probe has seen, behind what was expected.</summary>
    string Seen(string found);

    string Findings(int count, int passed);
}
