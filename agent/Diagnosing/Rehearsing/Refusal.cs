using XMailFleet.Diagnosing.Host.Processes;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Rehearsing;

/// <summary>Why nothing is rehearsed.</summary>
internal static class Refusal
{
    public static Rehearsal NotLoadable(string detail) => new() { State = RehearsalState.NotLoadable, Detail = detail };

    public static Rehearsal NothingToTry(string detail) => new() { State = RehearsalState.NothingToTry, Detail = detail };

    public static Rehearsal Unsafe(string path, Distrust distrust) => new()
    {
        State = RehearsalState.Unsafe,
        Detail = path,
        Untrusted = new UntrustedCommand
        {
            Path = path,
            Component = distrust.Component,
            Reason = distrust.Reason,
            Owner = distrust.Owner,
            Group = distrust.Group,
            Mode = distrust.Mode,
        },
    };
}
