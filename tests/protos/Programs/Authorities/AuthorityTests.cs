using XMailFleet.Programs.Authorities;

namespace XMailFleet.Protos.Tests.Programs.Authorities;

public sealed class AuthorityTests
{
    [Theory]
    [InlineData("localhost", "localhost")]
    [InlineData("LocalHost.:7480", "localhost")]
    [InlineData("MX1.Example.org:0", "mx1.example.org")]
    [InlineData("4f3c2b1a9d8e:7480", "4f3c2b1a9d8e")]
    [InlineData("mail_host", "mail_host")]
    [InlineData("127.0.0.1:65535", null)]
    [InlineData("[::1]:7480", null)]
    [InlineData("[2001:DB8::1]", null)]
    [InlineData("[::ffff:127.0.0.1]", null)]
    public void Parse_OfANameOrAddress_TellsWhich(string text, string? name) => Assert.Equal(new Authority(name), Authority.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData(":7480")]
    [InlineData("localhost:")]
    [InlineData("localhost:65536")]
    [InlineData("localhost:+80")]
    [InlineData("localhost:80:80")]
    [InlineData("localhost: 80")]
    [InlineData("localhost..")]
    [InlineData("user@localhost")]
    [InlineData("localhost, evil.example.test")]
    [InlineData("localhost/x")]
    [InlineData("127.1")]
    [InlineData("127.0.0.1.")]
    [InlineData("0177.0.0.1")]
    [InlineData("0x7f.0.0.0x1")]
    [InlineData("2130706433")]
    [InlineData("１２７.0.0.1")]
    [InlineData("127。0。0。1")]
    [InlineData("::1")]
    [InlineData("[::1")]
    [InlineData("[127.0.0.1]")]
    [InlineData("[::1]x")]
    [InlineData("[fe80::1%eth0]")]
    [InlineData("[localhost]")]
    [InlineData("-mx.example.org")]
    public void Parse_OfAnythingElse_IsNothing(string text) => Assert.Null(Authority.Parse(text));

    [Fact]
    public void Parse_OfANameThatIsTooLong_IsNothing() =>
        Assert.All(
            new[] { new string('a', 64), string.Join('.', Enumerable.Repeat(new string('a', 63), 5)) },
            text => Assert.Null(Authority.Parse(text)));

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("fleet.localhost", true)]
    [InlineData("monitor.example.org", true)]
    [InlineData("notlocalhost", false)]
    [InlineData("localhost.example.org", false)]
    [InlineData("x.monitor.example.org", false)]
    [InlineData("127.0.0.1.example.org", false)]
    public async Task OwnNames_OfAName_HaveOnlyThoseOfThisMachineAndThoseGiven(string name, bool isOurs) =>
        Assert.Equal(isOurs, await new OwnNames(["Monitor.Example.org."]).HasAsync(new Authority(name)));

    [Fact]
    public async Task OwnNames_OfThisMachine_AreWhatTheSystemCallsIt() =>
        Assert.True(await new OwnNames([]).HasAsync(Authority.Parse(Environment.MachineName)!));
}
