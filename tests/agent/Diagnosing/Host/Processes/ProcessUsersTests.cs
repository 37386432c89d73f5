using XMailFleet.Diagnosing.Host.Processes;
using XMailFleet.Testing;

namespace XMailFleet.Agent.Tests.Diagnosing.Host.Processes;

public sealed class ProcessUsersTests : IDisposable
{
    private readonly ProcTree _proc = new();

    public void Dispose() => _proc.Dispose();

    [Theory]
    [InlineData("Uid:\t0\t0\t0\t0", 0u)]
    [InlineData("Uid:\t65534\t65534\t65534\t65534", 65534u)]
    [InlineData("Uid:\t1001\t0\t0\t0", null)] // a set-user-id program of root
    [InlineData("Uid:\t0\t0\t1001\t0", null)]
    public void Only_OfFourNumbers_IsTheOneThatAllAre(string line, uint? expected)
    {
        _proc.Write(7, "status", $"Name:\tXMail\n{line}\nGid:\t0\t0\t0\t0\n");

        Assert.Equal(expected, Read()!.Value.Only);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Uid:\t0\t0\t0")]
    [InlineData("Uid:\t0\t0\t0\t-1")]
    public void Read_Malformed_IsNull(string line)
    {
        _proc.Write(7, "status", line + "\n");

        Assert.Null(Read());
    }

    private ProcessUsers? Read() => ProcessUsers.Read(new ProcessDirectory(_proc.Root, 7));
}
