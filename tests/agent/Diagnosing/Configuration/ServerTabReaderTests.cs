using System.Text;
using XMailFleet.Diagnosing.Configuration;

namespace XMailFleet.Agent.Tests.Diagnosing.Configuration;

public sealed class ServerTabReaderTests
{
    [Theory]
    [InlineData("\"A\"\t\"1\"\n", "A", "1")]
    [InlineData("\"A\"\t\"1\"", "A", "1")]
    [InlineData("\"A\"\t\"1\"\r\n", "A", "1")]
    [InlineData("A\t1\n", "A", "1")]
    [InlineData("\t\tA\t\t\t1\n", "A", "1")]
    [InlineData("A\t1\t2\n", "A", "1")]
    [InlineData("\"A\"junk\t\"1\"junk\n", "A", "1")]
    [InlineData("\"A\t\"1\n", "A", "1")]
    [InlineData("A\t\"say \\\"hi\\\"\"\n", "A", "say \"hi\"")]
    [InlineData("A\t\"back\\slash\"\n", "A", "back\\slash")]
    [InlineData("A\t'1'\n", "A", "'1'")]
    [InlineData("A\t \"1\"\n", "A", " \"1\"")]
    [InlineData(" A\t1\n", " A", "1")]
    [InlineData("A \t1 \n", "A ", "1 ")]
    [InlineData("\"\"\t1\n", "", "1")]
    [InlineData("A\t1\0\t2\n", "A", "1")]
    [InlineData(" # A\t1\n", " # A", "1")]
    [InlineData("A\t\"x\ty\"\n", "A", "x")]
    public void Read_Assignment_HasNameAndValue(string line, string name, string value)
    {
        var read = Assert.Single(Read(line));
        Assert.Equal((name, value), (read.Name, read.Value));
    }

    [Theory]
    [InlineData("# A\t1\n")]
    [InlineData("A 1\n")]
    [InlineData("A\n")]
    [InlineData("\tA\t\n")]
    public void Read_NoAssignment_SetsNothing(string line) => Assert.Null(Assert.Single(Read(line)).Name);

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\r\n")]
    [InlineData("\0A\t1\n")]
    public void Read_NothingInIt_HasNoLines(string content) => Assert.Empty(Read(content));

    [Fact]
    public void Read_CarriageReturnsOnly_IsOneLine()
    {
        var line = Assert.Single(Read("A\t1\rB\t2\r"));
        Assert.Equal(("A", "1\rB"), (line.Name, line.Value));
    }

    [Fact]
    public void Read_LineOver2046Bytes_TailIsALineOfItsOwn()
    {
        var lines = Read("#" + new string('x', 2045) + "A\t1\nB\t2\n");

        Assert.Equal(3, lines.Count);
        Assert.Equal(("A", "1", 1, true), (lines[1].Name, lines[1].Value, lines[1].LineNumber, lines[1].IsTail));
        Assert.Equal(("B", "2", 2, false), (lines[2].Name, lines[2].Value, lines[2].LineNumber, lines[2].IsTail));
    }

    [Fact]
    public void Read_LineOfExactly2046Bytes_HasNoTail()
    {
        var lines = Read(new string('x', 2046) + "\nB\t2\n");

        Assert.Equal(2, lines.Count);
        Assert.Equal(("B", 2, false), (lines[1].Name, lines[1].LineNumber, lines[1].IsTail));
    }

    [Fact]
    public void Find_TwoLinesOfOneName_FirstCounts()
    {
        var tab = new ServerTab(Read("SSLWantCert\t0\nSSLWantCert\t1\n"));
        Assert.Equal("0", tab.Find("SSLWantCert")!.Value);
    }

    [Fact]
    public void Find_NameBeyondMillionsOfOtherLines_IsFound()
    {
        var content = Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat("a\tb\n", 500_000)) + "SSLWantCert\t1\n");
        Assert.Equal(500_001, new ServerTab(ServerTabReader.Read(content)).Find("SSLWantCert")!.LineNumber);
    }

    private static List<ServerTabLine> Read(string content) => ServerTabReader.Read(Encoding.Latin1.GetBytes(content)).ToList();
}
