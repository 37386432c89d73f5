namespace XMailFleet.Texts;

internal sealed class JapaneseWrongCalls : IWrongCallWords
{
    public string UnknownOption(string name) => $"「{name}」というオプションはありません。";

    public string UnknownCommand(string command) => $"「{command}」というコマンドはありません。";

    public string DidYouMean(IReadOnlyList<string> near) => $"{string.Join(" または ", near)} のことですか？";

    public string UnwantedArgument(string command, string argument) => $"「{argument}」は {command} の引数として余分です。";

    public string CommandMissing(IReadOnlyList<string> commands) => $"コマンドを指定してください（{string.Join("、", commands)} のいずれか）。";

    public string ValueMissing(string name, string placeholder) => $"{name} に値を指定してください（{name} {placeholder}）。";

    public string ArgumentMissing(string argument) => $"{argument} を指定してください。";

    public string GivenTwice(string name) => $"{name} が複数回指定されています。1 回だけ指定してください。";

    public string FlagHasValue(string name, string value) => $"{name} に「{value}」のような値は指定できません。値を付けずに指定してください。";

    public string VersionStandsAlone(string name) => $"{name} は他の指定と組み合わせられません。";

    public string SeeHelp(string program) => $"使い方：{program} --help";
}
