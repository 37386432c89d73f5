namespace XMailFleet.Fleet.Rounds;

/// <summary>Why a host is polled at this moment, the least pressing first.</summary>
internal enum PollCause
{
    /// <summary>Its time has come.</summary>
    Schedule,

    /// <summary>Its agent told of a change.</summary>
    Notice,

    /// <summary>It was added or has a new address, or this collector is to look whether it still holds it.</summary>
    Request,
}
