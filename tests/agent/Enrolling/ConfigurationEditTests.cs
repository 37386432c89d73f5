using System.Text;
using System.Text.Json;
using XMailFleet.Agent.Enrolling;

namespace XMailFleet.Agent.Tests.Enrolling;

public sealed class ConfigurationEditTests
{
    private static readonly Dictionary<string, string> Options = new() { ["bind"] = "0.0.0.0", ["port"] = "7460" };

    [Theory]
    [InlineData("{\n}\n", "{\n  \"bind\": \"0.0.0.0\",\n  \"port\": \"7460\"\n}\n")]
    [InlineData("{ \"port\": 1, \"mail-root\": \"/m\" }", "{\n  \"bind\": \"0.0.0.0\", \"port\": \"7460\", \"mail-root\": \"/m\" }")]
    [InlineData("{ \"Port\": [1, /* old */ { }], \"bind\": null }", "{ \"Port\": \"7460\", \"bind\": \"0.0.0.0\" }")]
    [InlineData("// why\n{\n  // \"port\": 7460,\n}\n", "// why\n{\n  \"bind\": \"0.0.0.0\",\n  \"port\": \"7460\",\n  // \"port\": 7460,\n}\n")]
    [InlineData("\ufeff{ \"bind\": \"::\", \"port\": 2 }", "\ufeff{ \"bind\": \"0.0.0.0\", \"port\": \"7460\" }")]
    public void Set_InAnyText_LeavesAllElseAsItIs(string content, string expected)
    {
        var set = ConfigurationEdit.Set(Encoding.UTF8.GetBytes(content), Options);
        Assert.Equal(expected, Encoding.UTF8.GetString(set));
        // And again: nothing is set twice.
        Assert.Equal(set, ConfigurationEdit.Set(set, Options));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"port\": 1")]
    public void Set_InWhatIsNoObject_IsRefused(string content) =>
        Assert.ThrowsAny<JsonException>(() => ConfigurationEdit.Set(Encoding.UTF8.GetBytes(content), Options));
}
