namespace XMailFleet.Texts;

/// <summary>Maintenance windows, and what people did.</summary>
public interface IMaintenancePageWords
{
    string Heading { get; }
    string Windows { get; }
    string WhatAWindowDoes { get; }
    string NonePlanned { get; }
    string State { get; }
    string Hosts { get; }
    string Begin { get; }
    string Until { get; }
    string PlannedBy { get; }

    /// <summary>Before a command.</summary>
    string ToPlanOne { get; }

    string Over { get; }
    string ToCome { get; }
    string UnderWay { get; }
    string WhatPeopleDid { get; }
    string NothingSoFar { get; }
    string Time { get; }
    string Who { get; }
    string UnknownPerson { get; }
    string What { get; }
    string Note { get; }
}
