namespace XMailFleet.Fleet.Polling;

/// <summary>What answers at the address of an agent is not that agent, or may not be asked.</summary>
internal sealed class AgentRefusedException(PollFailure failure) : IOException(failure.Reason)
{
    public PollFailure Failure => failure;
}
