namespace XMailFleet.Texts;

internal sealed class EnglishSite : ISiteWords
{
    public string OwnName => "English";
    public string SkipToContent => "Skip to content";
    public string MainNavigation => "Main";
    public string Breadcrumb => "Breadcrumb";
    public string Fleet => "Fleet";
    public string Regressions => "Regressions";
    public string Compared => "Compared";
    public string Maintenance => "Maintenance";
    public string Snapshots => "Snapshots";
    public string ToTheFleet => "To the fleet";
    public string PageMade(string time) => $"All times are UTC. Page made {time}";
    public string Any => "any";
    public string Show => "Show";
    public string Pages => "Pages";
    public string Newest => "Newest";
    public string Newer => "Newer";
    public string Older => "Older";
    public string Absent => "(absent)";
    public string WhatToDo => "What to do";
    public string Expired(string ago) => $"expired {ago}";
    public string ExpiresToday => "today";
    public string DaysLeft(int days) => $"{Plural.Of(days, "day", "days")} left";
}
