using XMailFleet.Programs.Commands;
using XMailFleet.Texts;

namespace XMailFleet.Protos.Tests.Programs.Commands;

public sealed class WrongCallTests
{
    [Theory]
    [InlineData("try --prot 7", "There is no option \"--prot\" here. Did you mean --port?", "「--prot」というオプションはありません。--port のことですか？")]
    [InlineData("try --some-nmae=x --quite", "There is no option \"--some-nmae\" here. Did you mean --some-name?|There is no option \"--quite\" here. Did you mean --quiet?", "「--some-nmae」というオプションはありません。--some-name のことですか？|「--quite」というオプションはありません。--quiet のことですか？")]
    [InlineData("try --colour", "There is no option \"--colour\" here.", "「--colour」というオプションはありません。")]
    [InlineData("tyr", "There is no command \"tyr\". Did you mean try?", "「tyr」というコマンドはありません。try のことですか？")]
    [InlineData("frobnicate", "There is no command \"frobnicate\".", "「frobnicate」というコマンドはありません。")]
    [InlineData("", "The command is missing; name one of try, save.", "コマンドを指定してください（try、save のいずれか）。")]
    [InlineData("try more", "\"more\" is one argument too many for try.", "「more」は try の引数として余分です。")]
    [InlineData("save a b", "\"b\" is one argument too many for save.", "「b」は save の引数として余分です。")]
    [InlineData("save", "FILE is missing.", "FILE を指定してください。")]
    [InlineData("save --confg", "There is no option \"--confg\" here. Did you mean --config?", "「--confg」というオプションはありません。--config のことですか？")]
    [InlineData("try --port", "--port needs a value: --port NUMBER.", "--port に値を指定してください（--port NUMBER）。")]
    [InlineData("try --port 1 --port 2", "--port is given more than once; give it once.", "--port が複数回指定されています。1 回だけ指定してください。")]
    [InlineData("try --quiet=maybe", "\"maybe\" is one argument too many for try.", "「maybe」は try の引数として余分です。")]
    [InlineData("--version try", "--version goes with nothing else.", "--version は他の指定と組み合わせられません。")]
    public void Tell_OfAWrongCall_IsASentenceOfOurOwn(string call, string english, string japanese)
    {
        var parsed = TryCommand.Parse(call);
        Assert.Equal(english.Split('|'), WrongCall.Tell(parsed, Language.English).SkipLast(1));
        Assert.Equal(japanese.Split('|'), WrongCall.Tell(parsed, Language.Japanese).SkipLast(1));
    }

    [Theory]
    [InlineData("try --prot", "try --help")]
    [InlineData("tyr", "--help")]
    public void Tell_OfAWrongCall_EndsWithWhereHelpIs(string call, string help)
    {
        var parsed = TryCommand.Parse(call);
        Assert.Equal($"See: {parsed.RootCommandResult.Command.Name} {help}", WrongCall.Tell(parsed, Language.English).Last());
    }
}
