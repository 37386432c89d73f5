using XMailFleet.Collector;
using XMailFleet.Collector.Commands;
using XMailFleet.Texts;

// Sentences and the log name what hosts call their files.
Console.SetError(new VisibleWriter(Console.Error));

HomeDirectory.Ensure();

return await CollectorCommand.RunAsync(args);
