using System.CommandLine;
using XMailFleet.Agent.Doctoring;
using XMailFleet.Agent.Enrolling;
using XMailFleet.Agent.Serving;
using XMailFleet.Programs.Commands;
using XMailFleet.Programs.Doctoring;
using XMailFleet.Programs.Options;

namespace XMailFleet.Agent.Commands;

/// <summary><c>doctor</c>: says whether the installation itself is sound.</summary>
internal static class DoctorCommand
{
    public static Command Build()
    {
        var command = new ProgramCommand("doctor", words => words.DoctorOfAgent)
        {
            IgnoresConfiguration = true,
            Examples = ["xmailfleet-agent doctor", "xmailfleet-agent doctor --config /etc/xmailfleet/agent-second.json"],
        };
        command.SetAction((parsed, ct) => CommandLine.RunAsync(
            parsed,
            reader => (ConfigFile: reader.Read(CommonSettings.Config) ?? AgentCommand.ConfigFile, reader.Language),
            async asked =>
            {
                var unit = UnitFile.Find(AgentUnits.UnitOf(AgentInstance.Of(asked.ConfigFile)));
                var lines = await new Examination(parsed, unit, asked.ConfigFile, asked.Language).RunAsync(
                    reader => Read(reader, unit), options => new AgentDoctor(unit, asked.Language).JudgeAsync(options, ct));
                return await DoctorReport.WriteAsync(parsed.InvocationConfiguration.Output, lines, asked.Language);
            }));
        return command;
    }

    // systemd gives the unit its directory; who asks beside it is given none.
    private static AgentOptions Read(OptionReader reader, UnitFile unit)
    {
        var options = ServeCommand.Read(reader);
        return !reader.IsSet(BelongingSettings.StateDir) && unit.StateDirectory is { } directory ? options with { StateDirectory = directory } : options;
    }
}
