using System.Text.RegularExpressions;
using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;

namespace XMailFleet.EndToEnd.Tests.Describing;

/// <summary>The configuration file that a program makes, and what it says of one.</summary>
public sealed class ConfigurationFileTests(WrittenDocs docs) : IClassFixture<WrittenDocs>
{
    [Theory]
    [InlineData("xmailfleet-agent", "en")]
    [InlineData("xmailfleet-agent", "ja")]
    [InlineData("xmailfleet-collector", "en")]
    [InlineData("xmailfleet-collector", "ja")]
    public async Task Init_ToAFile_MakesWhatCheckAccepts(string program, string language)
    {
        using var directory = new ScratchDirectory();
        var path = directory.PathOf("options.json");
        var made = await ProgramProcess.RunAsync(WrittenDocs.FileOf(program), ["config", "init", "--out", path, "--lang", language]);
        var printed = await ProgramProcess.RunAsync(WrittenDocs.FileOf(program), ["config", "init", "--lang", language]);
        var check = await ProgramProcess.RunAsync(WrittenDocs.FileOf(program), ["config", "check", path]);

        Assert.Equal((0, ""), (made.ExitCode, made.Errors));
        Assert.Equal((0, File.ReadAllText(path)), (printed.ExitCode, printed.Output));
        Assert.Equal((0, $"{path}: nothing is wrong in it. It sets 0 options.\n", ""), (check.ExitCode, check.Output, check.Errors));
        if (language == "en") Assert.Equal(File.ReadAllText(docs.ConfigurationOf(program)), printed.Output);
    }

