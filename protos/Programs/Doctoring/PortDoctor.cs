using System.Net;
using XMailFleet.State;
using XMailFleet.Texts;

namespace XMailFleet.Programs.Doctoring;

/// <summary>Whether a port is held by the program, or free for it.</summary>
/// <param name="words">The language.</param>
/// <param name="restart">What to type where the program runs with other options; empty where it is started by hand.</param>
public sealed class PortDoctor(IDoctorWords words, string restart)
{
    /// <param name="place">Where it is to listen; with port 0 there is nothing to say.</param>
    /// <param name="running">The program's processes.</param>
    /// <param name="sockets">All sockets of this machine that wait for connections; null where nothing lists them.</param>
    public IEnumerable<DoctorLine> Judge(IPEndPoint place, IReadOnlyList<RunningProgram> running, IReadOnlyList<ListeningSocket>? sockets)
    {
        if (place.Port == 0) return [];
        if (sockets is null) return [Say(DoctorSign.Unknown, words.PortsUnknown($"{place}"))];
        var taking = sockets.Where(socket => socket.Takes(place)).ToArray();
        if (taking.FirstOrDefault(socket => !IsOurs(socket, running)) is { } other)
            return [Say(DoctorSign.Error, words.PortTaken($"{place}", Accounts.NameOf(other.User)), $"ss -ltnp 'sport = :{place.Port}'")];
        if (taking.Length > 0) return [Say(DoctorSign.Ok, words.PortOurs($"{place}"))];
        return [running.Count == 0 ? Say(DoctorSign.Ok, words.PortFree($"{place}")) : Say(DoctorSign.Error, words.PortNotHeld($"{place}"), restart)];
    }

    // By its number, where that may be known; else by whose it is.
    private static bool IsOurs(ListeningSocket socket, IReadOnlyList<RunningProgram> running) =>
        running.Any(program => program.Sockets()?.Contains(socket.Inode) ?? (program.User == socket.User));

    private DoctorLine Say(DoctorSign sign, string sentence, string advice = "") => new(sign, words.Port, sentence, advice);
}
