namespace XMailFleet.Testing;

/// <summary>A mail root in a temporary directory, made and removed by the test that uses it.</summary>
public sealed class MailRoot : IDisposable
{
    public MailRoot()
    {
        Directory = System.IO.Directory.CreateTempSubdirectory("xmailfleet-mailroot-").FullName;
    }

    /// <summary>Absolute path of the directory.</summary>
    public string Directory { get; }

    public string PathOf(string name) => Path.Combine(Directory, name);

    public MailRoot Write(string name, string content)
    {
        File.WriteAllText(PathOf(name), content);
        return this;
    }

    public MailRoot Write(string name, byte[] content)
    {
        File.WriteAllBytes(PathOf(name), content);
        return this;
    }

    /// <summary>Writes server.tab with one variable a line, as XMail's own sample file does: quoted, TAB between.</summary>
    public MailRoot WriteServerTab(params (string Name, string Value)[] variables) =>
        Write("server.tab", string.Concat(variables.Select(v => $"\"{v.Name}\"\t\"{v.Value}\"\n")));

    /// <summary>Makes a fresh self-signed pair and writes server.cert, server.key and a server.tab that serves it.</summary>
    public static MailRoot Healthy(string hostName = "mail.example.test")
    {
        var pair = KeyPair.SelfSigned(hostName);
        return new MailRoot()
            .WriteServerTab(("RootDomain", hostName), ("SmtpServerDomain", hostName), ("POP3Domain", hostName))
            .Write("server.cert", pair.CertificatePem)
            .Write("server.key", pair.PrivateKeyPem);
    }

    /// <summary>
    /// Makes a mail root of full function: a certificate of a private CA, valid from and to so many days from now, its key, and that CA
    /// for client certificates.
    /// </summary>
    public static MailRoot Full(int fromDays, int toDays, string hostName = "mail.example.test")
    {
        var root = Healthy(hostName);
        root.Renew(fromDays, toDays, hostName);
        return root;
    }

    /// <summary>Puts another pair and CA in place, as <see cref="Full"/> does.</summary>
    public void Renew(int fromDays, int toDays, string hostName = "mail.example.test")
    {
        var (pair, anchor) = KeyPair.Issued(hostName, fromDays, toDays);
        Write("certs.pem", anchor).Write("server.cert", pair.CertificatePem).Write("server.key", pair.PrivateKeyPem);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(PathOf("server.key"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);
}
