namespace XMailFleet.Programs.Doctoring;

/// <summary>What a line says of its subject.</summary>
public enum DoctorSign
{
    Ok,

    /// <summary>It works, and will not for ever, or not as one thinks.</summary>
    Warning,

    /// <summary>It does not work.</summary>
    Error,

    /// <summary>Whoever asks may not know it, or it does not answer.</summary>
    Unknown,
}
