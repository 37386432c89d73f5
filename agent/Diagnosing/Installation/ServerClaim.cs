using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Installation;

/// <summary>A process that is named like XMail and is not believed. Nothing that it says of itself is kept.</summary>
/// <param name="ProcessId">Its number.</param>
/// <param name="ParentProcessId">That of the process that started it.</param>
/// <param name="UserId">The user who started it.</param>
/// <param name="Disbelief">Why it is not believed.</param>
internal sealed record ServerClaim(int ProcessId, int ParentProcessId, uint UserId, Disbelief Disbelief)
{
    public UnbelievedProcess ToFact(int count) => new()
    {
        Disbelief = Disbelief,
        ProcessId = ProcessId,
        UserId = UserId,
        User = AccountNames.User(UserId),
        Count = count,
    };
}
