namespace XMailFleet.Architecture.Tests;

/// <summary>That one place uses another.</summary>
/// <param name="User">Type or file that uses.</param>
/// <param name="UserSpace">Its namespace.</param>
/// <param name="Used">What it uses.</param>
/// <param name="UsedSpace">The namespace of that.</param>
internal sealed record Use(string User, string UserSpace, string Used, string UsedSpace);
