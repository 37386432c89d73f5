namespace XMailFleet.Texts;

internal static class EnglishRules
{
    public static readonly Dictionary<string, CheckText> Texts = new()
    {
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
        [RuleIds.HostUnreachable] = new("Agent unreachable")
        {
            {
                "refused",
                "{address} refused the connection {count} times in a row: nothing listens there.",
                "On the host: systemctl status xmailfleet-agent, and start it. If it runs, compare its address and port with "
                + "{address}."
            },
            {
                "timed-out",
                "The agent at {address} gave no answer in time {count} times in a row.",
                "Check that the host is up and that no firewall drops connections to {address}. If diagnoses take long on "
                + "that host, raise --poll-deadline."
            },
            {
                "name-not-found",
                "The host name in {address} cannot be resolved ({count} polls in a row).",
                "Check the name with: getent hosts NAME. If it is wrong, correct the address with FleetService.UpdateHost."
            },
            {
                "unreachable",
                "There is no route to {address} ({count} polls in a row).",
                "Check that the host is up and its network is reachable from here: ping, ip route get."
            },
            {
                "not-an-agent",
                "Something answers at {address}, but it is no XMailFleet agent ({count} polls in a row).",
                "Compare the port with the one that the agent listens on (7460 unless set otherwise)."
            },
            {
                "invalid-answer",
                "The agent at {address} gave an answer that cannot be used ({count} times in a row).",
                "Look into the agent's log on the host, and check that agent and collector are of the same version."
            },
            {
                "failed",
                "The agent at {address} failed {count} times in a row: {detail}",
                "Look into the agent's log on the host: journalctl -u xmailfleet-agent."
            },
        },
        [RuleIds.OpenSslVersionDowngrade] = new("OpenSSL version went down")
        {
            {
                "lower",
                "XMail used OpenSSL {before}; now it uses the older {after}.",
                "See what was installed last (Debian: /var/log/apt/history.log), bring the newer library back, and restart "
                + "XMail. If the older one is meant, acknowledge this."
            },
        },
        [RuleIds.ServiceDisabled] = new("Service switched off")
        {
            {
                "disabled",
                "{subject} was offered before; now it is switched off ({source}).",
                "If this was not meant, undo it at {source}; a switch of the command line needs a restart of XMail. If it "
                + "was meant, acknowledge this."
            },
        },
    };
}
