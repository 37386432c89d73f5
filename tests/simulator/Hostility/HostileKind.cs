namespace XMailFleet.Simulator.Hostility;

/// <summary>What a hostile agent does when it is asked.</summary>
internal enum HostileKind
{
    /// <summary>As many results as fit, of two bytes each.</summary>
    EmptyResults,

    /// <summary>As much as is let through, all of it other at every poll.</summary>
    Changing,

    /// <summary>Fields that nobody knows.</summary>
    UnknownFields,

    /// <summary>A message that is said to be larger than any: 6 MB, or 4 GB.</summary>
    Enormous,

    /// <summary>A large message, a few bytes at a time.</summary>
    Dripping,

    /// <summary>A large message that ends in its middle, with the connection.</summary>
    BreakingOff,

    /// <summary>A sound message with bytes changed, cut out and doubled.</summary>
    Damaged,

    /// <summary>Messages within messages, deeper than any parser goes.</summary>
    Nested,

    /// <summary>Texts of control, bidirectional and zero-width characters, of no UTF-8, and very long ones.</summary>
    Texts,

    /// <summary>Times before the first and after the last day of the calendar, and of ages that do not fit together.</summary>
    Times,

    /// <summary>Sound content, its fields in any order, singular ones again and again.</summary>
    Disorder,

    /// <summary>An ordinary diagnosis in which something is other each time, told by notices without rest.</summary>
    Restless,

    /// <summary>Errors made up anew at every poll, on subjects made up anew.</summary>
    MadeUpErrors,

    /// <summary>Anything of all this, by chance.</summary>
    Anything,

    /// <summary>Another protocol than TLS, or noise without end.</summary>
    NoTls,

    /// <summary>A handshake that ends in its midst, or never.</summary>
    HalfHandshake,

    /// <summary>A handshake that goes on for ever: messages said to be 16 MB, warnings, records that hold nothing.</summary>
    EndlessHandshake,

    /// <summary>Shows the identity of another host.</summary>
    AnotherIdentity,

    /// <summary>Shows the identity that it had before it was let in anew.</summary>
    EarlierIdentity,

    /// <summary>Shows the right names in a certificate of another authority.</summary>
    ForeignIdentity,
}
