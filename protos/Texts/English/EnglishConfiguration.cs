namespace XMailFleet.Texts;

internal static class EnglishConfiguration
{
    public static readonly Dictionary<string, CheckText> Texts = new()
    {
        ["mail-root"] = new("Mail root")
        {
            { "pass", "The mail root is {path}." },
            { "missing", "There is no directory {path}. XMail does not start without its mail root.", "Correct MAIL_ROOT or -Ms in XMail's start script, or bring the directory back." },
            { "registry-view", "MAIL_ROOT is set in {key}, but this XMail.exe reads {expected}: Windows shows 32-bit and 64-bit programs different halves of the registry. XMail finds no mail root and does not start.", "Type in a command prompt of an administrator: reg add \"{expected}\" /v MAIL_ROOT /t REG_SZ /d \"{path}\" /reg:64. Add MAIL_CMD_LINE there too if {key} has it, then start the service." },
            { "literal-path", "MAIL_ROOT ({source}) is {path}. XMail puts \\\\?\\ before it, and then Windows accepts only a full path with drive and backslashes. XMail does not start.", "Write MAIL_ROOT with a drive and backslashes only, for example C:\\MailRoot, and start the service." },
            { "switch-nowhere", "XMail's arguments say -Ms \"{other}\", and no such directory is found. XMail prints \"Mail root path not found\" and does not start.", "Take -Ms and what stands behind it out of XMail's arguments, or write the mail root there: -Ms {path}" },
            { "other-switch", "You asked about {path}, but XMail's arguments name {other} by -Ms. This diagnosis is about {path}.", "If XMail really starts with these arguments, diagnose {other} instead." },
        },
        ["server-tab-file"] = new("server.tab")
        {
            { "pass", "{path} can be read." },
            { "empty", "{path} is empty. XMail takes the default for everything, and answers EHLO with 451.", "Restore {path} from a backup." },
            { "missing", "There is no {path}. XMail runs, but answers SMTP with 421, POP3 with -ERR, and closes every TLS connection.", "Restore {path} from a backup. XMail reads it anew; no restart is needed." },
            { "wrong-case", "There is no {path}, but there is \"{variant}\". File names are case-sensitive here: XMail finds none.", "Rename \"{variant}\" to server.tab." },
            { "dangling", "{path} is a link to {link}, and nothing is there.", "Point the link to the real file, or put the file in its place." },
            { "unreadable", "The agent may not read {path}. Whether XMail may cannot be told from here.", "Run the agent as root, or give its user the right to read {path}." },
            { "oversized", "{path} is too large to be a server.tab; the agent does not read it.", "Look at what is in {path}, and restore it from a backup." },
            { "not-followed", EnglishBarred.Link },
            { "hard-link", EnglishBarred.HardLink },
            { "kernel-file", EnglishBarred.Kernel },
            { "unreadable-by-server", "XMail runs as {user}, who may not read {path}. It answers SMTP with 421, POP3 with -ERR, and closes every TLS connection.", "chown {user} {path}\nand see that {user} may enter every directory above it: namei -l {path}" },
            { "directory", "{path} is a directory. XMail reads nothing from it, takes the default for everything, and answers EHLO with 451.", "Move it away and restore server.tab from a backup." },
            { "no-file", "{path} is not a regular file. XMail cannot read its settings from it.", "Move it away and restore server.tab from a backup." },
        },
        ["server-tab-line"] = new("Lines of server.tab")
        {
            { "pass", "Every line of server.tab about TLS is read as it looks." },
            { "no-tab", "{location}: {name} has no TAB between name and value, so XMail ignores the line: {text}", "Put exactly one TAB between \"{name}\" and its value." },
            { "duplicate", "{location}: {name} is set on an earlier line already, and XMail takes the first. This line has no effect: {text}", "Keep the line that is right and remove the other; as long as both are there, the first one counts." },
            { "name-case", "{location}: XMail knows {name} only in exactly this spelling, upper and lower case included. The line is ignored: {text}", "Write the name as \"{name}\"." },
            { "name-space", "{location}: a space belongs to the name for XMail, so {name} is not set: {text}", "Remove the space before or after the name." },
            { "byte-order-mark", "{location}: an invisible byte order mark stands before the first line, so XMail does not see {name} there.", "Save server.tab as UTF-8 without BOM (byte order mark)." },
            { "misspelt", "{location}: XMail knows no such variable, and {name} was probably meant. The line is ignored: {text}", "Write the name as \"{name}\"." },
            { "line-tail", "{location}: the line is longer than 2046 bytes, and XMail reads its tail as a line of its own. This tail sets {name}: {text}", "Break the long line; start every piece of a comment with #." },
            { "wide-text", "server.tab is in UTF-16. XMail sees no setting in it and takes the default for everything.", "Save server.tab as plain text (ASCII or UTF-8 without BOM)." },
            { "flag-value", "{location}: XMail reads this value of {name} as 0, which is off: {text}", "Write \"{name}\"<TAB>\"1\" to turn it on." },
            { "line-end", "{location}: {name} stands behind a carriage return that no line feed follows. To XMail that is no end of a line: it takes everything up to the next line feed for one line and does not see {name}.", "Save server.tab with line ends of LF or CR LF. On the host: tr '\\r' '\\n' < server.tab > server.tab.new && mv server.tab.new server.tab" },
            { "name-quote", "{location}: XMail knows no quotes but \"straight double ones\". Here they belong to the name, so {name} is not set: {text}", "Write the name as \"{name}\"." },
            { "value-space", "{location}: a space stands before the quoted value of {name}, so XMail takes the quotes for text and reads 0, which is off: {text}", "Remove the space: \"{name}\"<TAB>\"1\"." },
        },
        ["command-line-argument"] = new("Arguments on the command line")
        {
            { "pass", "XMail reads every argument as it looks." },
            { "argument-form", "{location}, {text}: XMail does not read this as {meant}. Only \"-\", a capital letter and the third character count, and a value is a token of its own.", "Write {meant} and restart XMail." },
            { "value-is-switch", "{location}, {text}: the argument before it takes it for its value, and another service of XMail takes it for its switch as well.", "Give the argument before it a value of its own, and restart XMail." },
            { "unknown-argument", "{location}, {text}: XMail does nothing with this argument." },
        },
        ["listen-address"] = new("Addresses to listen on")
        {
            { "pass", "Every address on the command line can be used." },
            { "unresolvable", "{argument}: XMail takes this for neither an address nor a name that this host can resolve, and does not start: no service at all.", "Correct the address, or make the name known in /etc/hosts, and start XMail. IPv6 addresses need brackets: [::1]" },
            { "wrong-family", "{argument}: the address is not of the family that XMail is told to use. XMail does not start: no service at all.", "Add -M7 to the arguments to allow IPv6 and IPv4 (-M6: IPv6 only), and start XMail." },
            { "bracket", "{argument}: the bracket is not closed. XMail does not start: no service at all.", "Write the address as [::1]:995, and start XMail." },
            { "too-many", "{argument}: XMail takes at most 32 addresses for one service, and does not start with more.", "Remove addresses, or listen on all of them by naming none." },
            { "not-own", "{argument}: this host has no such address. XMail does not start: no service at all.", "Correct the address (ip address shows those of this host), or listen on all of them by naming none, and start XMail." },
        },
        ["listen-conflict"] = new("One port for one service")
        {
            { "pass", "No two services are on the same port." },
            { "conflict", "Two listeners are on the same port: {endpoints}. XMail does not start: no service at all, and its message names neither.", "Give one of them another port, or disable it, and start XMail." },
        },
        ["listen-port"] = new("Known ports")
        {
            { "pass", "Every service has a fixed port." },
            { "random", "{subject} has port 0 ({argument}): the operating system picks another port at every start, and no client finds it.", "Write the switch and a port from 1 to 65535 as two words, for example -Bp 995 or -Pp 110, and restart XMail." },
        },
        ["tls-offered"] = new("TLS is offered")
        {
            { "pass", "At least one service offers TLS." },
            { "no-service", "The arguments switch off every service of XMail: it answers no client, with TLS or without.", "Remove -P-, -S- and the like, as far as you want the service, from the arguments, and restart XMail." },
            { "none", "XMail's own configuration turns off all six ways to TLS. Passwords travel in the clear.", "Remove -B-, -X- or -W- from the arguments and restart XMail, or set EnablePOP3-TLS and EnableSMTP-TLS to \"1\" in server.tab." },
        },
        ["upgrade-switch"] = new("Upgrade variables and TLS ports")
        {
            { "pass", "No variable turns off an upgrade to TLS whose TLS port stays open." },
            { "implicit-stays", "{name} turns off {subject} only. {service} stays open: the variable does not reach it.", "If {service} is to be closed too, add {switch} to the arguments and restart XMail." },
        },
        ["client-authentication"] = new("Client certificates")
        {
            { "not-performed", "XMail asks clients for no certificate." },
            { "optional", "XMail asks clients for a certificate; a client without one is let in." },
            { "required", "XMail demands a certificate that it accepts from every client." },
            { "optional-for-mail-servers", "XMail asks for a certificate on SMTP STARTTLS too, where other mail servers deliver. A mail server that offers its own, as many do, is refused unless that is by a CA that XMail trusts here and allows clientAuth, which public CAs no longer issue: its mail comes late, unencrypted or not at all.", "If mail servers are to deliver here with TLS, set SSLWantVerify and SSLWantCert to \"0\" in {server_tab}. If only your users' clients are to use TLS, by SMTPS on port 465, set EnableSMTP-TLS to \"0\" there: then port 25 offers no STARTTLS, and mail servers deliver in the clear. XMail needs no restart for either." },
            { "required-of-mail-servers", "XMail demands a certificate on SMTP STARTTLS too, where other mail servers deliver. A mail server without one is refused, and so is one whose own is not by a CA that XMail trusts here or does not allow clientAuth, which public CAs no longer issue: mail comes late, unencrypted or not at all.", "If mail servers are to deliver here with TLS, set SSLWantVerify and SSLWantCert to \"0\" in {server_tab}. If only your users' clients are to use TLS, by SMTPS on port 465, set EnableSMTP-TLS to \"0\" there: then port 25 offers no STARTTLS, and mail servers deliver in the clear. XMail needs no restart for either." },
            { "trust-without-verification", "server.tab names CA certificates, but neither SSLWantVerify nor SSLWantCert is on: XMail asks nobody for a certificate.", "Set SSLWantCert to \"1\" in {server_tab} to demand certificates (SSLWantVerify to make them optional); or remove SSLUseCertsFile and SSLUseCertsDir." },
            { "default-trust", "XMail verifies client certificates against the CAs of the operating system." },
        },
        ["client-trust"] = new("CAs that client certificates are verified against")
        {
            { "pass", "The trust source holds {count|usable CA certificate|usable CA certificates}." },
            { "nobody-gets-in", "XMail demands a client certificate, but the trust source holds no usable CA certificate: no client gets in.", "Put your CA's own (self-signed) certificate into certs.pem and set SSLUseCertsFile to \"1\" in server.tab; or into certs/, run: openssl rehash certs, and set SSLUseCertsDir to \"1\"." },
            { "trusts-nobody", "XMail asks for client certificates, but the trust source holds no usable CA certificate: a client that shows one is refused, a client without one is let in.", "Put your CA's own (self-signed) certificate into certs.pem and set SSLUseCertsFile to \"1\" in server.tab; or into certs/, run: openssl rehash certs, and set SSLUseCertsDir to \"1\"." },
            { "only-self-signed", "The trust source holds no usable CA certificate: only self-signed client certificates are accepted, and any of them.", "Put your CA's own (self-signed) certificate into certs.pem, set SSLUseCertsFile to \"1\" in server.tab, and remove SSLAllowSelfSigned." },
            { "shadowed", "{path} holds usable CA certificates, but OpenSSL does not look there for a CA that {ca_file} holds a certificate of, and none of those can be used: no client certificate is accepted.", "Replace the old certificates in {ca_file} by those in {path}, or remove them from there." },
        },
        ["self-signed-clients"] = new("Self-signed client certificates")
        {
            { "pass", "A self-signed client certificate is accepted only if it is trusted itself." },
            { "authenticates-nobody", "SSLWantCert demands a certificate, but SSLAllowSelfSigned accepts any self-signed one. Anybody can make one: this authenticates nobody.", "Remove SSLAllowSelfSigned from server.tab." },
            { "accepted", "SSLAllowSelfSigned accepts any self-signed client certificate.", "Remove SSLAllowSelfSigned from server.tab unless this is meant." },
        },
        ["outbound-verification"] = new("Outbound mail")
        {
            { "governs-outbound", "The settings for client certificates also verify every server that XMail delivers to with TLS. At present no outbound TLS is configured." },
            { "mail-deferred", "{location} asks for TLS on outbound mail, and the settings for client certificates verify the receiving servers too: mail to servers with a self-signed or private certificate is deferred.", "Watch the queue; turn off SSLWantVerify and SSLWantCert if mail stays in it." },
            { "own-certificate-not-for-clients", "{location} asks for TLS on outbound mail, and XMail offers its own certificate to mail servers that ask for one. {path} does not allow clientAuth, as public CAs no longer issue it: mail servers that verify it refuse the connection. Few do." },
        },
        ["root-domain"] = new("RootDomain")
        {
            { "pass", "RootDomain is {domain}." },
            { "missing", "{path} sets no RootDomain. XMail answers EHLO with 451, so that mail clients cannot send and do not find STARTTLS.", "Add the line \"RootDomain\"<TAB>\"your.domain\" to {path}." },
        },
        ["want-tls"] = new("A way into required TLS")
        {
            { "pass", "Wherever SmtpConfig requires TLS for SMTP, clients have a way into it." },
            { "no-way-in", "{location} requires TLS for SMTP, but STARTTLS is off ({switch}): clients that this setting governs cannot send mail on the plain SMTP port.", "Set EnableSMTP-TLS to \"1\" in server.tab, or remove WantTLS from {location}." },
        },
        ["smtp-config-token"] = new("Items of SmtpConfig")
        {
            { "pass", "XMail reads every item of SmtpConfig about TLS as it looks." },
            { "want-tls-lost", "{location}: XMail does not read \"{text}\" as WantTLS, so that mail is accepted without TLS.", "Write WantTLS in exactly this spelling, with no space around it." },
        },
        ["smtp-no-tls-auths"] = new("Logins allowed without TLS")
        {
            { "pass", "SmtpNoTLSAuths is read as it looks." },
            { "only-first", "{location}: XMail honours only the first item of SmtpNoTLSAuths, {first}. Without TLS, {lost} is refused with 504.", "Leave one item only, the one that clients need." },
        },
        ["ease-tls"] = new("EaseTLS")
        {
            { "no-effect", "{location}: EaseTLS has no effect in XMail 1.27. Clients that should be let in without TLS are refused with 503.", "Let these clients log in with an account whose SmtpPerms contain S, or give them an address of their own with SmtpConfig-IP." },
            { "table-unread", "{path} was not read, so whether it says anything about TLS is not known.", "See what it is and whose: ls -l {path}; namei -l {path}" },
        },
        ["smtp-forward-tls"] = new("TLS for forwarded mail")
        {
            { "pass", "No line of smtpfwd.tab asks for TLS in a form that XMail does not read." },
            { "comma-form", "{location}: XMail does not read the option behind the comma, but takes it for part of the address: {text}. Behind a port number it has no effect, and this mail is sent unencrypted; without a port no such host is found.", "Put the options into a third column: after the host, a TAB, then \"NeedTLS=2\"." },
            { "table-unread", "{path} was not read, so whether it says anything about TLS is not known.", "See what it is and whose: ls -l {path}; namei -l {path}" },
        },
        ["starttls-injection"] = new("Commands injected before TLS")
        {
            { "known-weakness", "Known weakness of XMail 1.27: commands that an attacker on the network slips in behind STARTTLS are executed inside TLS. Concerns {services}.", "Let clients use POP3S and SMTPS, which are not affected." },
        },
    };
}
