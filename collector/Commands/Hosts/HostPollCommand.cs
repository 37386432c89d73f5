using System.CommandLine;
using Google.Protobuf;
using XMailFleet.Collector.Options;
using XMailFleet.Collector.Serving.Listings;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Commands.Hosts;

/// <summary><c>host poll</c>: the verdict, and what is wrong. Its status tells a script whether errors stand.</summary>
internal static class HostPollCommand
{
    private const int ErrorsStand = 1;

    // The collector itself gives up before.
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    private static readonly JsonFormatter Formatter = new(JsonFormatter.Settings.Default.WithIndentation());

    private static readonly Setting<string> Form =
        new("output", ValueForms.Choice(ListForms.Table, ListForms.Json), words => words.OutputForm, ListForms.Table) { Letter = 'o' };

    public static Command Build()
    {
        var name = HostCommands.Name();
        var command = new ProgramCommand("poll", words => words.HostPoll, [Form, .. CallingSettings.All])
        {
            Examples = ["xmailfleet-collector host poll mx1", "xmailfleet-collector host poll mx1 -o json"],
        };
        command.Arguments.Add(name);
        return Asking.Command(command, reader => reader.Read(Form), (asking, form, ct) => RunAsync(asking, asking.Given(name), form, ct));
    }

    private static async Task<int> RunAsync(Asking asking, string name, string form, CancellationToken ct)
    {
        var request = new DiagnoseHostRequest { Name = HostCommands.Resource(name), LanguageCode = asking.Language.Code() };
        var response = await asking.Collector.AskAsync(options => asking.Collector.Fleet.DiagnoseHostAsync(request, options), ct, Timeout);
        if (form == ListForms.Json) await asking.Output.WriteAsync(Visible.OfJson(Formatter.Format(response)) + "\n");
        else await TellAsync(asking, name, response.Diagnosis);
        return response.Diagnosis.CheckResults.Any(result => result.Status is CheckStatus.Error) ? ErrorsStand : 0;
    }

    private static async Task TellAsync(Asking asking, string name, Diagnosis diagnosis)
    {
        await asking.PrintAsync($"{name}: {ConditionWords.Of(HostCondition.Of(diagnosis), asking.Language)}");
        await asking.PrintAsync(Names.Explain(diagnosis.Verdict, asking.Language));
        var found = diagnosis.CheckResults.Where(result => result.Status is CheckStatus.Error or CheckStatus.Warning).ToList();
        foreach (var result in found)
        {
            var marked = HostSaying.Mark(result, asking.Language);
            await asking.PrintAsync(
                Names.Of(result.Status, asking.Language), result.CheckId, marked.Title.Length > 0 ? marked.Title : marked.Message, result.Subject);
        }

        if (found.Count == 0) await asking.SayAsync(Words.HostCommands(asking.Language).NothingFound);
    }
}
