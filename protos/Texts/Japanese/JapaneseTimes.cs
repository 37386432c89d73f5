namespace XMailFleet.Texts;

internal sealed class JapaneseTimes : ITimesWords
{
    public string JustNow => "たった今";

    public string Ago(string span) => $"{span}前";

    public string Ahead(string span) => $"{span}後";

    public string Both(string time, string distance) => $"{time}（{distance}）";

    public string UnderAMinute => "1 分未満";

    public string Minutes(int count) => $"{count} 分";

    public string Hours(int count) => $"{count} 時間";

    public string Days(int count) => $"{count} 日";

    public string Years(int count) => $"{count} 年";
}
