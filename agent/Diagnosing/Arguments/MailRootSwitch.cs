namespace XMailFleet.Diagnosing.Arguments;

/// <summary>The mail root that a command line names.</summary>
internal static class MailRootSwitch
{
    /// <summary>Value of the last <c>-Ms</c>; null where there is none.</summary>
    public static string? Find(IReadOnlyList<string> arguments)
    {
        var last = SwitchFamily.Main.Scan(arguments).LastOrDefault(found => found.Action == 's');
        return last.Action == 's' ? arguments[last.ValueIndex] : null;
    }

    /// <summary>
    /// The directory that <paramref name="root"/>, the value of an <c>-Ms</c>, is to an XMail with these arguments. A daemon resolves it from
    /// `/`, to where it has gone; one that stays in the foreground (<c>-Md</c>) from where it was started, which is taken to be here.
    /// </summary>
    public static string Resolve(string root, IReadOnlyList<string> arguments)
    {
        var staysHere = OperatingSystem.IsWindows() || SwitchFamily.Main.Scan(arguments).Any(found => found.Action == 'd');
        return staysHere ? Path.GetFullPath(root) : Path.GetFullPath(root, "/");
    }
}
