using System.Globalization;
using XMailFleet.Testing;

namespace XMailFleet.Agent.Tests.Diagnosing.Libraries.Policy;

/// <summary>
/// A program linked to the host's OpenSSL that makes a TLS context as XMail does, setting nothing itself, and prints what
/// policy it got.
/// </summary>
public sealed class PolicyJudge : IAsyncLifetime, IDisposable
{
    private const string Source = """
        #include <openssl/ssl.h>
        #include <stdio.h>
        int main(void) {
            SSL_library_init();
            SSL_CTX *context = SSL_CTX_new(TLS_method());
            if (!context) { puts("none"); return 0; }
            unsigned long options = SSL_CTX_get_options(context);
            printf("%d %d %d %d %d %d %d\n", SSL_CTX_get_security_level(context),
                (int)SSL_CTX_get_min_proto_version(context), (int)SSL_CTX_get_max_proto_version(context),
                !!(options & SSL_OP_NO_TLSv1), !!(options & SSL_OP_NO_TLSv1_1),
                !!(options & SSL_OP_NO_TLSv1_2), !!(options & SSL_OP_NO_TLSv1_3));
            return 0;
        }
        """;

    private readonly MailRoot _root = new();

    public async Task InitializeAsync()
    {
        _root.Write("judge.c", Source);
        await Command.OutputOfAsync("gcc", ["-Wno-deprecated-declarations", _root.PathOf("judge.c"), "-o", _root.PathOf("judge"), "-lssl", "-lcrypto"]);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _root.Dispose();

    /// <summary>Security level, lowest and highest protocol, protocols switched off, in the words of the facts.</summary>
    public async Task<(int Level, string Min, string Max, string Disabled)> AskAsync(IReadOnlyDictionary<string, string> environment)
    {
        var numbers = (await Command.OutputOfAsync(_root.PathOf("judge"), [], environment))
            .Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        var disabled = ((string[])["TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"]).Where((_, index) => numbers[3 + index] == 1);
        return (numbers[0], Name(numbers[1]), Name(numbers[2]), string.Join(',', disabled));
    }

    /// <summary>Whether the program gets a TLS context: OpenSSL makes none that has no cipher.</summary>
    public async Task<bool> HasCiphersAsync(IReadOnlyDictionary<string, string> environment) =>
        await Command.OutputOfAsync(_root.PathOf("judge"), [], environment) is not "none\n";

    private static string Name(int version) => version switch
    {
        0 => "",
        0x300 => "SSLv3",
        0x301 => "TLSv1",
        0x302 => "TLSv1.1",
        0x303 => "TLSv1.2",
        0x304 => "TLSv1.3",
        _ => version.ToString("x", CultureInfo.InvariantCulture),
    };
}
