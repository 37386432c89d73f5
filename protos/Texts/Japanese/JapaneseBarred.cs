namespace XMailFleet.Texts;

/// <summary>Files that the agent does not follow, so that nobody learns from it what he may not read.</summary>
internal static class JapaneseBarred
{
    public static readonly CheckMessage Link = new(
        "{path} は読み取りませんでした。{barred_at} を置くことのできたユーザーに、その先を読む権限がないためです。エージェントを通じて中身が漏れるのを防ぐため、リンクをたどりません。XMail 自身は読める場合があり、何を読むかは判断できません。",
        "誰のものか確認してください: ls -ld {barred_at}\n意図したものであれば、リンクの所有者を root にしてください: chown -h root:root {barred_at}");

    public static readonly CheckMessage HardLink = new(
        "{path} は読み取りませんでした。このファイルには別の名前（ハードリンク）もあり、{barred_directory} に書き込めるユーザーの中に、このファイルを読めないユーザーがいます。この名前は、そのユーザーが付けた可能性があります。XMail 自身は読める場合があり、何を読むかは判断できません。",
        "ほかの名前を確認してください: find / -xdev -samefile {path}\nここに置くべきファイルであれば、ほかの名前を削除してください。");

    public static readonly CheckMessage Kernel = new(
        "{path} は /proc、/sys、/dev のいずれか（{barred_at}）につながっています。XMail が読むべきものではないため、読み取りませんでした。",
        "代わりに通常のファイルを置いてください。どこにつながっているかは次で確認できます: namei -l {path}");
}
