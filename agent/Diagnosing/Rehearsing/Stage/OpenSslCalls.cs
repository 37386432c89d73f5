using System.Runtime.InteropServices;
using System.Text;

namespace XMailFleet.Diagnosing.Rehearsing.Stage;

/// <summary>
/// The functions of libssl and libcrypto that XMail calls (facts §5), and those that hold a handshake in memory, by their names since OpenSSL
/// 1.1.0. Contexts, sessions and the like are the library's pointers; 0 is none.
/// </summary>
internal sealed unsafe class OpenSslCalls
{
    private const ulong WithErrorTexts = 0x00200002; // OPENSSL_INIT_LOAD_SSL_STRINGS | OPENSSL_INIT_LOAD_CRYPTO_STRINGS
    private const int PemFile = 1; // SSL_FILETYPE_PEM
    private const int SetCacheMode = 44; // SSL_CTRL_SET_SESS_CACHE_MODE
    private const int VerifyPeer = 1; // SSL_VERIFY_PEER
    private const int FailWithoutPeer = 2; // SSL_VERIFY_FAIL_IF_NO_PEER_CERT
    private const int ErrorTextBytes = 256;

    private readonly nint _ssl;
    private readonly nint _crypto;

    private OpenSslCalls(nint crypto, nint ssl) => (_crypto, _ssl) = (crypto, ssl);

    /// <summary>Of libraries that are loaded.</summary>
    /// <param name="crypto">libcrypto.</param>
    /// <param name="ssl">libssl.</param>
    /// <exception cref="EntryPointNotFoundException">They are older than 1.1.0, or something else.</exception>
    public static OpenSslCalls Of(nint crypto, nint ssl)
    {
        var calls = new OpenSslCalls(crypto, ssl);
        _ = (calls.Ssl("OPENSSL_init_ssl"), calls.Ssl("TLS_server_method"));
        return calls;
    }

    /// <summary>What libcrypto says that it is.</summary>
    public string Version => Marshal.PtrToStringUTF8(((delegate* unmanaged<int, nint>)Crypto("OpenSSL_version"))(0)) ?? "";

    /// <summary>Readies the library, as XMail does at its start: whether that succeeds it does not ask.</summary>
    public void Begin()
    {
        var begin = (delegate* unmanaged<ulong, nint, int>)Ssl("OPENSSL_init_ssl");
        _ = begin(WithErrorTexts, 0);
        _ = begin(0, 0);
    }

    /// <summary>A context of the method that speaks every version, which keeps no sessions; 0 where the library makes none.</summary>
    public nint NewContext()
    {
        var method = ((delegate* unmanaged<nint>)Ssl("TLS_server_method"))();
        var context = ((delegate* unmanaged<nint, nint>)Ssl("SSL_CTX_new"))(method);
        if (context == 0) return 0;
        _ = ((delegate* unmanaged<nint, int, nint, nint, nint>)Ssl("SSL_CTX_ctrl"))(context, SetCacheMode, 0, 0);
        // XMail has no terminal; this process may have one, and must not ask there for the pass phrase of a key.
        ((delegate* unmanaged<nint, nint, void>)Ssl("SSL_CTX_set_default_passwd_cb"))(context, (nint)(delegate* unmanaged<nint, int, int, nint, int>)&NoPassPhrase);
        return context;
    }

    public bool UseChain(nint context, string path) => OfPath("SSL_CTX_use_certificate_chain_file", context, path);

    public bool UseKey(nint context, string path)
    {
        fixed (byte* text = Text(path)) return ((delegate* unmanaged<nint, byte*, int, int>)Ssl("SSL_CTX_use_PrivateKey_file"))(context, text, PemFile) == 1;
    }

    public bool CheckPair(nint context) => ((delegate* unmanaged<nint, int>)Ssl("SSL_CTX_check_private_key"))(context) == 1;

    public void Verify(nint context, bool fails, int depth)
    {
        ((delegate* unmanaged<nint, int, nint, void>)Ssl("SSL_CTX_set_verify"))(context, VerifyPeer | (fails ? FailWithoutPeer : 0), 0);
        if (depth > 0) ((delegate* unmanaged<nint, int, void>)Ssl("SSL_CTX_set_verify_depth"))(context, depth);
    }

