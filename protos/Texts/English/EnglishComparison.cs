namespace XMailFleet.Texts;

internal sealed class EnglishComparison : IComparisonWords
{
    public string Comparison => "Comparison";
    public string WhatChanged => "What changed between two snapshots";
    public string SnapshotBefore(string snapshot) => $"Before: {snapshot}";
    public string SnapshotAfter(string snapshot) => $"After: {snapshot}";
    public string NoFieldDiffers => "No field differs.";
    public string Field => "Field";
    public string Before => "Before";
    public string After => "After";
}
