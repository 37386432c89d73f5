namespace XMailFleet.Texts;

internal sealed class EnglishTimes : ITimesWords
{
    public string JustNow => "just now";

    public string Ago(string span) => $"{span} ago";

    public string Ahead(string span) => $"in {span}";

    public string Both(string time, string distance) => $"{time} ({distance})";

    public string UnderAMinute => "under a minute";

    public string Minutes(int count) => Plural.Of(count, "minute", "minutes");

    public string Hours(int count) => Plural.Of(count, "hour", "hours");

    public string Days(int count) => Plural.Of(count, "day", "days");

    public string Years(int count) => Plural.Of(count, "year", "years");
}
