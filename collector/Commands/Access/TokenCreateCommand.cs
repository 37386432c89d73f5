using System.CommandLine;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.Collector.Options;
using XMailFleet.Collector.Serving.Calling;
using XMailFleet.Identities;
using XMailFleet.Programs.Options;
using XMailFleet.State;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Commands.Access;

/// <summary><c>token create</c>: the token stands on stdout alone, or in a file that <c>--token-file</c> takes.</summary>
internal static class TokenCreateCommand
{
    public static Command Build() => Asking.Command(
        new ProgramCommand(
            "create", words => words.TokenCreate,
            [AccessSettings.Role, AccessSettings.Description, AccessSettings.Expires, AccessSettings.OutFile, .. CallingSettings.All])
        {
            Examples =
            [
                "xmailfleet-collector token create --role viewer --out viewer.token",
                "xmailfleet-collector token create --role operator --description \"change tickets\" --expires 30d",
            ],
        },
        reader => new NewToken(
            AccessSettings.ReadRole(reader), reader.Read(AccessSettings.Description) ?? "", reader.Read(AccessSettings.Expires), reader.Read(AccessSettings.OutFile) ?? ""),
        RunAsync);

    private static async Task<int> RunAsync(Asking asking, NewToken wanted, CancellationToken ct)
    {
        var (collector, words) = (asking.Collector, Words.UserCommands(asking.Language));
        if (wanted.File.Length > 0 && OwnFile.IsThere(wanted.File)) throw new CommandRefusal(language => Words.UserCommands(language).FileThere(wanted.File));
        var authority = await collector.AskAsync(options => collector.Access.GetAuthorityAsync(new GetAuthorityRequest(), options), ct);
        var request = new CreateTokenRequest
        {
            Token = new Token { Role = wanted.Role, Description = wanted.Description, ExpireTime = Timestamp.FromDateTimeOffset(Asking.Now + wanted.Life) },
        };
        var response = await collector.AskAsync(options => collector.Access.CreateTokenAsync(request, options), ct);
        if (!BearerToken.IsOne(response.Secret, BearerToken.Script) || CertificatePem.Read(authority.Certificate) is not { } der) throw collector.MeansNothing();
        var (name, end) = (response.Token.Name, Asking.Moment(response.Token.ExpireTime));
        if (wanted.File.Length == 0)
        {
            await asking.SayAsync(words.TokenBelow(name, end));
            await asking.PrintAsync(response.Secret);
            return 0;
        }

        await NewFile.WriteAsync(wanted.File, TokenFile.Format(response.Secret, CertificatePem.Of(der)), ct);
        await asking.SayAsync(words.TokenInFile(name, wanted.File, end));
        return 0;
    }

    private sealed record NewToken(Role Role, string Description, TimeSpan Life, string File);
}
