using System.CommandLine;
using System.Net;
using XMailFleet.Agent.Enrolling;
using XMailFleet.Agent.Serving;
using XMailFleet.Agent.Serving.Belonging;
using XMailFleet.Agent.Serving.Looker;
using XMailFleet.Programs.Commands;
using XMailFleet.Programs.Options;
using XMailFleet.State;
using XMailFleet.Texts;

namespace XMailFleet.Agent.Commands;

/// <summary><c>enroll</c>: gives the agent its identity, writes where it listens, and restarts it.</summary>
internal static class EnrollCommand
{
    private static readonly Setting<string?> Collector = new(
        "collector", new ValueForm<string?>("HOST:PORT", TryReadAddress, words => words.HostAndPort), words => words.Collector, null);

    private static readonly Setting<string?> TokenFile = new("token-file", ValueForms.Text("FILE"), words => words.EnrollmentTokenFile, null, words => words.StandardInput);

    public static Command Build()
    {
        var command = new ProgramCommand(
            "enroll", words => words.Enroll, [Collector, TokenFile, ServeCommand.Port, ServeCommand.Bind, BelongingSettings.StateDir, LookerSettings.FrontUser])
        {
            MakesConfiguration = true,
            Examples =
            [
                "printf '%s\\n' 'xmfe_…' | xmailfleet-agent enroll --collector fleet.example.org:7470",
                "xmailfleet-agent enroll --collector fleet.example.org:7470 --token-file token",
            ],
        };
        command.SetAction((parsed, ct) => CommandLine.RunAsync(parsed, reader => Read(reader, parsed), options => RunAsync(options, ct)));
        return command;
    }

    private static EnrollOptions Read(OptionReader reader, ParseResult parsed)
    {
        var collector = reader.Read(Collector);
        var configFile = reader.Read(CommonSettings.Config) ?? AgentCommand.ConfigFile;
        if (collector is null) reader.Refuse(words => words.Missing(Collector.Option.Name));
        return new EnrollOptions(
            collector ?? "", reader.Read(TokenFile), reader.Read(ServeCommand.Port), reader.IsSet(ServeCommand.Bind) ? reader.Read(ServeCommand.Bind) : null,
            BelongingSettings.ReadStateDir(reader, AgentInstance.Of(configFile)), reader.Read(LookerSettings.FrontUser) ?? LookerOptions.DefaultFrontUser,
            configFile, reader.Language);
    }

    private static async Task<int> RunAsync(EnrollOptions options, CancellationToken ct)
    {
        var words = Words.Enroll(options.Language);
        try
        {
            var token = await TokenSource.ReadAsync(options.TokenFile, words, ct);
            var state = IdentityState.Open(options.StateDirectory, options.FrontUser);
            var enrolled = await new Enrollment(options.Collector, options.Port, options.Language, TimeProvider.System).RunAsync(token, state, ct);
            await Console.Out.WriteLineAsync(words.Enrolled(enrolled.Host.Split('/')[^1], enrolled.Address));
            await SettleAsync(options, enrolled.Local, words, ct);
            return 0;
        }
        catch (EnrollException refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
        }
        catch (StateException refusal)
        {
            await Console.Error.WriteLineAsync(refusal.In(options.Language));
        }
        catch (UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(words.NeedsRoot(options.StateDirectory));
        }
        catch (IOException failure)
        {
            await Console.Error.WriteLineAsync(words.StateNotWritten(options.StateDirectory, failure.Message.TrimEnd('.')));
        }

        return CommandLine.CannotRun;
    }

    // Where it was asked from is where it is to be found; all addresses, since that one may change.
    private static async Task SettleAsync(EnrollOptions options, IPAddress local, IEnrollWords words, CancellationToken ct)
    {
        var bind = options.Bind ?? (IPAddress.IsLoopback(local) ? IPAddress.Loopback : IPAddress.Any);
        if (local.AddressFamily is System.Net.Sockets.AddressFamily.InterNetworkV6 && options.Bind is null && !local.IsIPv4MappedToIPv6 && !IPAddress.IsLoopback(local)) bind = IPAddress.IPv6Any;
        var values = new Dictionary<string, string> { ["bind"] = bind.ToString() };
        // What the collector was told it must find.
        if (options.Port != AgentOptions.DefaultPort) values["port"] = options.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await Console.Out.WriteLineAsync(await ConfigurationFile.TrySetAsync(options.ConfigFile, values, ct)
            ? words.ConfigurationWritten(options.ConfigFile, bind.ToString())
            : words.ConfigurationNotWritten(options.ConfigFile, bind.ToString()));
        await Console.Out.WriteLineAsync(await AgentUnits.RestartAsync(options.ConfigFile, words, ct));
    }

    private static bool TryReadAddress(string text, out string? value)
    {
        value = text;
        return text.LastIndexOf(':') is > 0 and var colon
            && ushort.TryParse(text.AsSpan(colon + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var port) && port > 0
            && Uri.CheckHostName(text[..colon].Trim('[', ']')) is not UriHostNameType.Unknown;
    }

    private sealed record EnrollOptions(
        string Collector, string? TokenFile, int Port, IPAddress? Bind, string StateDirectory, string FrontUser, string ConfigFile, Language Language);
}
