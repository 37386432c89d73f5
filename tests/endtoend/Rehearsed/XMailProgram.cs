using XMailFleet.Testing;

namespace XMailFleet.EndToEnd.Tests.Rehearsed;

/// <summary>A program that is linked to this host's OpenSSL, as XMail is: all that an agent asks of one that does not run.</summary>
internal static class XMailProgram
{
    /// <summary>Puts it where XMail stands in a mail root.</summary>
    public static async Task PutAsync(string mailRoot)
    {
        Directory.CreateDirectory(Path.Combine(mailRoot, "bin"));
        var source = Path.Combine(mailRoot, "bin", "xmail.c");
        await File.WriteAllTextAsync(source, "#include <openssl/err.h>\n#include <openssl/ssl.h>\nint main(void) { return SSL_CTX_new(TLS_server_method()) == NULL && ERR_get_error() != 0; }\n");
        await Command.OutputOfAsync("gcc", ["-o", Path.Combine(mailRoot, "bin", "XMail"), source, "-lssl", "-lcrypto"]);
    }
}
