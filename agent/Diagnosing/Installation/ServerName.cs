namespace XMailFleet.Diagnosing.Installation;

/// <summary>The names that XMail's program has. Anybody may give his program one of them: a name is a claim.</summary>
internal static class ServerName
{
    public static bool Is(string path) => Path.GetFileName(path.AsSpan()) is "XMail" or "xmail" or "XMail.exe";
}
