namespace XMailFleet.Simulator.Lives;

/// <summary>How an agent behaves towards whoever polls it.</summary>
internal enum Conduct
{
    /// <summary>Answers.</summary>
    Sound,

    /// <summary>Answers late, but in time.</summary>
    Slow,

    /// <summary>Its whole site refuses connections.</summary>
    Refusing,

    /// <summary>Resets every connection.</summary>
    Resetting,

    /// <summary>Takes the connection and says nothing at all.</summary>
    Mute,

    /// <summary>Says something that is no HTTP.</summary>
    Garbage,

    /// <summary>Takes the call and never answers.</summary>
    Hanging,

    /// <summary>Announces a message and sends it for ever.</summary>
    Endless,

    /// <summary>Sends far more than any diagnosis.</summary>
    Enormous,

    /// <summary>Sends more than one message.</summary>
    Talkative,

    /// <summary>Breaks off in the middle of the message.</summary>
    BreakingOff,

    /// <summary>Sends bytes that are no message.</summary>
    Nonsense,

    /// <summary>Answers without a diagnosis.</summary>
    NoDiagnosis,

    /// <summary>Sends times that are on no calendar.</summary>
    BadTime,

    /// <summary>Is a web server that knows no agent.</summary>
    WebServer,

    /// <summary>Answers with an error.</summary>
    Failing,
}
