using System.Net;
using System.Net.Sockets;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using XMailFleet.Agent.Serving.Tls;
using XMailFleet.Identities;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Agent.Serving.Belonging;

/// <summary>Gets an identity from the collector, for a token. The key is made here and stays here.</summary>
/// <param name="collector">HOST:PORT.</param>
/// <param name="port">Port that the agent will answer on.</param>
/// <param name="language">Of what is told.</param>
/// <param name="clock">The clock.</param>
public sealed class Enrollment(string collector, int port, Language language, TimeProvider clock)
{
    // A person waits.
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(9);

    private readonly IEnrollWords _words = Words.Enroll(language);

    /// <summary>Enrolls, and keeps the identity in the state directory.</summary>
    /// <param name="tokenText">The token as it was pasted.</param>
    /// <param name="state">Where the identity is kept.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>Name of the host, the address at which the collector will ask, and whether that is by loopback.</returns>
    /// <exception cref="EnrollException">It did not come to that; the message is a sentence.</exception>
    internal async Task<Enrolled> RunAsync(string tokenText, IdentityState state, CancellationToken ct)
    {
        if (!EnrollmentToken.TryParse(tokenText.Trim(), out var token)) throw new EnrollException(_words.NoToken);
        var key = await state.KeyForAsync(token.Hash, ct);
        var (response, local) = await AskAsync(token, key, ct);
        try
        {
            var identity = AgentIdentity.Of(key, response.Certificate.ToByteArray(), response.AuthorityCertificate.ToByteArray(), collector);
            if (CertificateKey.Of(response.AuthorityCertificate.ToByteArray())?.Equals(token.Authority) is not true) throw new InvalidDataException("another authority");
            await state.KeepAsync(identity, ct);
        }
        catch (InvalidDataException)
        {
            throw new EnrollException(_words.WrongAuthority(collector));
        }

        return new Enrolled(response.Host, response.Address, local);
    }

    private async Task<(EnrollResponse Response, IPAddress Local)> AskAsync(EnrollmentToken token, SigningKey key, CancellationToken ct)
    {
        IdentityCertificate? shown = null;
        var standing = CertificateStanding.Foreign;
        var local = IPAddress.Any;
        using var client = new CollectorClient(collector, Judge, () => null, socket => local = (socket.LocalEndPoint as IPEndPoint)?.Address ?? local);
        try
        {
            var request = new EnrollRequest
            {
                Token = ByteString.CopyFrom(token.Secret),
                CertificateRequest = ByteString.CopyFrom(KeyRequest.Make(key)),
                Port = port,
                CurrentTime = Timestamp.FromDateTimeOffset(clock.GetUtcNow()),
                LanguageCode = language.Code(),
            };
            return (await client.Enrollment.EnrollAsync(request, deadline: TimeProvider.System.GetUtcNow().UtcDateTime + Deadline, cancellationToken: ct), local);
        }
        catch (RpcException refusal) when (!ct.IsCancellationRequested)
        {
            throw new EnrollException(Explain(refusal));
        }

        // By the key that the token brought, whatever the clock says: a clock that is wrong is told by the collector, as that.
        bool Judge(IdentityCertificate? certificate)
        {
            shown = certificate;
            standing = new TrustedAuthority(token.Authority, fleet: null).Judge(certificate, clock.GetUtcNow());
            return standing is not CertificateStanding.Foreign && certificate!.Identity.Kind is IdentityKind.Collector;
        }

        string Explain(RpcException refusal)
        {
            var causes = Causes(refusal).ToList();
            if (causes.OfType<TlsFailedException>().FirstOrDefault() is { } tls)
                return tls.Reason is TlsFailure.NotAccepted ? _words.WrongAuthority(collector) : _words.NoCollector(collector);
            if (causes.OfType<SocketException>().FirstOrDefault() is { } socket)
                return socket.SocketErrorCode is SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain
                    ? _words.NoSuchName(collector)
                    : _words.NotReached(collector, socket.Message.TrimEnd('.'));
            return refusal.StatusCode switch
            {
                StatusCode.DeadlineExceeded => _words.NotReached(collector, _words.NoAnswer),
                StatusCode.Unavailable or StatusCode.Internal when shown is null => _words.NotReached(collector, _words.NoAnswer),
                StatusCode.Unimplemented => _words.NoCollector(collector),
                // It was no answer of gRPC: the sentence would be a library's.
                _ when refusal.Status.DebugException is not null => _words.NoCollector(collector),
                _ => refusal.Status.Detail,
            };
        }
    }

    private static IEnumerable<Exception> Causes(RpcException error)
    {
        for (var cause = error.Status.DebugException ?? error.InnerException; cause is not null; cause = cause.InnerException) yield return cause;
    }
}