    public bool Trust(nint context, string file)
    {
        fixed (byte* text = Text(file)) return ((delegate* unmanaged<nint, byte*, byte*, int>)Ssl("SSL_CTX_load_verify_locations"))(context, text, null) == 1;
    }

    public bool TrustDefaults(nint context) => ((delegate* unmanaged<nint, int>)Ssl("SSL_CTX_set_default_verify_paths"))(context) == 1;

    public void FreeContext(nint context) => ((delegate* unmanaged<nint, void>)Ssl("SSL_CTX_free"))(context);

    /// <summary>A session that reads from and writes to memory; 0 where the library makes none. It owns both memories.</summary>
    public (nint Session, nint In, nint Out) NewSession(nint context)
    {
        var session = ((delegate* unmanaged<nint, nint>)Ssl("SSL_new"))(context);
        if (session == 0) return default;
        var method = ((delegate* unmanaged<nint>)Crypto("BIO_s_mem"))();
        var make = (delegate* unmanaged<nint, nint>)Crypto("BIO_new");
        var (input, output) = (make(method), make(method));
        ((delegate* unmanaged<nint, nint, nint, void>)Ssl("SSL_set_bio"))(session, input, output);
        return (session, input, output);
    }

    /// <summary>Goes on with a handshake; 1 where it is complete.</summary>
    public int Accept(nint session) => ((delegate* unmanaged<nint, int>)Ssl("SSL_accept"))(session);

    /// <summary>Why the last call returned <paramref name="result"/>.</summary>
    public int ErrorOf(nint session, int result) => ((delegate* unmanaged<nint, int, int>)Ssl("SSL_get_error"))(session, result);

    /// <summary>True where the library lets in nobody who shows no certificate, whether XMail or openssl.cnf wants that.</summary>
    public bool InsistsOnCertificate(nint session) =>
        (((delegate* unmanaged<nint, int>)Ssl("SSL_get_verify_mode"))(session) & (VerifyPeer | FailWithoutPeer)) == (VerifyPeer | FailWithoutPeer);

    public void FreeSession(nint session) => ((delegate* unmanaged<nint, void>)Ssl("SSL_free"))(session);

    public void Write(nint memory, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return;
        fixed (byte* start = bytes) _ = ((delegate* unmanaged<nint, byte*, int, int>)Crypto("BIO_write"))(memory, start, bytes.Length);
    }

    /// <summary>Number of bytes read; 0 or less where there is nothing.</summary>
    public int Read(nint memory, Span<byte> bytes)
    {
        fixed (byte* start = bytes) return ((delegate* unmanaged<nint, byte*, int, int>)Crypto("BIO_read"))(memory, start, bytes.Length);
    }

    /// <summary>The newest error of this thread in the library's own words, and none is left. Empty where there was none.</summary>
    public string TakeError()
    {
        var take = (delegate* unmanaged<ulong>)Crypto("ERR_get_error");
        ulong newest = 0;
        for (var error = take(); error != 0; error = take()) newest = error;
        if (newest == 0) return "";
        Span<byte> text = stackalloc byte[ErrorTextBytes];
        fixed (byte* start = text) ((delegate* unmanaged<ulong, byte*, nuint, void>)Crypto("ERR_error_string_n"))(newest, start, ErrorTextBytes);
        return Encoding.ASCII.GetString(text[..Math.Max(0, text.IndexOf((byte)0))]);
    }

    [UnmanagedCallersOnly]
    private static int NoPassPhrase(nint buffer, int size, int writing, nint data) => -1;

    private bool OfPath(string function, nint context, string path)
    {
        fixed (byte* text = Text(path)) return ((delegate* unmanaged<nint, byte*, int>)Ssl(function))(context, text) == 1;
    }

    private static byte[] Text(string text) => [.. Encoding.UTF8.GetBytes(text), 0];

    private nint Ssl(string name) => NativeLibrary.GetExport(_ssl, name);

    private nint Crypto(string name) => NativeLibrary.GetExport(_crypto, name);
}
