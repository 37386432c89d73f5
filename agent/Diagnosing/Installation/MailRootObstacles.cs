namespace XMailFleet.Diagnosing.Installation;

/// <summary>
/// Why XMail would not start with a mail root although the directory may exist: reasons of the check `mail-root`.
/// </summary>
internal static class MailRootObstacles
{
    /// <summary>The registry names it where this program, of 32 or of 64 bits, does not look.</summary>
    public const string RegistryView = "registry-view";

    /// <summary>A <c>-Ms</c> beside it names nothing, or a relative path that leads nowhere.</summary>
    public const string SwitchNowhere = "switch-nowhere";

    /// <summary>It is written in a form that leads nowhere once XMail has put <c>\\?\</c> before it.</summary>
    public const string LiteralPath = "literal-path";
}
