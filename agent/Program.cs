using XMailFleet.Agent.Commands;
using XMailFleet.Diagnosing.Host.Processes;

// A Windows console starts with the code page of the country, which lacks what the report is made of.
if (OperatingSystem.IsWindows()) Console.OutputEncoding = System.Text.Encoding.UTF8;

OwnRights.KeepToOneself();
return await AgentCommand.RunAsync(args);