    // As it was made, and with its comments taken away from what has a default.
    [Theory]
    [InlineData("xmailfleet-agent", "agent.sock", "--state-dir", "--port", "0")]
    [InlineData("xmailfleet-collector", "collector.sock", "--data-dir", "--grpc-port", "0", "--web-port", "0")]
    public async Task Init_File_IsServedWith(string program, string socket, string directoryOption, params string[] ports)
    {
        foreach (var isUsed in new[] { false, true })
        {
            using var directory = new ScratchDirectory();
            var text = File.ReadAllText(docs.ConfigurationOf(program));
            var path = directory.Write("options.json", isUsed ? Regex.Replace(text, "^  // (\"(?:lang|probe-[a-z]+|poll-[a-z]+|open-after|flapping-[a-z-]+)\": [^\n]+,)$", "  $1", RegexOptions.Multiline) : text);
            if (isUsed) Assert.NotEqual(text, File.ReadAllText(path));
            File.SetUnixFileMode(directory.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            await using var serving = ProgramProcess.Start(WrittenDocs.FileOf(program), ["serve", "--config", path, directoryOption, directory.Path, .. ports]);
            using var guard = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            while (!File.Exists(directory.PathOf(socket)) && !serving.HasExited) await Task.Delay(50, guard.Token);
            Assert.False(serving.HasExited, serving.Errors);
            Assert.Equal(0, (await serving.TerminateAsync()).ExitCode);
        }
    }

    [Fact]
    public async Task Init_WhereAFileIs_LeavesIt()
    {
        using var directory = new ScratchDirectory();
        var path = directory.Write("options.json", "{ \"lang\": \"ja\" }");
        var run = await ProgramProcess.RunAsync(BuiltPrograms.Agent, ["config", "init", "--out", path]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal($"{path} is there already, and stays as it is. Name another with --out.\n", run.Errors);
        Assert.Equal("{ \"lang\": \"ja\" }", directory.Read("options.json"));
    }

    // Each line whose default is a value, with its // taken away: what a default is, is no fault, and every option of help is there.
    [Theory, MemberData(nameof(WrittenDocs.Programs), MemberType = typeof(WrittenDocs))]
    public async Task Init_LinesWithTheirDefaults_AreAccepted(string program)
    {
        using var directory = new ScratchDirectory();
        var (lines, set) = (File.ReadAllLines(docs.ConfigurationOf(program)), 0);
        for (var index = 0; index < lines.Length; index++)
        {
            if (!Regex.IsMatch(lines[index], "^  // \"[a-z-]+\": [^A-Z\u2026]+,$")) continue;
            lines[index] = lines[index].Replace("// ", "", StringComparison.Ordinal);
            set++;
        }

        var path = directory.Write("options.json", string.Join('\n', lines));
        var check = await ProgramProcess.RunAsync(WrittenDocs.FileOf(program), ["config", "check", path]);
        Assert.Equal((0, $"{path}: nothing is wrong in it. It sets {set} options.\n"), (check.ExitCode, check.Output + check.Errors));
        Assert.True(set > 9);
    }

    [Theory, MemberData(nameof(WrittenDocs.Programs), MemberType = typeof(WrittenDocs))]
    public async Task Init_File_HasEveryOptionOfHelp(string program)
    {
        var keys = Regex.Matches(File.ReadAllText(docs.ConfigurationOf(program)), "^  // \"([a-z-]+)\": ", RegexOptions.Multiline).Select(match => $"--{match.Groups[1].Value}").ToArray();
        var help = await HelpTree.ReadAsync(WrittenDocs.FileOf(program));
        Assert.Equal(keys.Distinct(), keys);
        Assert.Equal(help.Options.Except(["--help", "--version", "--config", "--some-option", .. NotOfAFile]).Order(), keys.Except(NotOfAFile).Order());
    }

    [Fact]
    public async Task Check_OfAWrongFile_TellsEveryFaultWithItsPlace()
    {
        using var directory = new ScratchDirectory();
        var path = directory.Write("agent.json", """
            {
              // A comment is no fault.
              "mail-rot": "/var/MailRoot",
              "port": 70000, "probe-budget": "1h",
              "no-inotify": [true],
              "port": 1,
              "colour": "\u30e1",  "bind" : "somewhere"
            }
            """);
        var check = await ProgramProcess.RunAsync(BuiltPrograms.Agent, ["config", "check", path]);
        Assert.Equal((1, ""), (check.ExitCode, check.Errors));
        Assert.Collection(
            check.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.Equal($"{path}:3:3: there is no option \"mail-rot\". Did you mean \"mail-root\"?", line),
            line => Assert.Equal($"{path}:4:3: \"port\": \"70000\" cannot be used; it must be a whole number from 0 to 65535.", line),
            line => Assert.Equal($"{path}:4:18: \"probe-budget\": \"1h\" cannot be used; it must be a time from 100ms to 10m, written like 500ms, 30s, 5m, 12h or 7d.", line),
            line => Assert.Equal($"{path}:5:3: \"no-inotify\" must be a text, a number, true or false.", line),
            line => Assert.Equal($"{path}:6:3: \"port\" is set in line 4 already. Remove one of both.", line),
            line => Assert.StartsWith($"{path}:7:3: there is no option \"colour\". There are: ", line, StringComparison.Ordinal),
            line => Assert.StartsWith($"{path}:7:24: \"bind\": \"somewhere\" cannot be used; it must be an IP address", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{\n  \"port\": 1\n  \"bind\": \"::\"\n}", "3:3")]
    [InlineData("{ \"xmail-user\": \"\u30e1\u30fc\u30eb }", "1:23")]
    [InlineData("", "1:1")]
    [InlineData("{ } }", "1:5")]
    public async Task Check_OfWhatIsNoJson_TellsLineAndColumn(string content, string place)
    {
        using var directory = new ScratchDirectory();
        var path = directory.Write("agent.json", content);
        var check = await ProgramProcess.RunAsync(BuiltPrograms.Agent, ["config", "check", path]);
        Assert.Equal((1, ""), (check.ExitCode, check.Errors));
        Assert.StartsWith($"{path}:{place}: this is no JSON any more.", check.Output.Split('\n')[^2], StringComparison.Ordinal);
        var serve = await ProgramProcess.RunAsync(BuiltPrograms.Agent, ["serve", "--config", path]);
        Assert.Equal(2, serve.ExitCode);
    }

    // Options that are sound each, and wrong together: told before a start does.
    [Theory]
    [InlineData("""{ "grpc-port": 7480 }""", "--grpc-port and --web-port are both 7480")]
    [InlineData("""{ "web-bind-address": "0.0.0.0" }""", "passwords would go over the network in clear")]
    [InlineData("""{ "open-after": 5, "open-window": 3 }""", "collector.json:1:20: \"open-window\": \"3\" cannot be used; it must be a whole number from 5 to 30.")]
    public async Task Check_OfOptionsThatDoNotGoTogether_SaysWhatServeSays(string content, string sentence)
    {
        using var directory = new ScratchDirectory();
        var path = directory.Write("collector.json", content);
        var check = await ProgramProcess.RunAsync(BuiltPrograms.Collector, ["config", "check", "--config", path]);
        var serve = await ProgramProcess.RunAsync(BuiltPrograms.Collector, ["serve", "--config", path, "--data-dir", directory.PathOf("data")]);
        Assert.Equal((1, ""), (check.ExitCode, check.Errors));
        Assert.Contains(sentence, check.Output, StringComparison.Ordinal);
        Assert.Equal(2, serve.ExitCode);
        Assert.Equal(Regex.Replace(check.Output, ":[0-9]+:[0-9]+:", ":"), serve.Errors);
    }

    [Fact]
    public async Task Check_OfNoFile_IsStatusTwo()
    {
        using var directory = new ScratchDirectory();
        var check = await ProgramProcess.RunAsync(BuiltPrograms.Collector, ["config", "check", directory.Path, "--lang", "ja"]);
        Assert.Equal((2, ""), (check.ExitCode, check.Output));
        Assert.Contains(directory.Path, check.Errors, StringComparison.Ordinal);
    }

    // What a command that is about files and no service is told stands on its own line.
    private static readonly string[] NotOfAFile = ["--out"];
}
