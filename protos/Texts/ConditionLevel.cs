namespace XMailFleet.Texts;

/// <summary>How well a host is, the worst first.</summary>
public enum ConditionLevel
{
    /// <summary>Clients fail, or nobody can say that they do not.</summary>
    Failing,

    /// <summary>Not diagnosed yet, or it cannot be told.</summary>
    Unknown,

    /// <summary>Some clients fail, or it will break.</summary>
    Attention,

    /// <summary>Nothing stands against it.</summary>
    Well,

    /// <summary>It offers no TLS, and nothing stands against that.</summary>
    Off,
}
