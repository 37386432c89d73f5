namespace XMailFleet.Collector.Serving.Web;

/// <summary>How a thing stands, for its mark and colour. Never shown without words.</summary>
public enum Tone
{
    Unknown,
    Good,
    Notice,
    Warning,
    Bad,
    Off,
}
