namespace XMailFleet.Texts;

/// <summary>The page of a host.</summary>
public interface IHostPageWords
{
    string NoAnswer { get; }
    string FailedInARow(int polls);
    string OpenRegressionCount(int count);
    string UntoldCount(int count);

    /// <summary><paramref name="count"/> is what <see cref="UntoldCount"/> says.</summary>
    string Untold(string count);

    string Agent { get; }
    string LastAnswer { get; }
    string NeverAnswered { get; }
    string CertificateExpires { get; }
    string UnchangedSince { get; }
    string System { get; }
    string AgentVersion { get; }
    string Labels { get; }
    string OpenRegressions { get; }
    string History { get; }
    string RegressionsAndChanges { get; }
    string AllRecords { get; }
    string NoRegression { get; }
    string AllSnapshots { get; }
}
