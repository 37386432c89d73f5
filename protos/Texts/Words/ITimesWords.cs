namespace XMailFleet.Texts;

/// <summary>Points and lengths of time.</summary>
public interface ITimesWords
{
    string JustNow { get; }

    string Ago(string span);

    string Ahead(string span);

    /// <summary>A time, and in brackets how far that is from now.</summary>
    string Both(string time, string distance);

    string UnderAMinute { get; }

    string Minutes(int count);

    string Hours(int count);

    string Days(int count);

    string Years(int count);
}
