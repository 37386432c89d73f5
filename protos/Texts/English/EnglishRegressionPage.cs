namespace XMailFleet.Texts;

internal sealed class EnglishRegressionPage : IRegressionPageWords
{
    public string WhatToDoNow => "What to do now";
    public string WhatToDoWhenBack => "What to do when it comes back";
    public string Course => "When";
    public string LastTold => "Last told";
    public string LastGood => "Last good";
    public string NeverSeenWell => "never seen well";
    public string Seen => "Seen";
    public string SeenSince => "Seen since";
    public string Accepted => "Accepted";
    public string Recovered => "Recovered";
    public string NotYet => "not yet";
    public string TimesOpened => "Times it opened";
    public string EventBy(string author) => $"by {author}";
    public string WhatChanged => "What changed";
    public string SnapshotBefore => "Snapshot before";
    public string SnapshotWithIt => "Snapshot with it";
    public string AllDifferences => "All differences";
    public string Acknowledgement => "Acknowledgement";
    public string HoldsUntil(string time) => $"holds until {time}";
    public string NobodyKnows => "Nobody has said so far that they know about it.";
    public string NothingToAcknowledge => "Nothing is left to acknowledge.";
}
