namespace XMailFleet.Testing;

/// <summary>A port that an <see cref="XMailPeer"/> listens on. The last three begin in clear text.</summary>
public enum PeerService
{
    Pop3s,
    Smtps,
    Ctrls,
    Pop3,
    Smtp,
    Ctrl,
}
