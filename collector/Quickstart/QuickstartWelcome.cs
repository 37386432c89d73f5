using Spectre.Console;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Quickstart;

/// <summary>What the quickstart tells once it runs: the verdict, what was found, and what to try next.</summary>
internal sealed class QuickstartWelcome(IAnsiConsole console, Language language)
{
    private readonly IQuickstartWords _words = Words.Quickstart(language);

    public void Write(FleetOfOne fleet)
    {
        WriteDiagnosis(fleet.Diagnosis);
        WriteNext(fleet);
    }

    private void WriteDiagnosis(Diagnosis diagnosis)
    {
        var condition = HostCondition.Of(diagnosis);
        console.Write(new Paragraph()
            .Append($"{diagnosis.Host.HostName}  ", new Style(decoration: Decoration.Bold))
            .Append(ConditionWords.Of(condition, language), new Style(ColorOf(condition.Level), decoration: Decoration.Bold))
            .Append($"\n{Names.Explain(diagnosis.Verdict, language)}\n"));
        Say(_words.MailRoot);
        Command(diagnosis.TlsConfig.MailRoot);
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().Padding(0, 0, 2, 0)).AddColumn(new GridColumn().Padding(0, 0, 0, 0));
        foreach (var result in diagnosis.CheckResults.Where(result => ColorOf(result.Status) is not null))
            grid.AddRow(
                new Text(Names.Of(result.Status, language), ColorOf(result.Status)),
                new Text($"{(result.Title.Length > 0 ? result.Title : result.CheckId)}: {result.Message.Split('\n')[0]}"));
        if (grid.Rows.Count > 0) console.Write(new Padder(grid, new Padding(0, 1, 0, 0)));
    }

    private void WriteNext(FleetOfOne fleet)
    {
        Say($"\n{_words.WebPage}");
        Command($"{fleet.Places.SignInLink}?next=/{fleet.HostName}");
        if (fleet.Places is { CollectorSocket: { } collector, AgentSocket: { } agent })
        {
            Say(_words.AskBoth);
            Ask(agent, "xmailfleet.v1.AgentService/Diagnose");
            Ask(collector, "list");
            Ask(collector, "xmailfleet.v1.FleetService/ListRegressions", "{\"parent\":\"hosts/-\"}");
            Ask(collector, "xmailfleet.v1.FleetService/DiagnoseHost", $"{{\"name\":\"{fleet.HostName}\"}}");
            Say(_words.History);
            Command($"xmailfleet-collector report --address {ShellPath.Word($"unix:{collector}")}");
        }

        Say(_words.Running);
    }

    private void Say(string line) => console.Write(new Text(line + "\n"));

    private void Ask(string socket, string method, string? request = null) =>
        Command($"grpcurl -plaintext {(request is null ? "" : $"-d '{request}' ")}-unix {ShellPath.Word(socket)} {method}");

    // Past the layout: a command or path that was wrapped cannot be pasted.
    private void Command(string line) => console.Profile.Out.Writer.WriteLine($"  {line}");

    private static Color ColorOf(ConditionLevel level) => level switch
    {
        ConditionLevel.Well => Color.Green,
        ConditionLevel.Failing => Color.Red,
        _ => Color.Yellow,
    };

    /// <summary>Null for what a first look can do without.</summary>
    private static Color? ColorOf(CheckStatus status) => status switch
    {
        CheckStatus.Error => Color.Red,
        CheckStatus.Warning => Color.Yellow,
        CheckStatus.Notice => Color.Blue,
        _ => null,
    };
}
