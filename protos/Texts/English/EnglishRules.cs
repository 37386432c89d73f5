namespace XMailFleet.Texts;

internal static class EnglishRules
{
    public static readonly Dictionary<string, CheckText> Texts = new()
    {
        [RuleIds.AgentVersionChanged] = new("Agent version")
        {
            { "changed", "The agent was {before}; now {after} answers. Checks may say more, or other things, than before." },
        },
        [RuleIds.CannotBeTold] = new("Cannot be told")
        {
            {
                "openssl",
                "What was known of OpenSSL on this host cannot be told any more. Concerns: {checks}.",
                "See on the host what the agent could not read: xmailfleet-agent diagnose"
            },
            {
                "key-material",
                "What was known of certificate and key cannot be told any more. Concerns: {checks}.",
                "See on the host what the agent could not read: xmailfleet-agent diagnose\nUsually the agent's user may no longer "
                + "read a file or directory of the mail root."
            },
            {
                "configuration",
                "What was known of XMail's configuration cannot be told any more. Concerns: {checks}.",
                "See on the host what the agent could not read: xmailfleet-agent diagnose"
            },
            {
                "live",
                "What was known of the running server cannot be told any more. Concerns: {checks}.",
                "See on the host whether XMail runs and what the handshakes say: xmailfleet-agent diagnose"
            },
            {
                "other",
                "What was known before cannot be told any more. Concerns: {checks}.",
                "See on the host what the agent could not read: xmailfleet-agent diagnose"
            },
        },
        [RuleIds.CertificateEndsSooner] = new("Certificate ends sooner")
        {
            {
                "older",
                "An older certificate was put back: it ends {not_after}; the one before it was valid until {not_after_before}.",
                "Put the newer pair of server.cert and server.key back. If the older one is meant, accept it as the new normal."
            },
            {
                "sooner",
                "server.cert was replaced by a certificate that ends sooner: {not_after}, not {not_after_before}.",
                "If your CA now issues for a shorter time, accept it as the new normal, and check that renewal is automatic."
            },
        },
        [RuleIds.CertificateNamesLost] = new("Names lost")
        {
            {
                "lost",
                "The new certificate is no longer for {names}. Clients that use such a name see a warning or refuse. It is valid "
                + "until {not_after} (the one before it: {not_after_before}).",
                "Have the certificate issued again with these names too. If nobody uses them any more, accept it as the new normal."
            },
        },
        [RuleIds.CertificateReplaced] = new("Certificate replaced")
        {
            {
                "new-key",
                "server.cert and server.key were replaced by a sound pair. The new certificate is valid until {not_after} "
                + "(the old one: {not_after_before})."
            },
            {
                "same-key",
                "server.cert was replaced; server.key stayed and belongs to it. The new certificate is valid until "
                + "{not_after} (the old one: {not_after_before})."
            },
        },
        [RuleIds.ChangesWithoutRest] = new("Changes without rest")
        {
            {
                "unrecorded",
                "The answers of this agent change without rest. Since {since} {count|change|changes} {count:was|were} not recorded. "
                + "Whatever gets worse is recorded still.",
                "Compare the two newest snapshots of the host: what differs changes at every poll. Where nothing on the host explains it, "
                + "find out who answers in place of the agent."
            },
        },
        [RuleIds.HostUnreachable] = new("Agent unreachable")
        {
            {
                "refused",
                "{address} refused the connection {count|time|times in a row}: nothing listens there.",
                "On the host: systemctl status xmailfleet-agent, and start it. If it runs, compare its address and port with "
                + "{address}."
            },
            {
                "timed-out",
                "The agent at {address} gave no answer in time {count|time|times in a row}.",
                "Check that the host is up and that no firewall drops connections to {address}. If diagnoses take long on "
                + "that host, raise --poll-deadline."
            },
            {
                "name-not-found",
                "The host name in {address} cannot be resolved ({count|poll|polls in a row}).",
                "Check the name with: getent hosts NAME. If it is wrong, correct the address with FleetService.UpdateHost."
            },
            {
                "unreachable",
                "There is no route to {address} ({count|poll|polls in a row}).",
                "Check that the host is up and its network is reachable from here: ping, ip route get."
            },
            {
                "broken-off",
                "The connection to the agent at {address} broke off before its answer was there ({count|poll|polls in a row}).",
                "Look whether the agent is killed or restarted again and again: journalctl -u xmailfleet-agent. If it is not, look for "
                + "a firewall or proxy that closes connections to {address}."
            },
            {
                "not-an-agent",
                "No agent of this fleet answers at {address} ({count|poll|polls in a row}).",
                "Compare the port with the one that the agent listens on (7460 unless set otherwise). If the agent was set up anew, have a new "
                + "line printed with --replace: xmailfleet-collector host add."
            },
            {
                "another-agent",
                "At {address} the agent of another host of this fleet answers, or one from before the host was enrolled anew ({count|poll|polls in a row}).",
                "Compare the address with that of the host, and correct it: xmailfleet-collector host edit --agent-address. If the host was restored from an "
                + "older state, enroll it again with the line of: xmailfleet-collector host add --replace."
            },
            {
                "identity-over",
                "The certificate of the agent at {address} is over since {detail}: it cannot renew it ({count|poll|polls in a row}).",
                "On the host: journalctl -u xmailfleet-agent says why. Most often it cannot reach the collector's gRPC port; once it can, it "
                + "renews by itself."
            },
            {
                "not-let-in",
                "The agent at {address} does not believe the collector ({count|poll|polls in a row}): {detail}",
                "Compare the clocks of both machines: timedatectl. Where both are right, enroll the agent again with the line of: "
                + "xmailfleet-collector host add --replace."
            },
            {
                "not-asked",
                "The agent at {address} is not asked ({count|poll|polls in a row}): {detail}",
                "Correct the address of the host: xmailfleet-collector host edit --agent-address."
            },
            {
                "invalid-answer",
                "The agent at {address} gave an answer that cannot be used ({count|time|times in a row}).",
                "Look into the agent's log on the host, and check that agent and collector are of the same version."
            },
            {
                "failed",
                "The agent at {address} failed {count|time|times in a row}: {detail}",
                "Look into the agent's log on the host: journalctl -u xmailfleet-agent."
            },
        },
        [RuleIds.OpenSslVersionDowngrade] = new("OpenSSL version went down")
        {
            {
                "lower",
                "XMail used OpenSSL {before}; now it uses the older {after}.",
                "See what was installed last (Debian: /var/log/apt/history.log), bring the newer library back, and restart "
                + "XMail. If the older one is meant, accept it as the new normal."
            },
        },
        [RuleIds.OpenSslVersionUpgrade] = new("OpenSSL version went up")
        {
            { "higher", "XMail used OpenSSL {before}; now it uses the newer {after}." },
        },
        [RuleIds.ServiceDisabled] = new("Service switched off")
        {
            {
                "disabled",
                "{subject} was offered before; now it is switched off ({source}).",
                "If this was not meant, undo it at {source}; a switch of the command line needs a restart of XMail. If it "
                + "was meant, accept it as the new normal."
            },
        },
    };
}
