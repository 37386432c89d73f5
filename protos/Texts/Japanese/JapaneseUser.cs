namespace XMailFleet.Texts;

internal sealed class JapaneseUser : IUserWords
{
    public string NotAName(string name) =>
        $"{name} はユーザー名に使用できません。英字（a～z）、数字、「-」「.」「_」「@」「+」を使い、64 文字以内で指定してください。";
    public string NoRole => "ロールが指定されていません。viewer、operator、admin のいずれかを指定してください。";
    public string Taken(string name) => $"ユーザー {name} はすでに登録されています（大文字と小文字は区別されません）。";
    public string Unknown(string name) => $"ユーザー {name} は登録されていません。";
    public string UnfitPassword(int shortest, int longest) => $"パスワードは {shortest} 文字以上、{longest} 文字以内で指定してください。";
}
