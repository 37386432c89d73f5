using XMailFleet.Rehearsing.V1;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Rehearsing.Stage;

/// <summary>The server side of one connection, made as XMail makes it: each call in its order, with a context of its own (facts §5).</summary>
internal sealed class XMailServer : IDisposable
{
    private const int WantsRead = 2; // SSL_ERROR_WANT_READ

    private readonly OpenSslCalls _calls;
    private readonly byte[] _buffer = new byte[16 * 1024];
    private nint _context;
    private nint _session;
    private nint _in;
    private nint _out;

    private XMailServer(OpenSslCalls calls) => _calls = calls;

    /// <summary>The call that failed; unspecified where none did.</summary>
    public RehearsedStep FailedStep { get; private set; }

    /// <summary>The library's own words for the last error; empty where there was none.</summary>
    public string Error { get; private set; } = "";

    public bool Completed { get; private set; }

    /// <summary>True where the handshake cannot go on.</summary>
    public bool Ended { get; private set; }

    /// <summary>True where it lets in nobody who shows no certificate.</summary>
    public bool InsistsOnCertificate => _calls.InsistsOnCertificate(_session);

    /// <summary>Comes to where the client speaks first, or as far as the files let it.</summary>
    public static XMailServer Prepare(OpenSslCalls calls, RehearsalRequest request, StagedFiles files)
    {
        var server = new XMailServer(calls);
        server.FailedStep = server.Load(request, files);
        if (server.FailedStep is not RehearsedStep.Unspecified) server.Error = calls.TakeError();
        return server;
    }

    /// <summary>Takes what the client says; what the server answers.</summary>
    public byte[] Answer(ReadOnlySpan<byte> said)
    {
        _calls.Write(_in, said);
        if (!Completed && !Ended)
        {
            var result = _calls.Accept(_session);
            Completed = result == 1;
            Ended = !Completed && _calls.ErrorOf(_session, result) != WantsRead;
            if (Ended) Error = _calls.TakeError();
        }

        return Drain();
    }

    public void Dispose()
    {
        if (_session != 0) _calls.FreeSession(_session);
        if (_context != 0) _calls.FreeContext(_context);
        (_session, _context) = (0, 0);
    }

    private RehearsedStep Load(RehearsalRequest request, StagedFiles files)
    {
        if ((_context = _calls.NewContext()) == 0) return RehearsedStep.Context;
        if (!_calls.UseChain(_context, files.Certificate)) return RehearsedStep.Certificate;
        if (!_calls.UseKey(_context, files.PrivateKey)) return RehearsedStep.PrivateKey;
        if (!_calls.CheckPair(_context)) return RehearsedStep.Pair;
        if ((request.WantsVerify || request.WantsCertificate) && !Trust(request, files)) return RehearsedStep.Trust;
        (_session, _in, _out) = _calls.NewSession(_context);
        return _session == 0 ? RehearsedStep.Context : RehearsedStep.Unspecified;
    }

    private bool Trust(RehearsalRequest request, StagedFiles files)
    {
        _calls.Verify(_context, request.WantsCertificate, request.MaxDepth);
        if (files is { CaFile: null, CaDirectory: null }) return _calls.TrustDefaults(_context);
        if (files.CaFile is { } file && !_calls.Trust(_context, file)) return false;
        // A directory is looked into when a certificate of it is wanted: nothing that stands in it fails this call.
        if (files.CaDirectory is { } directory && !_calls.Trust(_context, directory)) _ = _calls.TakeError();
        return true;
    }

    private byte[] Drain()
    {
        using var answer = new MemoryStream();
        for (var count = _calls.Read(_out, _buffer); count > 0; count = _calls.Read(_out, _buffer)) answer.Write(_buffer, 0, count);
        return answer.ToArray();
    }
}
