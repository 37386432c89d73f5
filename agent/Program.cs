using XMailFleet.Agent.Commands;

return await CommandLine.RunAsync(AgentCommand.Build(), args);
