namespace XMailFleet.Texts;

/// <summary>What several pages say: the frame, lists, times, what is said of every kind of record.</summary>
public interface ISiteWords
{
    /// <summary>The language, called by its own name.</summary>
    string OwnName { get; }

    string SkipToContent { get; }

    /// <summary>Names the navigation to those who hear the page.</summary>
    string MainNavigation { get; }

    /// <summary>Names the way up to those who hear the page.</summary>
    string Breadcrumb { get; }

    string Fleet { get; }
    string Regressions { get; }

    /// <summary>In the navigation; the page itself has a longer heading.</summary>
    string Compared { get; }

    string Maintenance { get; }
    string Snapshots { get; }
    string ToTheFleet { get; }
    string PageMade(string time);

    /// <summary>The choice of a filter that leaves nothing out.</summary>
    string Any { get; }

    /// <summary>The button of a filter.</summary>
    string Show { get; }

    string Pages { get; }
    string Newest { get; }
    string Newer { get; }
    string Older { get; }

    /// <summary>In place of a value that a field does not have.</summary>
    string Absent { get; }

    string WhatToDo { get; }
    string Expired(string ago);
    string ExpiresToday { get; }
    string DaysLeft(int days);
}
