using XMailFleet.Diagnosing.Host.Windows;

namespace XMailFleet.Agent.Tests.Diagnosing.Host.Windows;

public sealed class RegistryTextTests
{
    [Fact]
    public void Read_NumberOfOtherType_IsItsBytes()
    {
        Assert.Equal("1", RegistryText.Read(0x31));
        Assert.Equal("", RegistryText.Read(0));
        Assert.Equal("-B-", RegistryText.Read(0x2d422dL));
    }

    [Fact]
    public void Read_Binary_EndsAtZero() => Assert.Equal(@"C:\M", RegistryText.Read("C:\\M\0rest"u8.ToArray()));

    [Fact]
    public void Read_SeveralTexts_IsTheFirst() => Assert.Equal("-Sl", RegistryText.Read(new[] { "-Sl", "-Pl" }));

    [Fact]
    public void Read_WideCharacters_CountTwice()
    {
        Assert.NotNull(RegistryText.Read(new string('\u6f22', 1023)));
        Assert.Null(RegistryText.Read(new string('\u6f22', 1024)));
    }
}
