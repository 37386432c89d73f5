using System.CommandLine;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.Collector.Options;
using XMailFleet.Identities;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Commands.Access;

/// <summary><c>user certificate</c>: the key is made here and stays here.</summary>
internal static class UserCertificateCommand
{
    public static Command Build()
    {
        var name = UserCommands.Name();
        var command = new ProgramCommand(
            "certificate", words => words.UserCertificate, [AccessSettings.OutDirectory, AccessSettings.Lifetime, .. CallingSettings.All])
        {
            Examples = ["xmailfleet-collector user certificate ann", "xmailfleet-collector user certificate ann --out /root/ann --lifetime 7d"],
        };
        command.Arguments.Add(name);
        return Asking.Command(
            command,
            reader => (Directory: reader.Read(AccessSettings.OutDirectory)!, Lifetime: reader.Read(AccessSettings.Lifetime)),
            (asking, wanted, ct) => RunAsync(asking, asking.Given(name), wanted.Directory, wanted.Lifetime, ct));
    }

    private static async Task<int> RunAsync(Asking asking, string name, string directory, TimeSpan lifetime, CancellationToken ct)
    {
        // It becomes the name of a file.
        if (!FleetIdentity.IsId(name)) throw new CommandRefusal(language => Words.User(language).NotAName($"\"{name}\""));
        var files = PersonFiles.In(directory, name);
        files.CheckFree();
        var key = SigningKey.Make();
        var request = new CreateUserCertificateRequest
        {
            Parent = UserCommands.Resource(name),
            CertificateRequest = ByteString.CopyFrom(KeyRequest.Make(key)),
            Lifetime = Duration.FromTimeSpan(lifetime),
        };
        var response = await asking.Collector.AskAsync(options => asking.Collector.Access.CreateUserCertificateAsync(request, options), ct);
        if (CertificatePem.Read(response.Certificate) is not { } leaf || CertificatePem.Read(response.AuthorityCertificate) is not { } authority)
            throw asking.Collector.MeansNothing();
        if (IdentityCertificate.Read(leaf) is not { } made || !made.PublicKey.Equals(key.Public)) throw asking.Collector.MeansNothing();
        await files.WriteAsync(key, CertificatePem.Of(leaf), CertificatePem.Of(authority), ct);
        await asking.SayAsync(Words.UserCommands(asking.Language).CertificateMade(files.Key, files.Certificate, files.Authority, Asking.Moment(response.ExpireTime)));
        foreach (var line in await GrpcurlLines.OfAsync(asking, files, response.CollectorAddress, ct)) await asking.PrintAsync(line);
        return 0;
    }
}
