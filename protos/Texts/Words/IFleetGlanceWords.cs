namespace XMailFleet.Texts;

/// <summary>The fleet at a glance, and what to look at first.</summary>
public interface IFleetGlanceWords
{
    /// <param name="moment">When the certificate of the fleet's authority ends.</param>
    string AuthorityEnds(string moment);

    /// <summary>After a number of hosts.</summary>
    string WithProblems { get; }

    string Failing(int hosts);
    string WithWarnings(int hosts);

    /// <summary>After a verdict: how many of its hosts are failing or have warnings.</summary>
    string Among(IEnumerable<string> parts);

    /// <summary>After the number 1.</summary>
    string OpenSince(string severity, string ago);

    /// <summary>After a number of several regressions.</summary>
    string OpenTheOldest(string severity, string ago);

    string ExpiredOrExpiring { get; }
    string Expiring { get; }
    string ToLookAtFirst { get; }
    string NoRegression { get; }
    string Since(string time);
    string Changed { get; }
    string AllHostsWithProblems { get; }
    string AllOpen { get; }
}
