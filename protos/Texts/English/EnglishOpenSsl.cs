namespace XMailFleet.Texts;

internal static class EnglishOpenSsl
{
    private const string Restart = "Restart XMail: /etc/init.d/xmail restart (or: systemctl restart xmail; on Windows: net stop XMail && net start XMail).";

    private const string NotRun = "Whoever can change that decides what this command does, and acts as whoever runs it; run by root, as root. It was not run.";
    private const string LookAtOwners =
        "Look who can change what: namei -l {subject}; ls -ld {component}. Do not run this command as root, nor in scripts that root runs: give there the whole path of the system's own, /usr/bin/openssl.";

    private const string BecomesXMail = "Whoever can do that decides what starts as XMail next, with all its rights.";
    private const string CloseProgram = "Look who can change what: namei -l {subject}. The program and every directory above it should belong to root and be writable by root alone. Where XMail writes into its mail root as another user, put the program somewhere else, such as /usr/sbin, and have the init script or the unit start it there.";

    private const string NotTried = " It was not loaded, and the diagnosis goes by what is known of the library's version.";
    private const string CloseLibrary = "Look who can change what: namei -l {subject}. It and every directory above it should belong to root and be writable by root alone.";

    public static readonly Dictionary<string, CheckText> Texts = new()
    {
        ["openssl-command"] = new("OpenSSL command")
        {
            { "pass", "The OpenSSL command {subject} has version {version}." },
            {
                "missing",
                "There is no openssl command beside XMail or in PATH. XMail does not need it, but you do when you make or renew certificates by hand.",
                "Install it where you want it: apt-get install openssl (Debian, Ubuntu) or dnf install openssl (Red Hat and its kin)."
            },
            {
                "not-executable",
                "The OpenSSL command {subject} cannot be started. {detail}",
                "Look at it with: ls -l {subject}; file {subject}. If it is the right program, run: chmod 755 {subject}. Otherwise remove it, so that the system's own is used."
            },
            {
                "timed-out",
                "The OpenSSL command {subject} was started, but gave no answer within two seconds and was stopped. Scripts that renew certificates with it will hang.",
                "Run it yourself: {subject} version. If it hangs, install the package again: apt-get install --reinstall openssl."
            },
            {
                "failed",
                "The OpenSSL command {subject} does not work: it answered “{detail}” instead of its version.",
                "Run it yourself: {subject} version. If it fails, install the package again: apt-get install --reinstall openssl."
            },
            {
                "not-run",
                "The OpenSSL command {subject} was not run: its file does not tell its version, and this agent may not run it.",
                "Run it yourself: {subject} version."
            },
            {
                "unsafe",
                "Others than root can replace the OpenSSL command {subject}. It was not run.",
                "Look who can change what: namei -l {subject}."
            },
            { "owned-by-other", "There is an OpenSSL command {subject}, but {component} belongs to the user {owner} (mode {mode}). " + NotRun, LookAtOwners },
            { "writable-by-all", "There is an OpenSSL command {subject}, but every user of this host can write to {component} (of {owner}, mode {mode}). " + NotRun, LookAtOwners },
            { "writable-by-group", "There is an OpenSSL command {subject}, but the group {group} can write to {component} (of {owner}, mode {mode}). " + NotRun, LookAtOwners },
            {
                "writable-by-users",
                "There is an OpenSSL command {subject}, but ordinary users ({names}) can write to {component}. " + NotRun,
                "Look who can change what: icacls {component}. Do not run this command as administrator, nor in scripts that administrators run."
            },
            {
                "owned-by-agent",
                "The OpenSSL command {subject} was not run: {component} belongs to {owner}, as whom the agent runs. The agent runs only what root alone can change.",
                "Nothing is to be done. To look yourself: ls -ld {component}."
            },
            {
                "on-untrusted-mount",
                "The OpenSSL command {subject} was not run: {component} is a file system that is mounted nosuid, as all are that users may mount. Files that are root's there need not come from root.",
                "Look what is mounted there: findmnt -T {component}. If root alone made it, nothing is to be done."
            },
            {
                "owner-unknown",
                "The OpenSSL command {subject} was not run: who can change {component} cannot be told.",
                "Look who can change what: namei -l {subject}; ls -ld {component}."
            },
        },
        ["openssl-libraries"] = new("OpenSSL libraries")
        {
            { "pass", "The OpenSSL libraries that XMail needs are installed: {names}." },
            { "built-in", "OpenSSL {version} is built into XMail's program {subject}. It needs no library." },
            { "program-unknown", "OpenSSL libraries are installed: {paths}. XMail's program was not found, so whether they are the ones that it needs cannot be told." },
            {
                "none-found",
                "No OpenSSL library was found on this host, and XMail's program was not found either. XMail does not start without its OpenSSL library.",
                "Install the library: apt-get install libssl3 (its name differs between releases), or put the DLLs beside XMail.exe on Windows."
            },
            { "not-linked", "The program {subject} is not linked to OpenSSL. Either it is not XMail's server program, or it was built without TLS." },
            {
                "unsatisfied",
                "XMail cannot start: {names} ({architecture}), which {subject} needs, is not found in any place where the system looks for libraries.",
                "See what is missing: ldd {subject}. Install the package that has it: apt-get install apt-file; apt-file update; apt-file search {names}. If the file is there, run: ldconfig. On Windows put the DLL beside XMail.exe. If this release of the system has no such library, XMail must be built again."
            },
            {
                "unsatisfied-at-restart",
                "XMail is running, but the next start will probably fail: {names} ({architecture}), which {subject} needs, is no longer found in any place where the system looks for libraries.",
                "Before you restart XMail, see what is missing: ldd {subject}. Install the package that has it, or run ldconfig if the file is there."
            },
        },
        ["openssl-library-architecture"] = new("Architecture of the OpenSSL libraries")
        {
            { "pass", "The libraries have the architecture of XMail's program ({architecture})." },
            {
                "wrong-architecture",
                "{subject} is made for {architecture}, but XMail's program {program} is made for {programArchitecture}. It cannot use this file, and no other {name} was found.",
                "Install {name} for {programArchitecture}. On Debian, 32-bit libraries come with: dpkg --add-architecture i386; apt-get update; apt-get install libssl3:i386. On Windows put DLLs of the same bitness as XMail.exe beside it."
            },
        },
        ["openssl-version-consistency"] = new("Consistency of OpenSSL versions")
        {
            { "pass", "The OpenSSL command {subject} and XMail use the same version: {libraryVersion}." },
            { "library-unknown", "Which version of OpenSSL XMail uses cannot be told, so it cannot be compared with the command's." },
            {
                "command-differs",
                "The OpenSSL command {subject} uses version {commandVersion}, but XMail uses {libraryVersion}. That works; but what the command accepts, XMail may refuse, and the other way round."
            },
            {
                "hashes-differ",
                "The OpenSSL command {subject} uses version {commandVersion}, but XMail uses {libraryVersion}. The two name the files of a hashed certs directory differently: XMail does not find certificates that this command has hashed.",
                "Make the links of the certs directory with the command that belongs to XMail's version, or with: openssl rehash -compat DIRECTORY, which makes both kinds."
            },
            {
                "mixed-directories",
                "XMail has loaded its two OpenSSL libraries from two different places: {ssl} and {crypto}. They were not made for each other; TLS may fail in ways that are hard to explain.",
                "Take one of the two copies away, or correct LD_LIBRARY_PATH where XMail is started. " + Restart
            },
        },
        ["openssl-library-replaced"] = new("OpenSSL libraries in use")
        {
            { "pass", "XMail uses the library files that are on disk now." },
            { "maps-hidden", "The agent may not see which libraries XMail has loaded.", "Run the agent as root, or as the user that XMail runs as. To look yourself: grep -E 'ssl|crypto' /proc/{processId}/maps (as root)." },
            {
                "replaced",
                "{subject} has been replaced or removed since XMail started. XMail still runs the old one, so repairs to OpenSSL are not in force yet.",
                Restart
            },
            {
                "replaced-by-version",
                "XMail still runs OpenSSL {loadedVersion}, although {subject} is now version {version}. Repairs to OpenSSL are not in force yet.",
                Restart
            },
        },
        ["openssl-legacy"] = new("Age of OpenSSL")
        {
            { "pass", "OpenSSL {version} speaks every TLS version up to 1.3." },
            { "version-unknown", "Which version of OpenSSL XMail uses cannot be told." },
            {
                "tls-1-0-at-most",
                "XMail uses OpenSSL {version} ({path}), which speaks TLS 1.0 at most. Today's mail clients and servers refuse that, so they cannot connect with TLS.",
                "XMail must be built for a newer OpenSSL: a newer library cannot simply take the place of this one. Until then, a TLS proxy in front of XMail (stunnel, HAProxy) gives clients TLS 1.2 and 1.3."
            },
            {
                "no-tls-1-3",
                "XMail uses OpenSSL {version} ({path}), which speaks TLS 1.2 but not TLS 1.3. Clients can still connect."
            },
        },
        ["openssl-support-ended"] = new("Support of OpenSSL")
        {
            { "pass", "The OpenSSL project supports version {series} until {date}." },
            { "version-unknown", "Which version of OpenSSL XMail uses cannot be told." },
            { "line-unknown", "This agent does not know until when OpenSSL {version} is supported.", "See https://openssl-library.org/policies/releasestrat/." },
            { "ending", "The OpenSSL project supports version {series}, which XMail uses, only until {date}.", "Plan the change to a newer version." },
            {
                "ended-distribution",
                "The OpenSSL project ended its support of version {series} on {date}. XMail uses it ({path}) as your distribution supplies it; distributions often repair it for longer.",
                "Make sure that this release of your distribution still gets security updates."
            },
            {
                "ended",
                "The OpenSSL project ended its support of version {series} on {date}. XMail uses {version} ({path}), and nobody closes security holes in it any more.",
                "Install a supported version. If XMail's program is linked to this generation, XMail must be built again for the newer one."
            },
        },
        ["openssl-policy-protocol"] = new("TLS versions allowed by openssl.cnf")
        {
            { "pass", "openssl.cnf does not limit the TLS versions." },
            { "not-followed", EnglishBarred.Link },
            { "hard-link", EnglishBarred.HardLink },
            { "kernel-file", EnglishBarred.Kernel },
            { "oversized", "{path} is too large for an OpenSSL configuration file (with all that it includes, over 1 MB or 20,000 lines). The agent does not judge it, so which TLS versions it leaves XMail is not known.", "Look at what is in it, and keep only what OpenSSL needs: ls -l {path}" },
            { "limited", "openssl.cnf ({location}) allows XMail these TLS versions: {allowed}." },
            {
                "none-allowed",
                "openssl.cnf leaves XMail no TLS version at all (lowest “{min}”, highest “{max}”; {location}). Every TLS connection fails.",
                "Correct MinProtocol, MaxProtocol and Protocol in {subject}. Usual is: MinProtocol = TLSv1.2, and no MaxProtocol. " + Restart
            },
            {
                "no-default-provider",
                "openssl.cnf activates {providers} ({location}) and not the default provider, which OpenSSL takes by itself only where none is activated. It then has no ciphers: every TLS connection fails.",
                "In {subject}, activate the default provider too: the line default = default_sect beside {providers}, and a section [default_sect] with activate = 1. " + Restart
            },
            {
                "diagnostics",
                "openssl.cnf has an error ({location}), and its line config_diagnostics makes OpenSSL refuse to go on: XMail gets no TLS in any connection.",
                "Correct what stands at {location}; any openssl command prints what is wrong there. " + Restart
            },
            {
                "properties",
                "openssl.cnf asks for properties ({location}) that none of the algorithms of TLS has: every TLS connection fails.",
                "Take that line out of {subject}, or have the provider activated whose algorithms have those properties. " + Restart
            },
            {
                "no-session",
                "What openssl.cnf leaves XMail of ciphers, groups and signatures does not fit the key of server.cert: no client gets a TLS session.",
                "In {subject}, look at CipherString, Ciphersuites, Groups and SignatureAlgorithms; without them OpenSSL takes what is usual. " + Restart
            },
            {
                "clients-required",
                "openssl.cnf has every TLS server demand a certificate of its clients (VerifyMode), and XMail trusts none by itself: every TLS connection fails.",
                "Take VerifyMode out of {subject}; whether XMail asks for certificates is set in its server.tab. " + Restart
            },
            { "undecided", "{path} sets something of which the agent cannot tell what it leaves XMail: whether clients get a TLS session is not known.", "Try it: connect to XMail by TLS, and look whether a session comes about." },
            {
                "outdated-only",
                "openssl.cnf allows XMail nothing newer than {allowed} ({location}). Today's mail clients refuse that, so they cannot connect with TLS.",
                "Remove the limit MaxProtocol (or Protocol) in {subject}. " + Restart
            },
            {
                "tls-1-3-only",
                "openssl.cnf allows XMail TLS 1.3 only ({location}). Older mail programs and many mail servers, which speak TLS 1.2, cannot connect.",
                "Set MinProtocol = TLSv1.2 in {subject}, unless that is meant. " + Restart
            },
            { "no-tls-1-3", "openssl.cnf does not allow XMail TLS 1.3 ({location}); allowed: {allowed}. Clients can still connect with TLS 1.2." },
            {
                "file-rejected",
                "OpenSSL cannot read {subject}: there is an error at {location}. It then ignores the whole file without a word, so nothing that is set in it is in force.",
                "Correct that line. To check: openssl req -config {subject} -in /dev/null must no longer say “Error on line”. " + Restart
            },
        },
        ["openssl-rehearsal"] = new("What XMail's OpenSSL does with these files")
        {
            { "pass", "Tried with XMail's own library ({subject}, version {version}) and XMail's own files: usual clients of today get a TLS session." },
            {
                "certificate-refused",
                "Tried with XMail's own library ({subject}, version {version}): it does not load server.cert, so every TLS session fails (XMail's error -235). It says: {detail}",
                "Put a certificate there that it loads. Its reason stands above; other findings on server.cert say more where they know it."
            },
            {
                "key-refused",
                "Tried with XMail's own library ({subject}, version {version}): it does not load server.key, or not with this server.cert, so every TLS session fails (XMail's error -236). It says: {detail}",
                "Put the key there that belongs to server.cert, without a pass phrase. Other findings on server.key say more where they know it."
            },
            {
                "pair-refused",
                "Tried with XMail's own library ({subject}, version {version}): server.key is not the key of server.cert, so every TLS session fails (XMail's error -243). It says: {detail}",
                "Put the key there that belongs to server.cert."
            },
            {
                "trust-refused",
                "Tried with XMail's own library ({subject}, version {version}): it does not load certs.pem, against which client certificates are to be verified, so every TLS session fails (XMail's error -244). It says: {detail}",
                "Put certificates in PEM form there, or set SSLUseCertsFile to \"0\" in server.tab."
            },
            {
                "no-context",
                "Tried with XMail's own library ({subject}, version {version}): it cannot be made ready, so every TLS session fails. As a rule an error in openssl.cnf is the cause. It says: {detail}",
                "Look at openssl.cnf, and what was changed in it last. " + Restart
            },
            {
                "no-client",
                "Tried with XMail's own library ({subject}, version {version}): it loads all files, but no client comes to a TLS session. It says: {detail}",
                "Look at openssl.cnf (CipherString, Ciphersuites, Groups, SignatureAlgorithms, MinProtocol, MaxProtocol), and whether the key of server.cert is of a usual kind: RSA with 2048 to 4096 bits, or P-256."
            },
            {
                "few-clients",
                "Tried with XMail's own library ({subject}, version {version}): the usual clients of today get no TLS session; only one that offers rare or outdated things does ({protocol}, {cipher}).",
                "Look at openssl.cnf (CipherString, Ciphersuites, Groups, SignatureAlgorithms, MinProtocol, MaxProtocol), and whether the key of server.cert is of a usual kind: RSA with 2048 to 4096 bits, or P-256."
            },
            { "rules-differ", "What XMail's own library (version {version}) does with these files is not what is known of that version. The diagnosis goes by what the library does; please report this difference to the makers of XMailFleet." },
            { "broke-off", "XMail's own library was tried with XMail's own files in a process of its own, which broke off ({detail}). The diagnosis goes by what is known of the library's version." },
            { "timed-out", "XMail's own library was tried with XMail's own files in a process of its own, which came to no end in time and was stopped. The diagnosis goes by what is known of the library's version." },
            { "owned-by-other", "{subject} is part of what XMail's OpenSSL loads, but {component} belongs to the user {owner} (mode {mode}). " + BecomesXMail + NotTried, CloseLibrary },
            { "writable-by-all", "{subject} is part of what XMail's OpenSSL loads, but every user of this host can write to {component} (of {owner}, mode {mode}). " + BecomesXMail + NotTried, CloseLibrary },
            { "writable-by-group", "{subject} is part of what XMail's OpenSSL loads, but the group {group} can write to {component} (of {owner}, mode {mode}). " + BecomesXMail + NotTried, CloseLibrary },
            { "not-examined", "{subject} is part of what XMail's OpenSSL loads, and who can change it could not be told ({component})." + NotTried, "Look who can change what: namei -l {subject}." },
        },
        ["server-running"] = new("XMail process")
        {
            { "pass", "XMail is running (process {processId}, user {user})." },
            {
                "not-running",
                "XMail is not running with the mail root {subject}. No client can connect.",
                "Start it: /etc/init.d/xmail start (or: systemctl start xmail). If it ends at once, look at the system log: journalctl -t XMail -n 50. On Windows: net start XMail, and the Application log of the Event Viewer."
            },
            {
                "ended-unexpectedly",
                "XMail is not running, and its PID file {subject} is still there: it was killed or has crashed. No client can connect.",
                "Look for the reason: journalctl -t XMail -n 50; dmesg | grep -i -E 'xmail|oom'. Then start it: /etc/init.d/xmail start (or: systemctl start xmail)."
            },
            { "files-only", "No XMail runs with the mail root {subject}, and no XMail program was found on this host. Only the files are diagnosed." },
        },
        ["server-binary-replaced"] = new("XMail program in use")
        {
            { "pass", "The running XMail is the program that is on disk." },
            {
                "replaced",
                "The program {subject} has been replaced or removed since XMail started. The old one still runs; the next start will run what is there then.",
                Restart
            },
        },
        ["server-user"] = new("User of XMail")
        {
            { "pass", "XMail runs as {subject}, as it is expected to." },
            {
                "other-user",
                "A process named XMail runs as {subject} (uid {userId}), PID {processId} ({count} in all). XMail is expected to run as {expected}: nothing of that was believed, neither arguments nor environment, program or mail root.",
                "Look what it is: ps -o user,pid,lstart,comm -p {processId}; cat /proc/{processId}/cgroup. If it is your XMail, name its user to the agent: xmailfleet-agent diagnose --xmail-user {userId} (for the service: xmail-user in /etc/xmailfleet/agent.json). If it is not, ask that user what it is for."
            },
            {
                "other-program",
                "A process that calls itself XMail (PID {processId}, started by {subject}) runs another program, or one that gives its owner's rights to whoever starts it. It is not taken for XMail.",
                "Look what it runs: sudo ls -l /proc/{processId}/exe."
            },
            {
                "unproven",
                "A process named XMail (PID {processId}, {subject}) may be XMail, but the agent may not see its program, and it was not started as a service of XMail: any user can start a program of root's under that name. It was not believed.",
                "Run the diagnosis as root: sudo xmailfleet-agent diagnose. If it is your XMail, this tells the agent so: xmailfleet-agent diagnose --xmail-user {userId}."
            },
        },
        ["server-program"] = new("Rights to XMail's program")
        {
            { "pass", "Nobody but root and XMail's own user can change the program {subject}." },
            { "owned-by-other", "XMail runs as {user}, but {component} on the way to its program {subject} belongs to {owner} (mode {mode}). " + BecomesXMail, CloseProgram },
            { "writable-by-all", "XMail runs as {user}, but every user of this host can write to {component} on the way to its program {subject} (of {owner}, mode {mode}). " + BecomesXMail, CloseProgram },
            { "writable-by-group", "XMail runs as {user}, and the group {group} can write to {component} on the way to its program {subject} (of {owner}, mode {mode}). " + BecomesXMail, CloseProgram },
        },
        ["server-other"] = new("Other XMails of this host")
        {
            { "pass", "No other XMail runs on this host." },
            { "watched", "Another XMail runs on this host (PID {processId}, user {user}, mail root {subject}). The agent of {configuration} is to look at it." },
            {
                "unwatched",
                "Another XMail runs on this host (PID {processId}, user {user}, mail root {subject}), and no agent looks at it: nothing of this diagnosis is about it.",
                "Diagnose it: xmailfleet-agent diagnose --mail-root {subject}. To have it watched, write mail-root and a port of its own into /etc/xmailfleet/agent-second.json, then start a second agent: systemctl enable --now xmailfleet-agent@second. Add it to the collector as a host of its own."
            },
        },
        ["server-visible"] = new("Sight of the XMail process")
        {
            { "pass", "The agent sees all of the running XMail." },
            {
                "hidden",
                "The agent may not see everything of the running XMail; hidden are: {unseen}. What the mail root, OpenSSL's configuration and the loaded libraries are is told from files instead, or not at all.",
                "Run the diagnosis as root: sudo xmailfleet-agent diagnose."
            },
            {
                "hidden-from-service",
                "The agent may not see everything of the running XMail; hidden are: {unseen}. What the mail root, OpenSSL's configuration and the loaded libraries are is told from files instead, or not at all.",
                "Start the agent's part that has the right to look: systemctl enable --now xmailfleet-agent-looker.socket."
            },
        },
    };
}
