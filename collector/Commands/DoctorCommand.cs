using System.CommandLine;
using XMailFleet.Collector.Doctoring;
using XMailFleet.Collector.Options;
using XMailFleet.Collector.Serving.Hosting;
using XMailFleet.Programs.Commands;
using XMailFleet.Programs.Doctoring;
using XMailFleet.Programs.Options;

namespace XMailFleet.Collector.Commands;

/// <summary><c>doctor</c>: says whether the installation itself is sound.</summary>
internal static class DoctorCommand
{
    private const string Unit = "xmailfleet-collector.service";

    public static Command Build()
    {
        var command = new ProgramCommand("doctor", words => words.DoctorOfCollector, StorageSettings.DataDir)
        {
            IgnoresConfiguration = true,
            Examples = ["xmailfleet-collector doctor", "xmailfleet-collector doctor --data-dir /var/lib/xmailfleet"],
        };
        command.SetAction((parsed, ct) => CommandLine.RunAsync(
            parsed,
            reader => (
                ConfigFile: reader.Read(CommonSettings.Config) ?? CollectorCommand.ConfigFile,
                DataDirectory: reader.IsSet(StorageSettings.DataDir) ? StorageSettings.ReadDataDirectory(reader) : null,
                reader.Language),
            async asked =>
            {
                // Another directory is that of another collector, which no unit runs.
                var unit = asked.DataDirectory is null ? UnitFile.Find(Unit) : new UnitFile(Unit, null);
                var lines = await new Examination(parsed, unit, asked.ConfigFile, asked.Language).RunAsync(
                    reader => Read(reader, asked.DataDirectory, unit), options => new CollectorDoctor(unit, asked.Language).JudgeAsync(options, ct));
                return await DoctorReport.WriteAsync(parsed.InvocationConfiguration.Output, lines, asked.Language);
            }));
        return command;
    }

    // systemd gives the unit its directory; who asks beside it is given none.
    private static CollectorOptions Read(OptionReader reader, string? dataDirectory, UnitFile unit)
    {
        var options = CollectorSettings.Read(reader);
        var directory = dataDirectory ?? (reader.IsSet(StorageSettings.DataDir) ? null : unit.StateDirectory);
        return directory is null ? options : options with
        {
            Storage = options.Storage with { DataDirectory = directory },
            Endpoints = reader.IsSet(EndpointSettings.Socket) ? options.Endpoints : options.Endpoints with { Socket = SocketPath.In(directory, unit.Path is not null) },
        };
    }
}
