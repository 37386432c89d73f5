using XMailFleet.Fuzzing;

namespace XMailFleet.Agent.Tests.Hostile;

/// <summary>What fuzzing once found (tests/fuzzing/kept) is mended and stays so.</summary>
public sealed class KeptInputTests
{
    [Fact]
    public void Targets_EveryKeptInput_AnswerWithoutThrowing()
    {
        var kept = Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, "kept"))
            .SelectMany(Directory.GetFiles, (directory, file) => (Target: Path.GetFileName(directory), File: file))
            .ToList();

        Assert.NotEmpty(kept);
        foreach (var (target, file) in kept) FuzzTargets.All[target](File.ReadAllBytes(file));
    }
}
