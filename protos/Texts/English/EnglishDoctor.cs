namespace XMailFleet.Texts;

internal sealed class EnglishDoctor : IDoctorWords
{
    public string SignOk => "ok";

    public string SignWarning => "warning";

    public string SignError => "error";

    public string SignUnknown => "unknown";

    public string Configuration => "configuration";

    public string Service => "service";

    public string Rights => "rights";

    public string Port => "port";

    public string Clock => "clock";

    public string Identity => "identity";

    public string Authority => "authority";

    public string Disk => "disk";

    public string Looker => "looker";

    public string Sight => "sight";

    public string Recovery => "recovery key";

    public string NoConfiguration(string path) => $"There is no {path}: every option has its default.";

    public string ConfigurationWrong(string path, int count) => $"{path}: {Plural.Of(count, "line", "lines")} of it would keep the program from starting.";

    public string OptionsWrong(string cause) => $"The options of the service are wrong: {cause}";

    public string MayNotKnow(string path) => $"This user may not look at {path}. Ask as root.";

    public string CannotKnow(string path, string cause) => $"{path} cannot be looked at ({cause}).";

    public string RightsSound(string path, string user) => $"{path} and what is in it is {user}'s alone.";

    public string NothingKeptYet(string path) => $"{path} is not there yet; the first start makes it.";

    public string OpenToOthers(string path, string mode) => $"{path} is open to others (mode {mode}).";

    public string OfAnother(string path, string owner, string wanted) => $"{path} belongs to {owner}, and must be {wanted}'s.";

    public string NoPlainFile(string path) => $"{path} is no plain file.";

    public string UnitRuns(string unit, string program) => $"{unit} runs {program} as it is on disk, and starts with the machine.";

    public string UnitRunsUnseen(string unit) =>
        $"{unit} runs, and starts with the machine. Only root is told whether its file is still the one on disk.";

    public string UnitReplaced(string unit, string program) => $"{unit} still runs a file that was replaced: {program} on disk is another one.";

    public string UnitNotEnabled(string unit) => $"{unit} runs, and would not start with the machine.";

    public string UnitDown(string unit) => $"{unit} does not run. Its log says why: journalctl -u {unit}";

    public string UnitMasked(string unit) => $"{unit} is masked: nothing can start it.";

    public string RunsByHand(int process) => $"It runs as process {process}, by no unit.";

    public string ReplacedByHand(int process) => $"Process {process} still runs a file that was replaced. Start it again.";

    public string NothingRuns(string unit) => $"It does not run, and there is no {unit}.";

    public string PortOurs(string place) => $"{place} is held by it.";

    public string PortFree(string place) => $"{place} is free.";

    public string PortNotHeld(string place) => $"It runs, and does not listen on {place}: it was started with other options.";

    public string PortTaken(string place, string user) =>
        $"{place} is held by another program, of the user {user}. End that one, or choose another port.";

    public string PortsUnknown(string place) => $"Who holds {place} is told by no list on this machine.";

    public string ClockSame(string collector) => $"It agrees with that of {collector} within a few seconds.";

    public string ClockAhead(string collector, TimeSpan difference) => $"It is {EnglishSpan(difference)} ahead of that of {collector}.";

    public string ClockBehind(string collector, TimeSpan difference) => $"It is {EnglishSpan(difference)} behind that of {collector}.";

    public string ClockBeforeBuild(DateTimeOffset built) => $"It stands before {built:yyyy-MM-dd}, the day of which this program is.";

    public string ClockPlausible(DateTimeOffset now) => $"It says {now:yyyy-MM-dd HH:mm:ss} UTC. Agents compare theirs with it.";

    public string ClockUncompared => "It is compared with the collector's once this agent is enrolled.";

    public string CollectorSilent(string collector, string cause) =>
        $"The collector at {collector} does not answer ({cause}). Until it does, identities are not renewed, and callers from elsewhere are not let in.";

    public string IdentityGood(string identity, DateTimeOffset until) =>
        $"{identity}, until {until:yyyy-MM-dd HH:mm} UTC, renewed by itself. Key and certificate fit.";

    public string IdentityEndsSoon(string identity, DateTimeOffset until) =>
        $"{identity} ends on {until:yyyy-MM-dd HH:mm} UTC and should have been renewed long since. The log says what kept it.";

    public string IdentityEnded(string identity, DateTimeOffset until) =>
        $"{identity} ended on {until:yyyy-MM-dd HH:mm} UTC. The agent renews it once it reaches the collector, within a year.";

    public string NotEnrolled => "It belongs to no fleet. Its collector prints the line to paste here, by: xmailfleet-collector host add NAME";

    public string IdentityBroken(string path, string cause) =>
        $"{path} is of no use ({cause}). Enroll again: on the collector type xmailfleet-collector host add NAME --replace, and paste its line here.";

    public string WrappingKeyThere(string path) => $"{path} is there, as the key of what is sealed in the history.";

    public string WrappingKeyMissing(string path) =>
        $"{path} is missing, and the history holds what only it opens. Put it back from where you keep it, or restore a backup.";

    public string NoHistoryYet(string path) => $"There is no history in {path} yet; the first start makes the authority.";

    public string HistoryElsewhere(string path) => $"The history is in a database; {path} is the key of what is sealed in it.";

    public string RecoveryKeyLiesHere(string path) =>
        $"{path} lies beside what it opens. Move it to another machine; without it there is no restore.";

    public string RecoveryKeyAway(string path) => $"It was moved off this machine: there is no {path}.";

    public string DiskFree(string path, long megabytes) => $"{path} has {megabytes} MB to spare.";

    public string DiskShort(string path, long megabytes) => $"{path} has only {megabytes} MB to spare.";

    public string LookerAnswers(string path) => $"It answers at {path}.";

    public string LookerSilent(string path) => $"It does not answer at {path}. Without it the agent sees nothing of this host.";

    public string LookerRefuses(string path, string user) => $"{path} answers the agent's user and root alone, and this is {user}.";

    public string NoLookerNeeded => "The agent looks with its own rights: no other process is asked.";

    public string SeesAll(string root) => $"XMail at {root} is seen as a whole.";

    public string SeesNotAll(string root, string unseen) => $"Of XMail at {root} it cannot see: {unseen}.";

    public string SeesNoXMail => "No XMail is found on this host. Name its mail root by the option mail-root of the configuration file.";

    private static string EnglishSpan(TimeSpan span) =>
        span.TotalHours >= 48 ? Plural.Of((long)span.TotalDays, "day", "days")
        : span.TotalMinutes >= 120 ? Plural.Of((long)span.TotalHours, "hour", "hours")
        : span.TotalSeconds >= 120 ? Plural.Of((long)span.TotalMinutes, "minute", "minutes")
        : Plural.Of((long)span.TotalSeconds, "second", "seconds");
}
