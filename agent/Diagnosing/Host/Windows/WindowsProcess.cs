namespace XMailFleet.Diagnosing.Host.Windows;

/// <summary>A process of Windows.</summary>
/// <param name="ProgramPath">Path of the program file; empty where it may not be seen.</param>
/// <param name="CommandLine">As it was started, the program first; empty where it may not be seen.</param>
/// <param name="StartTime">Null where it may not be seen.</param>
internal sealed record WindowsProcess(int Id, string ProgramPath, string CommandLine, DateTimeOffset? StartTime);
