namespace XMailFleet.Programs.Doctoring;

/// <summary>The processes of a program that serves on this machine.</summary>
public static class ServiceProcesses
{
    /// <summary>Those of its unit; where there is no unit, who answers at its socket.</summary>
    public static async Task<IReadOnlyList<RunningProgram>> FindAsync(UnitFile unit, string? socket, CancellationToken ct)
    {
        if (OperatingSystem.IsLinux() && UnitFile.IsSystemdHere && unit.Path is not null) return RunningProgram.OfUnit(unit.Name);
        try
        {
            return socket is not null && await RunningProgram.AtSocketAsync(socket, ct) is { } program ? [program] : [];
        }
        catch (UnauthorizedAccessException)
        {
            return [];
        }
    }
}
