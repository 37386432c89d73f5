using System.Net;
using CsCheck;
using XMailFleet.Diagnosing.Arguments;
using XMailFleet.Diagnosing.Configuration;

namespace XMailFleet.Agent.Tests.Diagnosing.Configuration;

/// <summary>Whatever the bytes: never an exception, and the same reading as the naive model's.</summary>
public sealed class GrammarPropertyTests
{
    private static readonly string[] Pieces =
    [
        "SSLWantCert", "SSLUseCertsFile", "EnableSMTP-TLS", "sslwantcert", "\t", "\t\t", "\"", "\\\"", "\n", "\r\n", "\r", " ", "#", "1", "0", "yes", "\0",
        "\u00ef\u00bb\u00bf", "=", "'", "\u00ff", "x",
    ];

    private static readonly string[] Tokens =
    [
        "-B-", "-X-", "-P-", "-S-", "-C-", "-W-", "-Bp", "-Xp", "-Pp", "-Sp", "-Cp", "-Wp", "-Bp995", "-Pt", "-B", "-", "-B--", "-b-", "--B-", "/B-",
        "995", "0", "70000", "-1", "abc", "-Ms", "/var/MailRoot", "-Md", "-BI", "127.0.0.1:995", "-Sl", "-M6", "-SX", "-Fp", "", "-", "-X-foo",
    ];

    private static readonly Gen<byte[]> ServerTabs =
        Gen.Frequency(
            (4, OneOf(Pieces).Array[0, 60].Select(pieces => string.Concat(pieces))),
            (1, OneOf(Pieces).Array[0, 20].Select(pieces => "#" + new string('x', 2030) + string.Concat(pieces))),
            (1, Gen.Char['\0', '\u00ff'].Array[0, 200].Select(chars => new string(chars))))
        .Select(text => System.Text.Encoding.Latin1.GetBytes(text));

    [Fact]
    public void ServerTab_AnyBytes_ReadsAsTheNaiveModel() => ServerTabs.Sample(
        content =>
        {
            var tab = new ServerTab(ServerTabReader.Read(content));
            foreach (var variable in TlsVariable.All)
                Assert.Equal(NaiveXMail.Variable(content, variable.Name), tab.Find(variable.Name)?.Value);
            Assert.Equal(TlsVariable.All.Count, SettingReader.Read(tab).Count());
            _ = IgnoredLineFinder.Find(tab).ToList();
        },
        iter: 20_000);

    [Fact]
    public void CommandLine_AnyTokens_ReadsAsTheNaiveModel() => OneOf(Tokens).Array[0, 12].Sample(
        arguments =>
        {
            var listeners = new ListenerReader(_ => [IPAddress.Loopback], _ => true).Read(arguments);
            foreach (var listener in listeners)
            {
                var (disabled, port) = NaiveXMail.Listener(arguments, listener.Family.Letter, listener.Family.DefaultPort);
                Assert.Equal(!disabled, listener.Enabled);
                if (listener.Endpoints is [var only] && only.Address.Equals(IPAddress.Any)) Assert.Equal(port, only.Port);
            }

            _ = IgnoredArgumentFinder.Find(arguments).ToList();
            _ = PortConflictFinder.Find(listeners, dualStack: true);
        },
        iter: 20_000);

    [Fact]
    public void MailCmdLine_AnyText_SplitsAsTheNaiveModel() =>
        OneOf("a", "-B-", " ", "\t", "\"", "\"\"", "\n", "'").Array[0, 30].Select(pieces => string.Concat(pieces)).Sample(
            line => Assert.Equal(NaiveXMail.Split(line), CommandLineSplitter.Split(line)),
            iter: 20_000);

    [Fact]
    public void Number_AnyText_IsTheNaiveModels() =>
        OneOf("1", "9", "0", "-", "+", " ", "a", ".", "4294967296", "9223372036854775807").Array[0, 6].Select(pieces => string.Concat(pieces)).Sample(
            text => Assert.Equal(NaiveXMail.Atoi(text), CNumber.Parse(text)),
            iter: 20_000);

    private static Gen<string> OneOf(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);
}
