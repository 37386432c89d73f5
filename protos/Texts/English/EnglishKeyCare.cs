namespace XMailFleet.Texts;

/// <summary>Who else can get at private keys.</summary>
internal static class EnglishKeyCare
{
    public static readonly Dictionary<string, CheckText> Texts = new()
    {
        ["private-key-permissions"] = new("Permissions of the private key")
        {
            { "pass", "Other users may neither read nor change {subject}." },
            { "closed-directory", "Other users do not come to {subject}, whatever its mode ({mode}): only {owner} and root may enter {closed_at}." },
            { "readable-by-others", "Every user of this host may read {path} (owner {owner}, mode {mode}) and could pose as this server.", "chmod 600 {path}\nAn XMail that runs as the owner ({owner}) or as root goes on working. If others have had access, have a new key and certificate made." },
            { "readable-by-group-of-directory", "Members of the group {closed_group} may read {path} (owner {owner}, mode {mode}), for they may enter {closed_at}; nobody else comes to it.", "If they need not: chmod 600 {path}\nAn XMail that runs as the owner ({owner}) or as root goes on working." },
            { "readable-by-groups", "The access list of {path} lets {groups} read it: every user of this host could pose as this server.", "In a command prompt of an administrator: icacls \"{path}\" /inheritance:r /grant:r *S-1-5-18:F *S-1-5-32-544:F\nThen only SYSTEM, which the XMail service runs as, and Administrators may read it. If others have had access, have a new key and certificate made." },
            { "writable-by-others", "Every user of this host may overwrite {path} (owner {owner}, mode {mode}).", "chmod 600 {path}" },
            { "writable-by-group", "Members of the group {group} may overwrite {path} (mode {mode}).", "chmod g-w {path}" },
        },
        ["private-key-copies"] = new("Copies of the private key")
        {
            { "pass", "No other file of the mail root holds the server's private key." },
            { "beside-certificates", "{path} holds the private key of {key_path} too, beside the certificates that XMail reads there (mode {mode}). Such a file is easily handed on as if it were public.", "XMail needs the file, not the key in it. To keep the certificates alone:\nopenssl crl2pkcs7 -nocrl -certfile {path} | openssl pkcs7 -print_certs -out {path}.pem && mv {path}.pem {path}" },
            { "found", "{path} holds the same private key as {key_path}. A copy is easily forgotten when permissions or backups change.", "If nothing needs it: shred -u {path} (Windows: del \"{path}\")" },
            { "open-to-others", "{path} holds the same private key as {key_path}, and every user of this host may read it (mode {mode}).", "If nothing needs it: shred -u {path}. Otherwise: chmod 600 {path}" },
        },
        ["stray-private-keys"] = new("Other private keys in the mail root")
        {
            { "pass", "No other file of the mail root holds a private key." },
            { "beside-certificates", "{path} holds a private key beside the certificates that XMail reads there (mode {mode}). Such a file is easily handed on as if it were public.", "XMail needs the file, not the key in it. To keep the certificates alone:\ninstall -m 600 --backup=numbered {path} {path}.old && openssl crl2pkcs7 -nocrl -certfile {path} | openssl pkcs7 -print_certs -out {path}.pem && mv {path}.pem {path}" },
            { "found", "{path} holds a private key, probably one from before a renewal.", "If nothing needs it: shred -u {path} (Windows: del \"{path}\")" },
            { "open-to-others", "{path} holds a private key, and every user of this host may read it (mode {mode}).", "If nothing needs it: shred -u {path}. Otherwise: chmod 600 {path}" },
            { "needed", "{path} (mode {mode}) holds the private key of the certificate in {certificate_path}, which {key_path} does not. Without this key the certificate is worth nothing.", "Put it in place, and keep it until TLS works:\n" + PairCommands.InstallKey },
            { "perhaps-needed", "{path} holds a private key (mode {mode}). As long as {certificate_path} and {key_path} are no pair that works, it may be the one that is needed.", "Keep it until TLS works, readable by its owner alone: chmod 600 {path}" },
        },
    };
}
