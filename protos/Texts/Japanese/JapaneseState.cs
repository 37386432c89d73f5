namespace XMailFleet.Texts;

internal sealed class JapaneseState : IStateWords
{
    public string PartOfAnother(string path, string part, string owner) =>
        $"「{path}」は使用できません。「{part}」の所有者がユーザー「{owner}」のため、別のものに差し替えられるおそれがあります。"
        + "root とコレクターの実行ユーザー以外が書き込めない場所を指定してください。";

    public string PartOpenToOthers(string path, string part, string mode) =>
        $"「{path}」は使用できません。「{part}」に他のユーザーが書き込めるため（モード {mode}）、別のものに差し替えられるおそれがあります。"
        + "`chmod go-w` で書き込み権限を外すか、別の場所を指定してください。";

    public string DirectoryOfAnother(string path, string owner, string user) =>
        $"ディレクトリ「{path}」の所有者はユーザー「{owner}」ですが、このプログラムは「{user}」で実行されています。所有者として実行するか（root ならコマンドの前に "
        + $"`runuser -u {ShellPath.Word(owner)} --` を付けます）、`chown` で所有者を変更するか、別のディレクトリを指定してください。";

    public string SharedDirectory(string path, string mode) =>
        $"ディレクトリ「{path}」は他のユーザーもアクセスでき（モード {mode}）、コレクター専用ではありません。専用のディレクトリを指定するか、"
        + "他に使うユーザーがいなければ `chmod 700` でアクセスを制限してください。";

    public string NoPlainFile(string path) => $"「{path}」は通常のファイルではありません。別の場所へ移してください。";

    public string FileOfTwoNames(string path) =>
        $"ファイル「{path}」には別の名前（ハードリンク）があり、他のユーザーがアクセスできるおそれがあります。コピーを作成して置き換えてください。";

    public string DirectoryClosed(string path, string mode) =>
        $"ディレクトリ「{path}」に他のユーザーがアクセスできる状態でした（モード {mode}）。モードを 0700 に変更しました。";

    public string FileClosed(string path, string mode) =>
        $"ファイル「{path}」に他のユーザーがアクセスできる状態でした（モード {mode}）。モードを 0600 に変更しました。";
    public string NoPlainDirectory(string path) => $"\"{path}\" はリンクであるか、ディレクトリではありません。取り除くか、別のディレクトリを指定してください。";
}
