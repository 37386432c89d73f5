namespace XMailFleet.Architecture.Tests;

/// <summary>
/// The rooms of the product and which may use which, from the bottom up: a room uses only rooms that stand before it. ARCHITECTURE.md
/// says what each is for.
/// </summary>
internal static class House
{
    private const string Texts = "XMailFleet.Texts";
    private const string Contract = "XMailFleet.V1";
    private const string LookerContract = "XMailFleet.Looker.V1";
    private const string RehearsingContract = "XMailFleet.Rehearsing.V1";

    private const string Versions = "XMailFleet.Versions";
    private const string State = "XMailFleet.State";
    private const string Entropy = "XMailFleet.Identities.Entropy";
    private const string Identities = "XMailFleet.Identities";
    private const string Admissions = "XMailFleet.Identities.Admissions";

    // Rooms below these prefixes are named by what follows.
    private const string D = "XMailFleet.Diagnosing.";
    private const string F = "XMailFleet.Fleet.";
    private const string S = "XMailFleet.Collector.Serving.";

    public static IReadOnlyList<Room> Rooms { get; } =
    [
        // What both sides share.
        new(Contract),
        new(LookerContract, Contract),
        new(RehearsingContract),
        new(Versions),
        new(Texts, Contract),
        new(State, Texts),
        new(Entropy),
        new(Identities, Entropy),
        new(Admissions),
        new("XMailFleet.Programs.Options", Texts),
        new("XMailFleet.Programs.Starting", Texts),
        new("XMailFleet.Programs.Callers", Contract, Texts, State, "XMailFleet.Programs.Starting"),
        new("XMailFleet.Programs.Authorities", Texts, "XMailFleet.Programs.Options"),
        new("XMailFleet.Programs.Help", Texts, Versions, "XMailFleet.Programs.Options"),
        new("XMailFleet.Programs.Describing", Texts, Versions, "XMailFleet.Programs.Options", "XMailFleet.Programs.Help"),
        new("XMailFleet.Programs.Doctoring", Texts, State, "XMailFleet.Programs.Callers", "XMailFleet.Programs.Options"),
        new("XMailFleet.Programs.Commands", Texts, "XMailFleet.Programs.Options", "XMailFleet.Programs.Starting", "XMailFleet.Programs.Describing"),

        // What any host is, knowing nothing of XMail.
        new(D + "Host.Files", Contract, State),
        new(D + "Host.Windows"),
        new(D + "Host.Images", D + "Host.Files"),
        new(D + "Host.Processes", Contract, D + "Host.Files", D + "Host.Windows"),
        new(D + "Host.Sockets", D + "Host.Files", D + "Host.Processes"),

        // Where XMail stands.
        new(D + "Arguments"),
        new(D + "Installation", Contract, D + "Arguments", D + "Host.Files", D + "Host.Images", D + "Host.Processes", D + "Host.Windows"),
        new(D + "Platforms", Contract, D + "Host.Files", D + "Host.Processes", D + "Host.Sockets", D + "Host.Windows", D + "Installation"),

        // What it reads: OpenSSL and its policy, key material, configuration.
        new(D + "Libraries", Contract, D + "Host.Files", D + "Host.Images", D + "Host.Processes", D + "Installation", D + "Platforms"),
        new(D + "Libraries.Policy", Contract, D + "Host.Files", D + "Libraries"),
        new(D + "Keys.Der"),
        new(D + "Keys.Pem"),
        new(D + "Keys.PublicKeys", D + "Keys.Der"),
        new(D + "Keys.PrivateKeys", D + "Keys.Der", D + "Keys.Pem", D + "Keys.PublicKeys"),
        new(D + "Keys.Certificates", Contract, D + "Keys.Der", D + "Keys.PublicKeys"),
        new(
            D + "Keys.Contents", Contract, D + "Keys.Certificates", D + "Keys.Der", D + "Keys.Pem", D + "Keys.PrivateKeys", D + "Keys.PublicKeys"),
        new(
            D + "Keys.Anchors", Contract, D + "Host.Files", D + "Keys.Certificates", D + "Keys.Contents", D + "Keys.Der", D + "Keys.Pem",
            D + "Keys.PrivateKeys", D + "Keys.PublicKeys"),
        new(
            D + "Keys", Contract, D + "Host.Files", D + "Installation", D + "Keys.Anchors", D + "Keys.Certificates", D + "Keys.Contents",
            D + "Keys.Der", D + "Keys.PrivateKeys", D + "Keys.PublicKeys"),
        new(D + "Configuration", Contract, D + "Arguments", D + "Host.Files", D + "Host.Sockets", D + "Installation", D + "Keys", D + "Keys.Anchors", D + "Keys.Certificates"),

        // What clients meet.
        new(D + "Probes", Contract, Entropy, D + "Host.Sockets", D + "Keys.Certificates", D + "Keys.Der", D + "Keys.PublicKeys"),

        // What that comes to. Judges are pure: they read no file and open no socket.
        new(D + "Expectations", Contract, D + "Libraries"),
        new(D + "Checks", Contract, Texts),
        new(D + "Checks.Libraries", Contract, D + "Checks", D + "Expectations", D + "Libraries"),
        // Whether this openssl(1) opens a container decides what is advised.
        new(D + "Checks.Keys", Contract, Texts, D + "Checks", D + "Expectations", D + "Libraries"),
        new(D + "Checks.Configuration", Contract, Texts, D + "Arguments", D + "Checks", D + "Configuration", D + "Installation"),
        new(D + "Checks.Live", Contract, D + "Checks"),
        // What XMail's own library does with them: in a child of the agent (Stage), and who asks it.
        new(D + "Rehearsing.Stage", Contract, RehearsingContract, Entropy, D + "Probes"),
        new(
            D + "Rehearsing", Contract, RehearsingContract, D + "Host.Files", D + "Host.Images", D + "Host.Processes", D + "Installation", D + "Keys", D + "Keys.Anchors",
            D + "Keys.Certificates", D + "Keys.Der", D + "Libraries", D + "Libraries.Policy", D + "Rehearsing.Stage"),
        new(
            D + "Collecting", Contract, Versions, D + "Configuration", D + "Expectations", D + "Host.Files", D + "Host.Images", D + "Host.Processes",
            D + "Installation", D + "Keys", D + "Keys.Anchors", D + "Libraries", D + "Libraries.Policy", D + "Platforms", D + "Rehearsing"),
        // What looks at the host, in this process or for another.
        new(D + "Watching", Contract, D + "Collecting", D + "Host.Files", D + "Installation", D + "Keys.Anchors", D + "Libraries"),
        new(D + "Looking", Contract, Admissions, D + "Collecting", D + "Configuration", D + "Host.Files", D + "Installation", D + "Platforms", D + "Rehearsing", D + "Watching"),
        new(
            "XMailFleet.Diagnosing", Contract, Texts, D + "Checks", D + "Checks.Libraries", D + "Checks.Keys", D + "Checks.Configuration",
            D + "Checks.Live", D + "Expectations", D + "Installation", D + "Looking", D + "Platforms", D + "Probes", D + "Rehearsing"),
        new(D + "Reporting", Contract, Texts),

        // Who asks the agent.
        new("XMailFleet.Agent.Serving.Tls", Entropy, Identities),
        new(
            "XMailFleet.Agent.Serving.Belonging", Contract, Texts, State, Identities, "XMailFleet.Programs.Callers", "XMailFleet.Programs.Starting",
            "XMailFleet.Agent.Serving.Tls"),
        new(
            "XMailFleet.Agent.Serving.Looker", Contract, LookerContract, Texts, "XMailFleet.Programs.Callers", "XMailFleet.Programs.Starting", D + "Collecting", D + "Configuration",
            D + "Host.Files", D + "Host.Processes", D + "Host.Sockets", D + "Installation", D + "Looking", D + "Rehearsing", D + "Watching"),
        new(
            "XMailFleet.Agent.Serving", Contract, Texts, Admissions, Identities, "XMailFleet.Programs.Authorities", "XMailFleet.Programs.Callers", "XMailFleet.Programs.Starting", "XMailFleet.Diagnosing", D + "Collecting", D + "Installation",
            D + "Looking", D + "Platforms", D + "Probes", D + "Rehearsing", D + "Watching", "XMailFleet.Agent.Serving.Tls", "XMailFleet.Agent.Serving.Belonging", "XMailFleet.Agent.Serving.Looker"),
        new("XMailFleet.Agent.SelfTest", Entropy, Identities, D + "Keys.Der", D + "Probes", D + "Rehearsing.Stage", "XMailFleet.Agent.Serving.Tls"),
        new("XMailFleet.Agent.Installing"),
        new("XMailFleet.Agent.Enrolling", Texts, State, D + "Host.Processes", "XMailFleet.Agent.Serving.Belonging"),
        new(
            "XMailFleet.Agent.Doctoring", Contract, Texts, Identities, "XMailFleet.Programs.Doctoring", "XMailFleet.Programs.Starting", "XMailFleet.Diagnosing", D + "Looking",
            "XMailFleet.Agent.Serving", "XMailFleet.Agent.Serving.Belonging", "XMailFleet.Agent.Serving.Looker"),
        new(
            "XMailFleet.Agent.Commands", Contract, Texts, State, "XMailFleet.Programs.Doctoring", "XMailFleet.Agent.Doctoring", "XMailFleet.Programs.Authorities", "XMailFleet.Programs.Callers", "XMailFleet.Programs.Options", "XMailFleet.Programs.Starting", "XMailFleet.Programs.Help", "XMailFleet.Programs.Commands", "XMailFleet.Diagnosing",
            D + "Installation", D + "Platforms", D + "Probes", D + "Rehearsing", D + "Reporting", D + "Watching", "XMailFleet.Agent.Serving", "XMailFleet.Agent.Serving.Belonging", "XMailFleet.Agent.Serving.Looker", "XMailFleet.Agent.SelfTest", "XMailFleet.Agent.Installing", "XMailFleet.Agent.Enrolling"),
        new("XMailFleet.Agent", Entropy),

        // What a fleet is: a poll, its assessment, its record, the answers.
        new("XMailFleet.Fleet"),
        new(F + "Validity"),
        new(F + "Filtering"),
        new(F + "History", Contract, Texts),
        new(F + "Polling", Contract, Texts, Identities, F + "History", F + "Validity"),
        new(F + "Sealing", Texts, F + "History", Entropy, Identities, State),
        new(F + "History.LiteDb", Contract, Texts, "XMailFleet.Fleet", F + "History", F + "Polling", F + "Sealing", Entropy, State, F + "Validity"),
        new(F + "History.Postgres", Contract, Texts, "XMailFleet.Fleet", F + "History"),
        new(F + "History.Stores", F + "History", F + "History.LiteDb", F + "History.Postgres"),
        new(F + "History.Migration", Contract, Texts, F + "History", F + "History.LiteDb", F + "History.Postgres"),
        new(F + "Regressions", Contract, Texts, "XMailFleet.Fleet", F + "History", F + "Polling"),
        new(F + "Regressions.Rules", Contract, Texts, F + "History", F + "Regressions"),
        new(F + "Assessment", Contract, Texts, Versions, "XMailFleet.Fleet", F + "History", F + "Polling", F + "Regressions", F + "Regressions.Rules"),
        new(F + "Rounds", Contract, "XMailFleet.Fleet", F + "Assessment", F + "History", F + "Polling", F + "Regressions"),
        new(
            F + "Answers", Contract, Texts, Identities, "XMailFleet.Fleet", F + "Assessment", F + "Filtering", F + "History", F + "Polling", F + "Regressions",
            F + "Rounds"),
        new(F + "Access", Contract, Texts, Entropy, Identities, "XMailFleet.Fleet", F + "Answers", F + "History", F + "Polling", F + "Rounds"),

        // Who shows the fleet.
        new(S + "Wording", Contract, Texts, F + "History"),
        new(S + "Endpoints", Texts, "XMailFleet.Programs.Starting"),
        new(S + "Callers", Contract, Texts, Identities, "XMailFleet.Programs.Callers", F + "Access", F + "History"),
        new(S + "Grpc", Contract, Texts, Identities, "XMailFleet.Programs.Callers", F + "Access", F + "Answers", F + "History", F + "Validity", S + "Callers"),
        new(S + "Calling", Contract, Texts, Identities, State, "XMailFleet.Programs.Callers", F + "Polling", S + "Wording"),
        new(S + "Reports", Contract, Texts, "XMailFleet.Programs.Options", F + "Answers", F + "History", S + "Calling", S + "Wording"),
        new(S + "Listings", Contract, Texts, S + "Reports", S + "Wording"),
        new(S + "Web", Contract, Texts, F + "Answers", F + "History"),
        new(S + "Web.Parts", Contract, Texts, S + "Web", S + "Wording"),
        new(S + "Web.Pages", Contract, Texts, F + "Answers", F + "History", F + "Regressions", S + "Reports", S + "Web", S + "Web.Parts", S + "Wording"),
        new(S + "Web.SignIn", Contract, Texts, Entropy, "XMailFleet.Fleet", F + "Access", F + "Answers", F + "History", F + "Sealing", S + "Callers", S + "Web"),
        new(
            S + "Web.Routes", Contract, Texts, F + "Answers", F + "History", S + "Endpoints", S + "Reports", S + "Web", S + "Web.Pages",
            S + "Web.SignIn", S + "Wording"),
        new(
            S + "Hosting", Texts, Admissions, Identities, "XMailFleet.Fleet", "XMailFleet.Programs.Authorities", "XMailFleet.Programs.Callers", "XMailFleet.Programs.Starting", F + "Access", F + "Answers", F + "Sealing", F + "History", F + "History.Postgres", F + "History.Stores", F + "Polling", F + "Regressions", F + "Rounds",
            S + "Callers", S + "Endpoints", S + "Grpc", S + "Web.Routes", S + "Web.SignIn"),
        new(
            "XMailFleet.Collector.Options", Contract, Texts, "XMailFleet.Programs.Callers", S + "Calling", S + "Listings", "XMailFleet.Programs.Authorities", "XMailFleet.Programs.Options", "XMailFleet.Programs.Starting", F + "History", F + "Polling", F + "Regressions", S + "Endpoints",
            S + "Hosting"),
        new(
            "XMailFleet.Collector.Quickstart", Contract, Texts, Identities, "XMailFleet.Programs.Callers", "XMailFleet.Programs.Options", "XMailFleet.Programs.Starting", "XMailFleet.Collector.Options", "XMailFleet.Agent.Serving",
            "XMailFleet.Agent.Serving.Belonging", D + "Installation", F + "Access", F + "Answers", F + "History", F + "History.LiteDb", State, S + "Endpoints", S + "Hosting"),
        new(
            "XMailFleet.Collector.Doctoring", Texts, State, Versions, "XMailFleet.Programs.Starting", "XMailFleet.Programs.Doctoring", F + "History", F + "History.LiteDb", F + "Sealing", S + "Endpoints", S + "Hosting",
            "XMailFleet.Collector.Options"),
        new(
            "XMailFleet.Collector.Commands", Contract, Texts, "XMailFleet.Programs.Doctoring", "XMailFleet.Collector.Doctoring", "XMailFleet.Programs.Callers", "XMailFleet.Programs.Options", "XMailFleet.Programs.Starting", "XMailFleet.Programs.Help", "XMailFleet.Programs.Commands", "XMailFleet.Agent.Serving",
            F + "Answers", F + "History", F + "History.LiteDb", F + "History.Migration", F + "History.Postgres", F + "Polling", F + "Sealing", Identities, State, S + "Endpoints", S + "Hosting",
            S + "Calling", S + "Listings", S + "Reports", S + "Web.Routes", S + "Wording", "XMailFleet.Collector.Options", "XMailFleet.Collector.Quickstart"),
    ];
}
