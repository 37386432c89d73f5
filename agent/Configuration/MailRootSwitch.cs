namespace XMailFleet.Agent.Configuration;

/// <summary>The mail root that a command line names.</summary>
internal static class MailRootSwitch
{
    /// <summary>Value of the last <c>-Ms</c>; null where there is none.</summary>
    public static string? Find(IReadOnlyList<string> arguments)
    {
        var last = SwitchFamily.Main.Scan(arguments).LastOrDefault(found => found.Action == 's');
        return last.Action == 's' ? arguments[last.ValueIndex] : null;
    }
}
