namespace XMailFleet.Testing;

/// <summary>The real <c>openssl</c> command: the independent judge, and the maker of fixtures.</summary>
public static class OpenSsl
{
    /// <summary>Runs it in <paramref name="directory"/> and returns standard output; throws where it fails.</summary>
    /// <param name="arguments">Split at single spaces; no argument may hold one.</param>
    public static string Run(string directory, string arguments) => Command.Run("openssl", directory, arguments.Split(' '));

    /// <summary>Makes NAME.key, PKCS #8, of an algorithm such as "RSA" or "EC" with its options.</summary>
    public static void GenerateKey(string directory, string name, string algorithm, params string[] options) =>
        Command.Run(
            "openssl",
            directory,
            ["genpkey", "-algorithm", algorithm, "-out", $"{name}.key", .. options.SelectMany(o => new[] { "-pkeyopt", o })]);

    /// <summary>Makes NAME.crt, self-signed with NAME.key, for a month.</summary>
    public static void SelfSign(string directory, string name, params string[] options) =>
        Command.Run(
            "openssl",
            directory,
            ["req", "-x509", "-key", $"{name}.key", "-subj", $"/CN={name}.example.test", "-days", "30", "-out", $"{name}.crt", .. options]);
}
