namespace XMailFleet.Identities;

/// <summary>What an identity is of.</summary>
public enum IdentityKind
{
    /// <summary>An agent: one XMail on one host.</summary>
    Agent,

    /// <summary>A collector.</summary>
    Collector,

    /// <summary>Somebody who looks at the fleet.</summary>
    Person,
}
