namespace XMailFleet.EndToEnd.Tests.Running;

/// <summary>What a program that has ended left behind.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Errors);
