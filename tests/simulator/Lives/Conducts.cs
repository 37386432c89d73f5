namespace XMailFleet.Simulator.Lives;

/// <summary>What follows from a conduct for whoever polls.</summary>
internal static class Conducts
{
    /// <summary>Whether the poll is answered by a diagnosis.</summary>
    public static bool Answers(Conduct conduct) => conduct is Conduct.Sound or Conduct.Slow;

    /// <summary>In which words the host is told to be unreachable: other words are a change of that record.</summary>
    public static string Reason(Conduct conduct) => conduct switch
    {
        Conduct.Refusing => "refused",
        Conduct.Mute or Conduct.Hanging or Conduct.Endless => "timed-out",
        Conduct.Garbage or Conduct.WebServer => "not-an-agent",
        Conduct.Resetting or Conduct.BreakingOff => "broken-off",
        Conduct.Enormous or Conduct.NoDiagnosis or Conduct.BadTime => "invalid-answer",
        _ => "failed",
    };

    /// <summary>Whether the poll ends only as time passes.</summary>
    public static bool Waits(Conduct conduct) => conduct is Conduct.Slow or Conduct.Mute or Conduct.Hanging or Conduct.Endless;
}
