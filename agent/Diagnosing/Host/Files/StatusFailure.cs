namespace XMailFleet.Diagnosing.Host.Files;

internal enum StatusFailure
{
    None,
    Missing,
    Denied,
    Loop,
    NotRegular,
    Barred,
    Other,
}
