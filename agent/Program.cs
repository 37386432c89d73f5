using XMailFleet.Agent.Commands;
using XMailFleet.Diagnosing.Host.Processes;
using XMailFleet.Diagnosing.Rehearsing;
using XMailFleet.Diagnosing.Rehearsing.Stage;
using XMailFleet.State;
using XMailFleet.Texts;

OwnRights.KeepToOneself();
OwnMemory.Hide();

// A child of an agent that tries what XMail's library does: nothing of what follows is its business.
if (args is [ChildStage.Command])
{
    using var request = Console.OpenStandardInput();
    using var answer = Console.OpenStandardOutput();
    return StageProgram.Run(request, answer);
}

// A Windows console starts with the code page of the country, which lacks what the report is made of.
if (OperatingSystem.IsWindows()) Console.OutputEncoding = System.Text.Encoding.UTF8;

// Sentences and the log name what hosts call their files.
Console.SetError(new VisibleWriter(Console.Error));

return await AgentCommand.RunAsync(args);
