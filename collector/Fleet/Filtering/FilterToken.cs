namespace XMailFleet.Fleet.Filtering;

/// <summary>A piece of a filter. The position is that of its first character, from 0.</summary>
internal sealed record FilterToken(FilterTokenKind Kind, string Text, int Position);
