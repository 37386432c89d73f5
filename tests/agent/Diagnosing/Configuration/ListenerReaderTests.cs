using System.Net;
using XMailFleet.Diagnosing.Arguments;
using XMailFleet.Diagnosing.Configuration;

namespace XMailFleet.Agent.Tests.Diagnosing.Configuration;

public sealed class ListenerReaderTests
{
    [Theory]
    [InlineData("", "0.0.0.0:995")]
    [InlineData("-Bp 1995", "0.0.0.0:1995")]
    [InlineData("-Bp 1 -Bp 2", "0.0.0.0:2")]
    [InlineData("-Bp 66531", "0.0.0.0:995")]
    [InlineData("-Bp995 -X-", "0.0.0.0:0")]
    [InlineData("-Bp995 443", "0.0.0.0:443")]
    [InlineData("-B6", "[::]:995")]
    [InlineData("-BI 127.0.0.1", "127.0.0.1:995")]
    [InlineData("-BI 127.0.0.1 -Bp 7", "127.0.0.1:7")]
    [InlineData("-BI 127.0.0.1:0 -Bp 7", "127.0.0.1:7")]
    [InlineData("-BI 127.0.0.1:99 -BI 127.0.0.2|98 -BI 127.0.0.3;97", "127.0.0.1:99 127.0.0.2:98 127.0.0.3:97")]
    [InlineData("-BI [::1]:99 -M6", "[::1]:99")]
    [InlineData("-BI [::1] -M7", "[::1]:995")]
    [InlineData("-BI 127.0.0.1 -B6", "127.0.0.1:995")]
    [InlineData("-Bp", "0.0.0.0:995")]
    [InlineData("-B -", "0.0.0.0:995")]
    [InlineData("-b-", "0.0.0.0:995")]
    [InlineData("--B- /B-", "0.0.0.0:995")]
    [InlineData("-B-", "")]
    [InlineData("-B--", "")]
    [InlineData("-B-foo -Bp 7", "")]
    [InlineData("-Pt -B-", "")]
    [InlineData("-Bp -B-", "0.0.0.0:0")]
    public void Read_Pop3s_ListensWhereXMailDoes(string arguments, string expected)
    {
        var listener = Pop3s(arguments);
        Assert.Equal(expected, string.Join(' ', listener.Endpoints));
        Assert.Equal(expected.Length > 0, listener.Enabled);
        Assert.Empty(listener.BadAddresses);
    }

    [Theory]
    [InlineData("-BI [::1]:995", "wrong-family")]
    [InlineData("-BI ::1 -M6", "unresolvable")]
    [InlineData("-BI 127.0.0.1 -M6", "wrong-family")]
    [InlineData("-BI [::1", "bracket")]
    [InlineData("-BI :995", "unresolvable")]
    [InlineData("-BI no.such.host", "unresolvable")]
    [InlineData("-BI nonsense -B-", "unresolvable")]
    [InlineData("-BI 203.0.113.7:995", "not-own")]
    [InlineData("-BI [2001:db8::7] -M7", "not-own")]
    public void Read_BadAddress_KeepsXMailFromStarting(string arguments, string reason) =>
        Assert.Equal(reason, Assert.Single(Pop3s(arguments).BadAddresses).Reason);

    [Theory]
    [InlineData("-B- -BI 203.0.113.7")]
    [InlineData("-BI 203.0.113.7 -B-")]
    public void Read_AddressOfAnotherHostForADisabledService_DoesNoHarm(string arguments) => Assert.Empty(Pop3s(arguments).BadAddresses);

    [Theory]
    [InlineData("", "default")]
    [InlineData("-B6", "argument 1: -B6")]
    [InlineData("-B6 -Bp 7", "argument 2: -Bp 7, argument 1: -B6")]
    [InlineData("-Bp 7 -BI 127.0.0.1", "argument 3: -BI 127.0.0.1")]
    public void Read_Pop3s_NamesTheSwitchesThatSaySo(string arguments, string expected) => Assert.Equal(expected, Pop3s(arguments).Source);

    [Fact]
    public void Read_BadAddressBehindDisable_IsNotRead() => Assert.Empty(Pop3s("-B- -BI nonsense").BadAddresses);

    [Fact]
    public void Read_BadAddressBehindDisableOfClearService_IsRead() =>
        Assert.Single(Read("-P- -PI nonsense").Single(listener => listener.Family == SwitchFamily.Pop3).BadAddresses);

    [Fact]
    public void Read_ThirtyThreeAddresses_IsOneTooMany()
    {
        var arguments = string.Join(' ', Enumerable.Range(1, 33).Select(i => $"-BI 127.0.0.{i}"));
        Assert.Equal("too-many", Assert.Single(Pop3s(arguments).BadAddresses).Reason);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("-Xp 995", "POP3S 0.0.0.0:995 / SMTPS 0.0.0.0:995")]
    [InlineData("-XI 127.0.0.1:995", "POP3S 0.0.0.0:995 / SMTPS 127.0.0.1:995")]
    [InlineData("-XI 127.0.0.1:995 -BI 127.0.0.2", null)]
    [InlineData("-X6 -Xp 995", "POP3S 0.0.0.0:995 / SMTPS [::]:995")]
    [InlineData("-M7 -XI [::ffff:127.0.0.1]:995 -BI 127.0.0.1", "POP3S 127.0.0.1:995 / SMTPS [::ffff:127.0.0.1]:995")]
    [InlineData("-M7 -XI [::1]:995", null)]
    [InlineData("-Xp 995 -B-", null)]
    [InlineData("-Xp 0 -Bp 0", null)]
    [InlineData("-Fp 25", "SMTP 0.0.0.0:25 / FINGER 0.0.0.0:25")]
    public void Find_Ports_ConflictAsTheSystemSays(string arguments, string? conflict) =>
        Assert.Equal(conflict, PortConflictFinder.Find(Read(arguments), dualStack: true));

    [Theory]
    [InlineData("-X6 -Xp 995", null)]
    [InlineData("-X6 -Xp 995 -B6", "POP3S [::]:995 / SMTPS [::]:995")]
    [InlineData("-M6 -XI [::1]:995 -B6", "POP3S [::]:995 / SMTPS [::1]:995")]
    public void Find_SystemWithoutDualStack_KeepsFamiliesApart(string arguments, string? conflict) =>
        Assert.Equal(conflict, PortConflictFinder.Find(Read(arguments), dualStack: false));

    private static Listener Pop3s(string arguments) => Read(arguments).Single(listener => listener.Family == SwitchFamily.Pop3s);

    private static IReadOnlyList<Listener> Read(string arguments) =>
        new ListenerReader(host => IPAddress.TryParse(host, out var address) ? [address] : [], OwnAddress.IsBindable).Read(CommandLineSplitter.Split(arguments));
}
