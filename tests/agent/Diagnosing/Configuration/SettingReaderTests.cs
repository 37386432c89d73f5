using System.Text;
using XMailFleet.Diagnosing.Configuration;

namespace XMailFleet.Agent.Tests.Diagnosing.Configuration;

public sealed class SettingReaderTests
{
    [Theory]
    [InlineData(61, true)]
    [InlineData(62, false)]
    public void Read_FlagBehindManySpaces_IsReadThroughTheBuffer(int spaces, bool on) =>
        Assert.Equal(on, Find("SSLWantCert", new string(' ', spaces) + "1").On);

    [Theory]
    [InlineData("2abc", "2")]
    [InlineData("\v3", "3")]
    [InlineData("abc", "0")]
    public void Read_Number_IsTheOneThatXMailReads(string text, string expected) =>
        Assert.Equal(expected, Find("SSLMaxCertsDepth", text).Value);

    private static V1.Setting Find(string name, string value)
    {
        var content = Encoding.Latin1.GetBytes($"\"{name}\"\t\"{value}\"\n");
        return SettingReader.Read(new ServerTab(ServerTabReader.Read(content))).Single(setting => setting.Name == name);
    }
}
