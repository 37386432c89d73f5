using System.Net;
using System.Net.Http.Headers;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.Fleet.Polling;
using XMailFleet.Identities;
using XMailFleet.V1;

namespace XMailFleet.Fuzzing;

/// <summary>
/// What a caller sends to EnrollmentService, by real TLS and through the gate. The first byte says which method, the second who calls, the third whether
/// the rest is the message or gRPC's frames of it.
/// </summary>
internal static class EnrollmentTarget
{
    private const string Failed = "The collector failed";

    private static readonly string[] Methods = ["Enroll", "Renew", "Greet", "CheckCaller"];

    private static readonly Lazy<EnrollingFleet> Fleet = new(() => Waiting.For(EnrollingFleet.StartAsync));

    /// <summary>Sound requests.</summary>
    public static IReadOnlyDictionary<string, byte[]> Samples { get; } = MakeSamples();

    public static void Read(byte[] data) => Waiting.For(() => AskAsync(data));

    /// <summary>Status of gRPC; null where an input is no request.</summary>
    public static async Task<string?> AskAsync(byte[] data) =>
        data.Length < 3 ? null : await AskAsync(data[0] % Methods.Length, data[1], data[2] % 2 == 0 ? Frame(data[3..]) : data[3..]);

    private static async Task<string> AskAsync(int method, int caller, byte[] body)
    {
        var fleet = Fleet.Value;
        fleet.Next();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(fleet.Address, $"/xmailfleet.v1.EnrollmentService/{Methods[method]}"))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(body),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/grpc");
        request.Headers.TE.ParseAdd("trailers");
        using var response = await fleet.CallerOf(caller).SendAsync(request);
        var answer = await response.Content.ReadAsByteArrayAsync();
        var (status, detail) = (Of(response, "grpc-status"), Uri.UnescapeDataString(Of(response, "grpc-message")));
        if (status.Length == 0 || detail.StartsWith(Failed, StringComparison.Ordinal)) throw new InvalidOperationException($"{Methods[method]}: {response.StatusCode} {detail}");
        if (status != "0") return status;
        if (method == 0) await JudgeEnrolledAsync(fleet, body, answer);
        else if (!fleet.Belongs(caller)) throw new InvalidOperationException($"{Methods[method]} was answered to somebody who does not belong.");
        return status;
    }

    private static async Task JudgeEnrolledAsync(EnrollingFleet fleet, byte[] body, byte[] answer)
    {
        var (request, response) = (EnrollRequest.Parser.ParseFrom(body.AsSpan(5)), EnrollResponse.Parser.ParseFrom(answer.AsSpan(5)));
        var certificate = IdentityCertificate.Read(response.Certificate.ToByteArray());
        var isRight = request.Token.Span.SequenceEqual(EnrollingFleet.Secret)
            && fleet.Trust.Judge(certificate, fleet.Time) is CertificateStanding.Sound
            && certificate!.Identity is { Kind: IdentityKind.Agent } identity && identity.Id == fleet.Incarnation
            && KeyRequest.Read(request.CertificateRequest.ToByteArray()) is { } key && certificate.PublicKey.Equals(key)
            && response.Host == EnrollingFleet.Host && AgentAddress.Parse(response.Address) is not null;
        await fleet.ForgetAsync();
        if (!isRight) throw new InvalidOperationException($"Somebody was let in as {certificate?.Identity.Uri}, at {response.Address}.");
    }

    private static string Of(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var first) || response.TrailingHeaders.TryGetValues(name, out first) ? string.Concat(first) : "";

    private static byte[] Frame(byte[] message) =>
        [0, (byte)(message.Length >> 24), (byte)(message.Length >> 16), (byte)(message.Length >> 8), (byte)message.Length, .. message];

    private static Dictionary<string, byte[]> MakeSamples()
    {
        var enroll = new EnrollRequest
        {
            Token = ByteString.CopyFrom(EnrollingFleet.Secret),
            CertificateRequest = ByteString.CopyFrom(KeyRequest.Make(SigningKey.Make())),
            Port = 7460,
            CurrentTime = Timestamp.FromDateTimeOffset(new StandingClock().Time),
            LanguageCode = "ja",
        };
        var late = enroll.Clone();
        late.CurrentTime.Seconds -= 3 * 3600;
        var check = new CheckCallerRequest { TokenSha256 = new string('0', 64), SerialNumber = "1f", Person = "ann" };
        var renew = new RenewRequest { CurrentTime = enroll.CurrentTime };
        return new Dictionary<string, byte[]>
        {
            ["enroll"] = [0, 0, 0, .. enroll.ToByteArray()],
            ["enroll-late"] = [0, 0, 0, .. late.ToByteArray()],
            ["enroll-frames"] = [0, 1, 1, .. Frame(enroll.ToByteArray())],
            ["renew"] = [1, 1, 0, .. renew.ToByteArray()],
            ["renew-revoked"] = [1, 2, 0, .. renew.ToByteArray()],
            ["greet"] = [2, 1, 0],
            ["check"] = [3, 1, 0, .. check.ToByteArray()],
            ["check-nobody"] = [3, 0, 1, .. Frame(check.ToByteArray())],
        };
    }
}
