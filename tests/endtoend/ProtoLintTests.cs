using XMailFleet.EndToEnd.Tests.Running;

namespace XMailFleet.EndToEnd.Tests;

[Trait("Needs", "buf")]
public sealed class ProtoLintTests
{
    [Fact]
    public async Task Protos_Linted_AreWithoutObjection()
    {
        var lint = await Buf.RunAsync("lint", Path.Combine(BuiltPrograms.Repository, "protos"));

        Assert.Equal(("", 0), (lint.Output + lint.Errors, lint.ExitCode));
    }
}
