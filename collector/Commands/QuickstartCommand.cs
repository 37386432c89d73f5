using System.CommandLine;
using System.Net;
using Spectre.Console;
using XMailFleet.Agent.Serving;
using XMailFleet.Collector.Options;
using XMailFleet.Collector.Quickstart;
using XMailFleet.Collector.Serving.Wording;
using XMailFleet.Fleet.Answers;
using XMailFleet.Programs.Callers;
using XMailFleet.Programs.Options;
using XMailFleet.Programs.Starting;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Commands;

/// <summary><c>quickstart</c>: one command to a working fleet of one on this machine.</summary>
internal static class QuickstartCommand
{
    private static readonly Setting<string?> MailRoot =
        new("mail-root", ValueForms.Directory, words => words.MailRoot, null, words => words.FoundOnThisHost);

    private static readonly Setting<int> AgentPort = new("agent-port", ValueForms.Port, words => words.AgentPort, AgentOptions.DefaultPort);

    public static Command Build()
    {
        var command = new ProgramCommand("quickstart", words => words.Quickstart, [MailRoot, AgentPort, .. CollectorSettings.All])
        {
            Examples = ["xmailfleet-collector quickstart", "xmailfleet-collector quickstart --mail-root /var/MailRoot --data-dir fleet"],
        };
        command.SetAction((parsed, ct) => CommandFailure.GuardAsync(parsed, Read, options => RunAsync(parsed, options, ct)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, QuickstartOptions options, CancellationToken ct)
    {
        var console = TerminalConsole.For(parsed.InvocationConfiguration.Output);
        await DataDirectory.PrepareAsync(parsed, options.Collector.Storage);
        if (options.Collector.Endpoints.Socket is { } socket) LocalSocket.Prepare(socket, EndpointSettings.Socket.Option.Name);
        try
        {
            var mailRoot = await MailRootAsync(parsed, options, console, ct);
            var fleet = await FleetOfOne.StartAsync(options.Collector, mailRoot, options.AgentPort, options.Language, Ready, ct);
            await using (fleet)
            {
                TellTakenPorts(options, console);
                new QuickstartWelcome(console, options.Language).Write(fleet);
                await fleet.WaitForShutdownAsync(ct);
            }

            return 0;
        }
        catch (FleetException refusal)
        {
            throw new QuickstartException(options.Language is Language.Japanese ? refusal.Japanese ?? refusal.Message : refusal.Message);
        }

        Task Ready(WebApplication collector) => RecoveryKeyShow.EnsureAsync(parsed, collector, options.Collector.Storage, ct);
    }

    private static QuickstartOptions Read(OptionReader reader)
    {
        var collector = CollectorSettings.Read(reader);
        var (bind, taken) = (collector.Endpoints.BindAddress, new List<int>());
        var endpoints = collector.Endpoints with
        {
            GrpcPort = Free(EndpointSettings.GrpcPort, bind),
            WebPort = Free(EndpointSettings.WebPort, bind),
        };
        return new QuickstartOptions(
            collector with { Endpoints = endpoints },
            reader.Read(MailRoot) ?? "",
            Free(AgentPort, IPAddress.Loopback),
            reader.Language,
            taken);

        // A port that the user named is meant; a default one only has to be free.
        int Free(Setting<int> setting, IPAddress address)
        {
            if (reader.IsSet(setting)) return reader.Read(setting);
            if (PreferredPort.IsFree(address, setting.Fallback)) return setting.Fallback;
            taken.Add(setting.Fallback);
            return 0;
        }
    }

    /// <summary>The mail root to diagnose; null for the XMail that was found on this machine.</summary>
    private static async Task<string?> MailRootAsync(ParseResult parsed, QuickstartOptions options, IAnsiConsole console, CancellationToken ct)
    {
        if (options.MailRoot.Length > 0)
            return Directory.Exists(options.MailRoot)
                ? Path.GetFullPath(options.MailRoot)
                : throw new QuickstartException(Words.Quickstart(options.Language).NoMailRoot(options.MailRoot));
        if (AgentHost.FindsXMail()) return null;
        var machine = MachineName.ToHostId(Environment.MachineName);
        var directory = options.Collector.Storage.DataDirectory;
        await DataDirectory.TellAsync(parsed, PracticeMailRoot.Prepare(directory));
        var root = await WritableDirectory.WriteAsync(
            directory,
            StorageSettings.DataDir.Option.Name,
            () => PracticeMailRoot.EnsureAsync(directory, machine, TimeProvider.System.GetUtcNow(), ct));
        console.Write(new Text($"{Words.Quickstart(options.Language).Practice}\n\n"));
        return root;
    }

    private static void TellTakenPorts(QuickstartOptions options, IAnsiConsole console)
    {
        foreach (var port in options.TakenPorts)
            console.Write(new Text($"{Words.Quickstart(options.Language).PortTaken(port)}\n"));
    }
}
