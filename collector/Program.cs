using XMailFleet.Collector.Commands;

return await CollectorCommand.Build().Parse(args).InvokeAsync();
