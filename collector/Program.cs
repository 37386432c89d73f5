using XMailFleet.Collector.Commands;

return await CollectorCommand.RunAsync(args);
