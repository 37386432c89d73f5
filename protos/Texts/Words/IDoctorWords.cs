namespace XMailFleet.Texts;

/// <summary>What a program says of its own installation: signs, subjects, and a sentence for each state of one.</summary>
public interface IDoctorWords
{
    string SignOk { get; }

    string SignWarning { get; }

    string SignError { get; }

    string SignUnknown { get; }

    string Configuration { get; }

    string Service { get; }

    string Rights { get; }

    string Port { get; }

    string Clock { get; }

    string Identity { get; }

    string Authority { get; }

    string Disk { get; }

    string Looker { get; }

    string Sight { get; }

    string Recovery { get; }

    string NoConfiguration(string path);

    string ConfigurationWrong(string path, int count);

    /// <summary>The service's command line, environment or file.</summary>
    string OptionsWrong(string cause);

    string MayNotKnow(string path);

    string CannotKnow(string path, string cause);

    string RightsSound(string path, string user);

    string NothingKeptYet(string path);

    string OpenToOthers(string path, string mode);

    string OfAnother(string path, string owner, string wanted);

    string NoPlainFile(string path);

    string UnitRuns(string unit, string program);

    string UnitRunsUnseen(string unit);

    string UnitReplaced(string unit, string program);

    string UnitNotEnabled(string unit);

    string UnitDown(string unit);

    string UnitMasked(string unit);

    string RunsByHand(int process);

    string ReplacedByHand(int process);

    string NothingRuns(string unit);

    string PortOurs(string place);

    string PortFree(string place);

    string PortNotHeld(string place);

    string PortTaken(string place, string user);

    string PortsUnknown(string place);

    string ClockSame(string collector);

    string ClockAhead(string collector, TimeSpan difference);

    string ClockBehind(string collector, TimeSpan difference);

    string ClockBeforeBuild(DateTimeOffset built);

    string ClockPlausible(DateTimeOffset now);

    string ClockUncompared { get; }

    string CollectorSilent(string collector, string cause);

    string IdentityGood(string identity, DateTimeOffset until);

    string IdentityEndsSoon(string identity, DateTimeOffset until);

    string IdentityEnded(string identity, DateTimeOffset until);

    string NotEnrolled { get; }

    string IdentityBroken(string path, string cause);

    string WrappingKeyThere(string path);

    string WrappingKeyMissing(string path);

    string NoHistoryYet(string path);

    string HistoryElsewhere(string path);

    string RecoveryKeyLiesHere(string path);

    string RecoveryKeyAway(string path);

    string DiskFree(string path, long megabytes);

    string DiskShort(string path, long megabytes);

    string LookerAnswers(string path);

    string LookerSilent(string path);

    string LookerRefuses(string path, string user);

    string NoLookerNeeded { get; }

    string SeesAll(string root);

    string SeesNotAll(string root, string unseen);

    string SeesNoXMail { get; }
}
