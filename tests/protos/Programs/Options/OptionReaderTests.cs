using XMailFleet.Programs.Options;
using XMailFleet.Texts;

namespace XMailFleet.Protos.Tests.Programs.Options;

public sealed class OptionReaderTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData("try --quiet", "", true)]
    [InlineData("try", "yes", true)]
    [InlineData("try", "OFF", false)]
    [InlineData("try --quiet", "off", true)]
    [InlineData("try --quiet=false", "on", false)]
    [InlineData("try", "", false)]
    public void Flag_ByOptionOrVariable_IsOn(string call, string variable, bool on) =>
        Assert.Equal(on, TryCommand.Read(call, new() { ["XMAILFLEET_QUIET"] = variable }, reader => reader.Read(TryCommand.Quiet)));

    [Theory]
    [InlineData("try --lang ja", "en_US.UTF-8", Language.Japanese)]
    [InlineData("--lang ja try", "en_US.UTF-8", Language.Japanese)]
    [InlineData("try --lang en", "ja_JP.UTF-8", Language.English)]
    [InlineData("try", "ja_JP.UTF-8", Language.Japanese)]
    public void Language_AskedFor_WinsOverTheLocale(string call, string locale, Language language) =>
        Assert.Equal(language, TryCommand.Read(call, new() { ["LANG"] = locale }, reader => reader.Language));

    [Theory]
    [InlineData("try --port x --lang ja", "C", "--port: 「x」は使用できません。0～9 の整数を指定してください。")]
    [InlineData("try --port x", "ja_JP.UTF-8", "--port: 「x」は使用できません。0～9 の整数を指定してください。")]
    [InlineData("try --port x", "C", "--port: \"x\" cannot be used; it must be a whole number from 0 to 9.")]
    [InlineData("try --port 10", "C", "--port: \"10\" cannot be used; it must be a whole number from 0 to 9.")]
    [InlineData("try --lang fr", "C", "--lang: \"fr\" cannot be used; it must be en or ja.")]
    public void Read_WrongValue_IsToldInTheLanguageOfTheUser(string call, string locale, string sentence) =>
        Assert.Equal([sentence], Refuse(call, new() { ["LANG"] = locale }));

    [Theory]
    [InlineData("try --port 1", "2", "3", 1)]
    [InlineData("try", "2", "3", 2)]
    [InlineData("try", "", "3", 3)]
    [InlineData("try", "", null, 5)]
    public void Read_FromAllSources_TakesTheNearest(string call, string variable, string? inFile, int port)
    {
        Write(inFile is null ? "{}" : $$"""{ "port": {{inFile}} }""");
        Assert.Equal(port, TryCommand.Read($"{call} --config {_file}", new() { ["XMAILFLEET_PORT"] = variable }, reader => reader.Read(TryCommand.Port)));
    }

    [Theory]
    [InlineData("try --port x", "y", "--port: \"x\" cannot")]
    [InlineData("try", "y", "XMAILFLEET_PORT: \"y\" cannot")]
    [InlineData("try", "", "FILE: \"port\": \"z\" cannot")]
    public void Read_WrongValue_NamesTheSourceThatGaveIt(string call, string variable, string begin)
    {
        Write("""{ "port": "z" }""");
        var sentence = Assert.Single(Refuse($"{call} --config {_file}", new() { ["XMAILFLEET_PORT"] = variable }));
        Assert.StartsWith(begin.Replace("FILE", _file, StringComparison.Ordinal), sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SeveralWrongValues_TellsAllAtOnce()
    {
        Write("""{ "prot": 1, "quiet": [true] }""");
        Assert.Equal(
            [
                $"{_file}: there is no option \"prot\". Did you mean \"port\"?",
                $"{_file}: \"quiet\" must be a text, a number, true or false.",
                "--port: \"-1\" cannot be used; it must be a whole number from 0 to 9.",
                "XMAILFLEET_LANG: \"fr\" cannot be used; it must be en or ja.",
            ],
            Refuse($"try --port -1 --config {_file}", new() { ["XMAILFLEET_LANG"] = "fr" }));
    }

    [Theory]
    [InlineData("en", "{\n\"port\": }", "FILE: the configuration file cannot be read: line 2 is no JSON. Correct it, or name another with --config.")]
    [InlineData("ja", "{\n\"port\": }", "FILE: 設定ファイルを読み込めません（2 行目が JSON として正しくありません）。内容を修正するか、--config で別のファイルを指定してください。")]
    [InlineData("en", "[1]", "FILE: the configuration file must hold one JSON object that has each option once, like { \"lang\": \"en\" }.")]
    [InlineData("en", "{ \"port\": 1, \"port\": 2 }", "FILE: the configuration file must hold one JSON object that has each option once, like { \"lang\": \"en\" }.")]
    [InlineData("ja", "{ \"prot\": 1 }", "FILE: 「prot」というオプションはありません。「port」のことですか？")]
    [InlineData("en", "{ \"colour\": 1 }", "FILE: there is no option \"colour\". There are: lang, port, quiet, some-name.")]
    [InlineData("en", "{ \"port\": null }", "FILE: \"port\" must be a text, a number, true or false.")]
    public void Read_OfABadFile_SaysWhatIsWrongAndWhere(string language, string content, string sentence)
    {
        Write(content);
        Assert.Equal([sentence.Replace("FILE", _file, StringComparison.Ordinal)], Refuse($"try --lang {language} --config {_file}", []));
    }

    [Fact]
    public void Read_OfAFileWithCommentsAndTrailingCommas_ReadsIt()
    {
        Write("{ // as in a commented file\n\"port\": 4, \"lang\": \"ja\", }");
        Assert.Equal((4, Language.Japanese), TryCommand.Read($"try --config {_file}", [], reader => (reader.Read(TryCommand.Port), reader.Language)));
    }

    [Theory]
    [InlineData("en", "XMAILFLEET_PROT", "XMAILFLEET_PROT sets no option of this program. Did you mean XMAILFLEET_PORT?")]
    [InlineData("ja", "XMAILFLEET_SOME_NAMES", "環境変数 XMAILFLEET_SOME_NAMES に対応するオプションはこのプログラムにありません。XMAILFLEET_SOME_NAME のことですか？")]
    [InlineData("en", "XMAILFLEET_PORT", null)]
    [InlineData("en", "XMAILFLEET_GRPC_PORT", null)]
    [InlineData("en", "PROT", null)]
    public void Warnings_OfVariables_AreForThoseThatNearlySetSomething(string language, string variable, string? warning)
    {
        var words = Words.Values(Languages.Parse(language)!.Value);
        Assert.Equal(
            warning is null ? [] : [warning],
            StrayVariables.Tell(new Dictionary<string, string> { [variable] = "1" }, [TryCommand.Port, TryCommand.SomeName], words));
    }

    private static string[] Refuse(string call, Dictionary<string, string> environment) =>
        Assert.Throws<OptionsException>(() => TryCommand.Read(call, environment, reader => (reader.Read(TryCommand.Port), reader.Read(TryCommand.Quiet))))
            .Message.Split(Environment.NewLine);

    private void Write(string content) => File.WriteAllText(_file, content);
}
