namespace XMailFleet.Texts;

internal static class EnglishLive
{
    public static readonly Dictionary<string, CheckText> Texts = new()
    {
        ["listen-port-taken"] = new CheckText("Ports free for XMail")
        {
            { "pass", "No other program was seen on a port that XMail needs." },
            {
                "taken",
                "{program} holds {address}, the port of {service}. XMail does not run, and cannot start while that is so: no service at all.",
                "See which program it is: ss -ltnp 'sport = :{port}' (Windows: netstat -abno)\n"
                + "Stop it, or give {service} another port, and start XMail."
            },
            {
                "taken-by-unknown",
                "Another program holds {address}, the port of {service}. XMail does not run, and cannot start while that is so: no service at all.",
                "See which program it is: ss -ltnp 'sport = :{port}' (Windows: netstat -abno)\n"
                + "Stop it, or give {service} another port, and start XMail."
            },
        },
        ["probe-tls"] = new CheckText("TLS handshake")
        {
            {
                "pass",
                "{service} at {address} completes the handshake: {protocol}, {cipher}."
            },
            {
                "certificate-required",
                "{service} at {address} speaks TLS and ends the session of a client without a certificate, as configured."
            },
            {
                "server-not-running",
                "Nothing listens at {address}, because XMail is not running."
            },
            {
                "refused",
                "XMail is running, but nothing listens at {address}: {service} clients cannot connect.",
                "XMail reads its switches at start only. Compare them with the running process (ps -o args= -C XMail) "
                + "and restart XMail: /etc/init.d/xmail restart, or on Windows: net stop XMail && net start XMail"
            },
            {
                "refused-unknown",
                "Nothing listens at {address}, and whether XMail is running could not be seen.",
                "See whether XMail runs: ps -C XMail, or on Windows: sc query XMail"
            },
            {
                "refused-other-arguments",
                "XMail is running, but nothing listens at {address}. The switches judged here are not those of the running "
                + "process, which may listen elsewhere.",
                "Compare them with the running process: ps -o args= -C XMail"
            },
            {
                "timed-out",
                "{service} at {address} did not answer in time.",
                "Try it by hand: {command}. If that hangs too, look for a firewall rule that drops loopback traffic, for "
                + "a slow DNS resolver (XMail looks up every client's name before it greets) and for an XMail out of threads."
            },
            {
                "closed-as-expected",
                "{service} at {address} hangs up where the TLS handshake should begin. XMail cannot use its files.",
                "Do what these checks say: {checks}. XMail reads the files again at every connection; no restart is needed."
            },
            {
                "closed-at-handshake",
                "{service} at {address} hangs up where the TLS handshake should begin, although its files look right. XMail "
                + "does so when it cannot load its certificate, key or CA file.",
                "Check that the user XMail runs as can read {root}/server.cert and {root}/server.key, and that the running "
                + "XMail uses {root} as its mail root."
            },
            {
                "alert",
                "{service} at {address} refuses the handshake with the TLS alert {detail}.",
                "Try it by hand: {command}. If the alert is protocol_version or handshake_failure, OpenSSL's policy leaves "
                + "no TLS version or cipher suite for this certificate: look at openssl.cnf of the XMail host."
            },
            {
                "certificate-unexpectedly-required",
                "{service} at {address} ends the session of every client without a certificate, although the configuration "
                + "does not demand one.",
                "Check SSLWantCert in {root}/server.tab, and that the running XMail uses {root} as its mail root."
            },
            {
                "not-offered",
                "{service} is switched on, but the server at {address} does not offer the upgrade to TLS. Its answer: {detail}",
                "Check that the running XMail uses {root} as its mail root, then restart it."
            },
            {
                "refused-address-inside",
                "{service} at {address} completes the handshake, then turns this host away by its address. Other clients are "
                + "not affected unless the filter names them too. Its answer: {detail}",
                "Nothing, if that is meant. To let the diagnosis see more, allow 127.0.0.1 in the ipmap.tab files of {root}."
            },
            {
                "refused-address",
                "The server at {address} turns this host away by its address, so {service} could not be looked at. Its "
                + "answer: {detail}",
                "Allow 127.0.0.1 in the ipmap.tab and spammers.tab files of {root}, or diagnose without probes."
            },
            {
                "wrong-protocol",
                "Something else than {service} answers at {address}: {detail}",
                "See who listens there: ss -ltnp (Windows: netstat -abno). Give XMail or the other program another port."
            },
            {
                "temporary",
                "{service} at {address} says that it cannot start a session now: {detail}",
                "XMail answers so when it cannot read {root}/server.tab or has too many sessions open. Check that the file "
                + "is there and readable for the user XMail runs as."
            },
            {
                "unreachable",
                "{address} cannot be reached from this host ({detail}), so {service} clients cannot connect there.",
                "Check that the address is one of this host's: ip address (Windows: ipconfig)."
            },
            {
                "handshake",
                "The handshake with {service} at {address} broke off on the diagnosing side: {detail}",
                "See what OpenSSL makes of it: {command}"
            },
            {
                "hung-up",
                "{service} at {address} hangs up without an answer.",
                "Look into XMail's log (logs/ of {root}) and try it by hand: {command}"
            },
            {
                "not-tried",
                "{service} at {address} was not tried: the time for all probes was spent."
            },
        },
        ["probe-expectation"] = new CheckText("Running server against its configuration")
        {
            { "pass", "{service} at {address} works, as the configuration says." },
            { "pass-off", "{service} at {address} offers no TLS, as configured." },
            { "pass-failing", "{service} at {address} fails, as its files foretell." },
            {
                "answers-though-off",
                "{service} is switched off ({source}), but the server at {address} offers it.",
                "The running XMail was started with other switches or another mail root. Restart it: "
                + "/etc/init.d/xmail restart, or on Windows: net stop XMail && net start XMail"
            },
            {
                "works-though-failing",
                "{service} at {address} works, although by its files it should fail ({checks}).",
                "The running server uses other files than {root}. See what it runs with (ps -o args= -C XMail) and repair "
                + "the files all the same: the next start may use them."
            },
            {
                "answers-though-not-running",
                "{service} at {address} speaks TLS, but no XMail process with the mail root {root} was found here.",
                "See who listens there: ss -ltnp (Windows: netstat -abno)."
            },
        },
        ["probe-certificate"] = new CheckText("Certificate served")
        {
            { "pass", "{service} at {address} serves the certificate of {path}." },
            {
                "differs",
                "{service} at {address} serves another certificate than {path} holds. Served: {served}. On disk: {on_disk}.",
                "XMail loads the file at every connection, so another server or another mail root answers there. See who "
                + "listens (ss -ltnp) and with which arguments (ps -o args= -C XMail)."
            },
            {
                "file-unknown",
                "{service} at {address} serves a certificate for {served}, but {path} could not be read to compare."
            },
        },
        ["probe-chain"] = new CheckText("Chain served")
        {
            { "pass", "{service} at {address} sends the {served|certificate|certificates} of {path}." },
            {
                "completed",
                "{service} at {address} sends {served|certificate|certificates}: OpenSSL has completed the chain of {path} from the CA "
                + "certificates for client authentication."
            },
            {
                "incomplete",
                "{service} at {address} does not send {missing} of the {on_disk|certificate|certificates} in {path}. Clients that do not "
                + "have the intermediate cannot verify the server.",
                "See what is sent: {command}. Write {path} anew, the server's certificate first, then each issuer."
            },
        },
        ["probe-client-certificate"] = new CheckText("Client certificate asked for")
        {
            { "pass-not-asked", "{service} at {address} asks for no client certificate, as configured." },
            { "pass-optional", "{service} at {address} asks for a client certificate and lets clients without one in, as configured." },
            { "pass-required", "{service} at {address} demands a client certificate, as configured." },
            {
                "not-asked",
                "{service} at {address} asks for no client certificate, although the configuration wants one ({source}).",
                "Check that the running XMail uses {root} as its mail root: ps -o args= -C XMail"
            },
            {
                "only-optional",
                "{service} at {address} lets clients without a certificate in, although the configuration demands one ({source}).",
                "Check that the running XMail uses {root} as its mail root: ps -o args= -C XMail"
            },
            {
                "asked",
                "{service} at {address} asks for a client certificate, although the configuration does not want one. Some mail "
                + "programs then ask their user for one.",
                "Check SSLWantVerify and SSLWantCert in {root}/server.tab, and that the running XMail uses {root}."
            },
            {
                "required",
                "{service} at {address} turns away every client without a certificate, although the configuration does not "
                + "demand one.",
                "Check SSLWantCert in {root}/server.tab, and that the running XMail uses {root} as its mail root."
            },
        },
        ["probe-protocols"] = new CheckText("TLS versions accepted")
        {
            { "pass", "{service} at {address} accepts {accepted}." },
            {
                "old-accepted",
                "{service} at {address} accepts {accepted}. The old versions ({old}) are deprecated; clients of today do not "
                + "need them.",
                "Unless very old clients must connect, set MinProtocol = TLSv1.2 in the openssl.cnf that XMail uses, then "
                + "restart XMail."
            },
            {
                "only-old",
                "{service} at {address} accepts only {accepted}. Mail programs and operating systems of today refuse these "
                + "versions.",
                "Give XMail a newer OpenSSL (1.0.1 or later knows TLS 1.2), or remove MaxProtocol from the openssl.cnf that "
                + "it uses, then restart XMail."
            },
        },
    };
}
