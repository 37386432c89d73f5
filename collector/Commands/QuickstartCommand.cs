using System.CommandLine;
using System.Net;
using Spectre.Console;
using XMailFleet.Agent.Serving;
using XMailFleet.Collector.Options;
using XMailFleet.Collector.Quickstart;
using XMailFleet.Collector.Serving.Wording;
using XMailFleet.Fleet.Answers;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Commands;

/// <summary><c>quickstart</c>: one command to a working fleet of one on this machine.</summary>
internal static class QuickstartCommand
{
    private static readonly Setting MailRoot = new("mail-root", "DIR", "Mail root of the XMail to diagnose. Default: the one found on this machine.");

    private static readonly Setting AgentPort = new("agent-port", "PORT", "Port of the agent. Default 7460; 0 lets the system choose.");

    public static Command Build()
    {
        var command = new Command("quickstart", "Agent, collector, first diagnosis and web page on this machine, in one process.");
        CollectorSettings.All.Concat([MailRoot, AgentPort, CommonSettings.Language]).AddTo(command);
        command.SetAction((parsed, ct) => CommandFailure.GuardAsync(parsed, Read, options => RunAsync(parsed, options, ct)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, QuickstartOptions options, CancellationToken ct)
    {
        var console = TerminalConsole.For(parsed.InvocationConfiguration.Output);
        try
        {
            var mailRoot = await MailRootAsync(options, console, ct);
            var fleet = await FleetOfOne.StartAsync(options.Collector, mailRoot, options.AgentPort, options.Language, ct);
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
            throw new QuickstartException(options.Language.Say(refusal.Message, refusal.Japanese ?? refusal.Message));
        }
    }

    private static QuickstartOptions Read(OptionReader reader)
    {
        var collector = CollectorSettings.Read(reader);
        var agentPort = EndpointSettings.ReadPort(reader, AgentPort, AgentOptions.DefaultPort);
        var (bind, taken) = (collector.Endpoints.BindAddress, new List<int>());
        var endpoints = collector.Endpoints with
        {
            GrpcPort = Free(EndpointSettings.GrpcPort, collector.Endpoints.GrpcPort, bind),
            WebPort = Free(EndpointSettings.WebPort, collector.Endpoints.WebPort, bind),
        };
        return new QuickstartOptions(
            collector with { Endpoints = endpoints },
            reader.Text(MailRoot) ?? "",
            Free(AgentPort, agentPort, IPAddress.Loopback),
            reader.Language(),
            taken);

        // A port that the user named is meant; a default one only has to be free.
        int Free(Setting setting, int port, IPAddress address)
        {
            if (reader.Text(setting) is not null || PreferredPort.IsFree(address, port)) return port;
            taken.Add(port);
            return 0;
        }
    }

    /// <summary>The mail root to diagnose; null for the XMail that was found on this machine.</summary>
    private static async Task<string?> MailRootAsync(QuickstartOptions options, IAnsiConsole console, CancellationToken ct)
    {
        if (options.MailRoot.Length > 0)
            return Directory.Exists(options.MailRoot) ? Path.GetFullPath(options.MailRoot) : throw new QuickstartException(options.Language.Say(
                $"There is no directory {options.MailRoot}. Name the mail root with --mail-root DIR, or leave it out.",
                $"ディレクトリ {options.MailRoot} が見つかりません。--mail-root DIR で正しいメールルートを指定するか、省略してください。"));
        if (AgentHost.FindsXMail()) return null;
        var machine = MachineName.ToHostId(Environment.MachineName);
        var root = await PracticeMailRoot.EnsureAsync(
            options.Collector.Storage.DataDirectory, machine, TimeProvider.System.GetUtcNow(), ct);
        console.Write(new Text(options.Language.Say(
            "No XMail was found on this machine. A practice mail root stands in for it; no XMail runs on it.\n\n",
            "このマシンに XMail が見つからないため、練習用のメールルートを使用します（XMail は稼働していません）。\n\n")));
        return root;
    }

    private static void TellTakenPorts(QuickstartOptions options, IAnsiConsole console)
    {
        foreach (var port in options.TakenPorts)
            console.Write(new Text(options.Language.Say(
                $"Port {port} is in use by another program; a free one takes its place.\n",
                $"ポート {port} は他のプログラムが使用中のため、空いているポートを使用します。\n")));
    }
}
