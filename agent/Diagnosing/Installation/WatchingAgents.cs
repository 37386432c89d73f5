using System.Text.Json;
using XMailFleet.Diagnosing.Host.Files;

namespace XMailFleet.Diagnosing.Installation;

/// <summary>An agent that this host is set up to run, by its configuration file.</summary>
/// <param name="Path">"/etc/xmailfleet/agent.json", or "agent-NAME.json" of a second one.</param>
/// <param name="MailRoot">The mail root that it looks at; null where it looks at the XMail that it finds.</param>
internal sealed record WatchingAgents(string Path, string? MailRoot)
{
    public const string Directory = "/etc/xmailfleet";

    private const int MaxFiles = 64;
    private const int FileLimit = 64 << 10;

    /// <summary>The agents, none where there is no such directory. A file that cannot be read is no agent that starts.</summary>
    public static List<WatchingAgents> Read(string directory)
    {
        try
        {
            return [.. System.IO.Directory.EnumerateFiles(directory, "agent*.json").Take(MaxFiles).Order(StringComparer.Ordinal).Select(Parse).OfType<WatchingAgents>()];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Whether it looks at the XMail of that mail root; <paramref name="isFirst"/> of all that run, one that is not told which takes it.</summary>
    public bool Watches(string mailRoot, bool isFirst) => MailRoot is null ? isFirst : InstallationLocator.IsSame(MailRoot, mailRoot);

    private static WatchingAgents? Parse(string path)
    {
        var file = InspectedFile.Read(path, FileLimit);
        if (file.Content.IsEmpty) return null;
        try
        {
            using var document = JsonDocument.Parse(file.Content, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (document.RootElement.ValueKind is not JsonValueKind.Object) return null;
            var root = document.RootElement.TryGetProperty("mail-root", out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
            return root is null || System.IO.Path.IsPathRooted(root) ? new WatchingAgents(path, root) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
