using SharpFuzz;
using XMailFleet.Fuzzing;

if (args is ["--seeds", var sampled, var directory] && FuzzTargets.Samples.TryGetValue(sampled, out var samples))
{
    foreach (var (file, content) in samples()) await File.WriteAllBytesAsync(Path.Combine(directory, file), content);
    return 0;
}

if (args is not [var name, .. var files] || !FuzzTargets.All.TryGetValue(name, out var target))
{
    await Console.Error.WriteLineAsync($"usage: XMailFleet.Fuzzing {string.Join('|', FuzzTargets.All.Keys)} [FILE...] (see tests/fuzzing/run)");
    return 2;
}

// With files: runs them once each, for a finding that is looked into. Without: what afl-fuzz gives.
foreach (var file in files) target(await File.ReadAllBytesAsync(file));
if (files.Length == 0) Fuzzer.OutOfProcess.Run(input => target(ReadAll(input)));
return 0;

static byte[] ReadAll(Stream input)
{
    using var copy = new MemoryStream();
    input.CopyTo(copy);
    return copy.ToArray();
}
