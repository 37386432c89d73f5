namespace XMailFleet.Texts;

/// <summary>The page of the fleet: its hosts, worst first.</summary>
public interface IFleetPageWords
{
    string NoHosts { get; }

    /// <summary>Before the commands.</summary>
    string AddAHost { get; }

    string NameAddressOrLabel { get; }
    string WithProblemsOnly { get; }
    string Matches(int matches, int hosts);
    string NoHostMatches { get; }
    string ShowAll { get; }
    string Host { get; }
    string Verdict { get; }
    string Problems { get; }
    string CertificateExpires { get; }
    string LastAnswer { get; }
    string NeverAnswered { get; }

    /// <summary>Of an agent that has not enrolled yet.</summary>
    string NotEnrolled { get; }

    /// <summary>Of an agent whose identity was revoked.</summary>
    string Revoked { get; }
    string NoProblems { get; }
    string OpenRegressions(int count);

    /// <summary>Heard, not seen, after <see cref="OpenRegressions"/>.</summary>
    string OfHost(int count, string host);
}
