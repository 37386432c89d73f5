namespace XMailFleet.Texts;

/// <summary>The form by which people acknowledge or accept a regression.</summary>
public interface IRegressionFormWords
{
    string Note { get; }

    /// <summary>Before how long.</summary>
    string Acknowledged { get; }

    string UntilOver { get; }
    string ForDays(int days);
    string Acknowledge { get; }
    string Accept { get; }
    string WhatAcknowledgingMeans { get; }
    string WhatAcceptingMeans { get; }
    string ByCommand { get; }

    /// <summary>In place of the form, for those who may only look.</summary>
    string OperatorsOnly { get; }
}
