namespace XMailFleet.Texts;

/// <summary>The page that compares two snapshots, and every table of changed fields.</summary>
public interface IComparisonWords
{
    string Comparison { get; }
    string WhatChanged { get; }
    string SnapshotBefore(string snapshot);
    string SnapshotAfter(string snapshot);
    string NoFieldDiffers { get; }
    string Field { get; }
    string Before { get; }
    string After { get; }
}
