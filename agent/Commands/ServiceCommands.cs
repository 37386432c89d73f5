using System.CommandLine;
using System.ComponentModel;
using System.Globalization;
using System.Runtime.Versioning;
using XMailFleet.Agent.Enrolling;
using XMailFleet.Agent.Installing;
using XMailFleet.Programs.Commands;
using XMailFleet.Programs.Options;
using XMailFleet.State;
using XMailFleet.Texts;

namespace XMailFleet.Agent.Commands;

/// <summary><c>service install</c> and <c>service remove</c>: the agent as a service of Windows.</summary>
internal static class ServiceCommands
{
    public static Command Build() => new ProgramGroup("service", words => words.WindowsService)
    {
        Build("install", words => words.InstallService, installs: true),
        Build("remove", words => words.RemoveService, installs: false),
    };

    private static ProgramCommand Build(string name, Func<ICommandWords, string> describe, bool installs)
    {
        var command = new ProgramCommand(name, describe, installs ? [ServeCommand.Port, BelongingSettings.StateDir] : [BelongingSettings.StateDir])
        {
            Examples = [$"xmailfleet-agent service {name}"],
        };
        command.SetAction((parsed, ct) => CommandLine.RunAsync(parsed, reader => Read(reader, parsed, installs), options => RunAsync(options, installs, ct)));
        return command;
    }

    private static ServiceOptions Read(OptionReader reader, ParseResult parsed, bool installs)
    {
        var config = reader.Read(CommonSettings.Config) is { } given ? Path.GetFullPath(given) : null;
        var instance = AgentInstance.Of(config ?? AgentCommand.ConfigFile);
        var state = Path.GetFullPath(BelongingSettings.ReadStateDir(reader, instance));
        var port = installs ? reader.Read(ServeCommand.Port) : 0;
        // What is typed here the service is told as well; what stands in the configuration it reads there, each time it starts.
        string[] typed =
        [
            .. config is null ? Enumerable.Empty<string>() : [CommonSettings.Config.Option.Name, config],
            .. IsTyped(ServeCommand.Port) ? [ServeCommand.Port.Option.Name, port.ToString(CultureInfo.InvariantCulture)] : Enumerable.Empty<string>(),
            .. IsTyped(BelongingSettings.StateDir) ? [BelongingSettings.StateDir.Option.Name, state] : Enumerable.Empty<string>(),
        ];
        return new ServiceOptions(typed, instance, state, port, reader.Language);

        bool IsTyped(Setting setting) => parsed.GetResult(setting.Option) is { Implicit: false };
    }

    private static async Task<int> RunAsync(ServiceOptions options, bool installs, CancellationToken ct)
    {
        var words = Words.WindowsService(options.Language);
        if (!OperatingSystem.IsWindows())
        {
            await Console.Error.WriteLineAsync(words.OnlyOnWindows);
            return CommandLine.CannotRun;
        }

        try
        {
            await (installs ? InstallAsync(options, words, ct) : RemoveAsync(options, words, ct));
            return 0;
        }
        catch (Exception refusal) when (refusal is UnauthorizedAccessException or Win32Exception { NativeErrorCode: ServiceManagerCalls.AccessDenied })
        {
            await Console.Error.WriteLineAsync(words.NeedsAdministrator);
        }
        catch (Exception failure) when (failure is Win32Exception or IOException)
        {
            await Console.Error.WriteLineAsync(words.Failed(failure.Message.TrimEnd('.')));
        }
        catch (TimeoutException)
        {
            await Console.Error.WriteLineAsync(words.Failed(words.NoAnswer));
        }

        return CommandLine.CannotRun;
    }

    [SupportedOSPlatform("windows")]
    private static async Task InstallAsync(ServiceOptions options, IWindowsServiceWords words, CancellationToken ct)
    {
        var program = Environment.ProcessPath!;
        using var service = InstalledService.Install(options.Name, ServiceName.DisplayOf(options.Instance), words.Description, CommandLineOf(program, options));
        WindowsAccess.Close(options.StateDirectory, ServiceAccount.IdentifierOf(options.Name));
        await service.StartAsync(ct);
        await Console.Out.WriteLineAsync(words.Installed(options.Name, ServiceAccount.NameOf(options.Name)));
        await Console.Out.WriteLineAsync(words.StateClosed(options.StateDirectory));
        await Console.Out.WriteLineAsync(words.MayRead(ServiceAccount.NameOf(options.Name)));
        await Console.Out.WriteLineAsync(words.LetIn(ServiceName.DisplayOf(options.Instance), options.Port, program));
    }

    [SupportedOSPlatform("windows")]
    private static async Task RemoveAsync(ServiceOptions options, IWindowsServiceWords words, CancellationToken ct)
    {
        using var service = InstalledService.Find(options.Name);
        if (service is null)
        {
            await Console.Out.WriteLineAsync(words.NotInstalled(options.Name));
            return;
        }

        await service.StopAsync(ct);
        service.Delete();
        await Console.Out.WriteLineAsync(words.Removed(options.Name, options.StateDirectory));
    }

    private static string CommandLineOf(string program, ServiceOptions options) =>
        $"\"{program}\" serve {string.Join(' ', options.Typed.Select(word => $"\"{word}\""))}".TrimEnd();

    private sealed record ServiceOptions(string[] Typed, string? Instance, string StateDirectory, int Port, Language Language)
    {
        public string Name => ServiceName.Of(Instance);
    }
}
