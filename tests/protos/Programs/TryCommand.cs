using System.CommandLine;
using XMailFleet.Programs.Help;
using XMailFleet.Programs.Options;

namespace XMailFleet.Protos.Tests.Programs;

/// <summary>A program with one command, <c>try</c>.</summary>
internal static class TryCommand
{
    public static Setting<int> Port { get; } = new("port", ValueForms.WholeNumber(0, 9), words => words.Port, 5);

    public static Setting<bool> Quiet { get; } = Setting.Flag("quiet", words => words.NoProbe);

    public static Setting<string?> SomeName { get; } =
        new("some-name", ValueForms.Text("NAME"), words => words.Host, null, words => words.AllHosts);

    public static ParseResult Parse(string call)
    {
        var command = new ProgramCommand("try", words => words.Diagnose, Port, Quiet, SomeName) { Examples = ["program try --port 7"] };
        command.SetAction(_ => 0);
        var save = new ProgramCommand("save", words => words.Backup);
        save.Arguments.Add(new Parameter("FILE", words => words.FileToMake));
        save.SetAction(_ => 0);
        return new ProgramRoot("program", words => words.Agent) { command, save }.WithHelp().Parse(call);
    }

    public static TOptions Read<TOptions>(string call, Dictionary<string, string> environment, Func<OptionReader, TOptions> read) =>
        OptionReader.Read(Parse(call), environment, read);
}
