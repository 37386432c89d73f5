using XMailFleet.Collector;
using XMailFleet.Collector.Commands;
using XMailFleet.State;
using XMailFleet.Texts;

OwnMemory.Hide();

// Sentences and the log name what hosts call their files.
Console.SetError(new VisibleWriter(Console.Error));

HomeDirectory.Ensure();

return await CollectorCommand.RunAsync(args);
