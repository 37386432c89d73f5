namespace XMailFleet.Testing;

/// <summary>The real <c>openssl</c> command: the independent judge, and the maker of fixtures.</summary>
public static class OpenSslTool
{
    /// <summary>Runs it in <paramref name="directory"/> and returns standard output; throws where it fails.</summary>
    /// <param name="arguments">Split at single spaces; no argument may hold one.</param>
    public static Task<string> RunAsync(string directory, string arguments) =>
        Command.OutputOfAsync("openssl", arguments.Split(' '), directory: directory);

    /// <summary>Makes NAME.key, PKCS #8, of an algorithm such as "RSA" or "EC" with its options.</summary>
    public static Task GenerateKeyAsync(string directory, string name, string algorithm, params string[] options) =>
        RunAsync(directory, $"genpkey -algorithm {algorithm} -out {name}.key{string.Concat(options.Select(o => $" -pkeyopt {o}"))}");

    /// <summary>Makes NAME.crt for NAME.example.test, self-signed with NAME.key, for a month.</summary>
    public static Task SelfSignAsync(string directory, string name, string options = "-sha256") =>
        RunAsync(directory, $"req -x509 -key {name}.key -subj /CN={name}.example.test -days 30 -out {name}.crt {options}");

    /// <summary>Makes NAME.key (EC P-256) and NAME.crt, signed by ISSUER.key as ISSUER.crt's owner.</summary>
    public static async Task IssueAsync(string directory, string name, string issuer, params string[] extensions)
    {
        await GenerateKeyAsync(directory, name, "EC", "ec_paramgen_curve:P-256");
        await RunAsync(directory, $"req -new -key {name}.key -subj /CN={name}.example.test -out {name}.csr");
        await File.WriteAllLinesAsync(Path.Combine(directory, $"{name}.ext"), extensions);
        await RunAsync(
            directory,
            $"x509 -req -in {name}.csr -CA {issuer}.crt -CAkey {issuer}.key -CAcreateserial -days 20 -extfile {name}.ext -out {name}.crt");
    }
}
