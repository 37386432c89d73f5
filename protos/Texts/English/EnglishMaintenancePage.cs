namespace XMailFleet.Texts;

internal sealed class EnglishMaintenancePage : IMaintenancePageWords
{
    public string Heading => "Maintenance and what people did";
    public string Windows => "Maintenance windows";
    public string WhatAWindowDoes =>
        "What gets worse within a window is recorded, but muted: it counts in no summary. What still stands after the end is counted from then on, and WatchRegressions tells of it.";
    public string NonePlanned => "None is planned.";
    public string State => "State";
    public string Hosts => "Hosts";
    public string Begin => "From";
    public string Until => "Until";
    public string PlannedBy => "By";
    public string ToPlanOne => "To plan one:";
    public string Over => "over";
    public string ToCome => "to come";
    public string UnderWay => "now";
    public string WhatPeopleDid => "What people did";
    public string NothingSoFar => "Nothing so far.";
    public string Time => "When";
    public string Who => "Who";
    public string UnknownPerson => "not told";
    public string What => "What";
    public string Note => "Note";
}
