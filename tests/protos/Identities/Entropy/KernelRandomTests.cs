using XMailFleet.Identities.Entropy;

namespace XMailFleet.Tests.Identities.Entropy;

public sealed class KernelRandomTests
{
    // The kernel gives 32 MB less one byte at most for one call.
    private const int MoreThanOneCall = 33_600_000;

    [Fact]
    public void Fill_Twice_Differs()
    {
        var (first, second) = (new byte[32], new byte[32]);

        KernelRandom.Fill(first);
        KernelRandom.Fill(second);

        Assert.NotEqual(first, second);
    }

    [Fact]
    public void Fill_MoreThanTheKernelGivesAtOnce_FillsToTheEnd()
    {
        var bytes = new byte[MoreThanOneCall];

        KernelRandom.Fill(bytes);

        Assert.All(bytes.Chunk(1_000_000), chunk => Assert.Contains(chunk[^64..], value => value != 0));
    }

    [Fact]
    public void Generator_PartOfABuffer_LeavesTheRest()
    {
        var bytes = new byte[96];

        SystemEntropy.Generator.NextBytes(bytes, 32, 32);

        Assert.All(bytes[..32].Concat(bytes[64..]), value => Assert.Equal(0, value));
        Assert.Contains(bytes[32..64], value => value != 0);
    }
}
