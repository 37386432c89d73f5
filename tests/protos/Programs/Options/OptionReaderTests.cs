using System.CommandLine;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;

namespace XMailFleet.Protos.Tests.Programs.Options;

public sealed class OptionReaderTests
{
    private static readonly Setting Port = new("port", "PORT", "A port.");
    private static readonly Setting Quiet = Setting.Flag("quiet", "A flag.");

    [Theory]
    [InlineData("try --quiet", "", true)]
    [InlineData("try", "yes", true)]
    [InlineData("try", "OFF", false)]
    [InlineData("try --quiet", "off", true)]
    [InlineData("try", "", false)]
    public void Flag_ByOptionOrVariable_IsOn(string call, string variable, bool on) =>
        Assert.Equal(on, Read(call, new() { ["XMAILFLEET_QUIET"] = variable }, reader => reader.Flag(Quiet)));

    [Theory]
    [InlineData("try --lang ja", "en_US.UTF-8", Language.Japanese)]
    [InlineData("try --lang en", "ja_JP.UTF-8", Language.English)]
    [InlineData("try", "ja_JP.UTF-8", Language.Japanese)]
    public void Language_AskedFor_WinsOverTheLocale(string call, string locale, Language language) =>
        Assert.Equal(language, Read(call, new() { ["LANG"] = locale }, reader => reader.Language()));

    [Theory]
    [InlineData("try --port x --lang ja", "C", "--port: 「x」は使用できません。0～9 の整数を指定してください。")]
    [InlineData("try --port x", "ja_JP.UTF-8", "--port: 「x」は使用できません。0～9 の整数を指定してください。")]
    [InlineData("try --port x", "C", "--port: \"x\" cannot be used; it must be a whole number from 0 to 9.")]
    [InlineData("try --port 10", "C", "--port: \"10\" cannot be used; it must be a whole number from 0 to 9.")]
    [InlineData("try --lang fr", "C", "--lang: \"fr\" cannot be used; it must be en or ja.")]
    public void Read_WrongValue_IsToldInTheLanguageOfTheUser(string call, string locale, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<OptionsException>(() => Read(
            call, new() { ["LANG"] = locale }, reader => (reader.WholeNumber(Port, 1, 0, 9), reader.Language()))).Message);

    private static TOptions Read<TOptions>(string call, Dictionary<string, string> environment, Func<OptionReader, TOptions> read)
    {
        var command = new Command("try");
        new[] { Port, Quiet, CommonSettings.Language }.AddTo(command);
        return OptionReader.Read(new RootCommand { command }.Parse(call), name => environment.GetValueOrDefault(name), read);
    }
}
