namespace XMailFleet.Agent.Files;

internal enum StatusFailure
{
    None,
    Missing,
    Denied,
    Loop,
    Other,
}
