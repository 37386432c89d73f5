using Google.Protobuf.WellKnownTypes;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Answers;

/// <summary>What a maintenance window must look like.</summary>
internal static class WindowRules
{
    private const string Collection = "maintenanceWindows";
    private static readonly TimeSpan LongestWindow = TimeSpan.FromDays(366);

    /// <summary>The window that a request asks for, complete.</summary>
    public static MaintenanceWindow Read(CreateMaintenanceWindowRequest request, string author, Timestamp now)
    {
        var asked = request.MaintenanceWindow
            ?? throw FleetException.InvalidArgument("maintenance_window is missing. Set its end_time, and host or labels.");
        Requests.CheckSaid(asked.Author, asked.Note, "maintenance_window.author");
        var start = asked.StartTime ?? now;
        CheckTimes(start, asked.EndTime, now);
        CheckHosts(asked);
        return new MaintenanceWindow
        {
            Name = ResourceNames.Window(Id(request.MaintenanceWindowId)),
            Host = asked.Host,
            Labels = { asked.Labels },
            StartTime = start,
            EndTime = asked.EndTime,
            Author = author,
            OnBehalfOf = asked.Author,
            Note = asked.Note,
            CreateTime = now,
        };
    }

    /// <summary>The name as it is, refused where it cannot be one of a window.</summary>
    public static string CheckName(string name) =>
        name.Split('/') is [Collection, { Length: > 0 }]
            ? name
            : throw FleetException.InvalidArgument($"name is {Requests.Quote(name)}; it must look like \"{Collection}/night-1\".");

    /// <summary>Which hosts, and from when to when, in the form that requests take.</summary>
    public static string Describe(MaintenanceWindow window) =>
        (window.Host.Length > 0
            ? window.Host
            : string.Join(", ", window.Labels.OrderBy(label => label.Key, StringComparer.Ordinal).Select(label => $"{label.Key}={label.Value}")))
        + $" {Text(window.StartTime)} – {Text(window.EndTime)}";

    private static string Id(string asked)
    {
        if (asked.Length == 0) return $"w-{Guid.NewGuid():N}"[..14];
        HostRules.CheckId(asked, "maintenance_window_id");
        return asked;
    }

    private static void CheckTimes(Timestamp start, Timestamp? end, Timestamp now)
    {
        if (end is null) throw FleetException.InvalidArgument("maintenance_window.end_time is missing. A window without an end would hide what breaks for ever.");
        if (end <= start) throw FleetException.InvalidArgument("maintenance_window.end_time is not after its start_time.");
        if (end <= now) throw FleetException.InvalidArgument("maintenance_window.end_time is past. Give a time to come.");
        if (end.ToDateTimeOffset() - start.ToDateTimeOffset() > LongestWindow)
            throw FleetException.InvalidArgument($"The window is longer than {LongestWindow.TotalDays} days. Give it an earlier end_time.");
    }

    private static void CheckHosts(MaintenanceWindow asked)
    {
        if (asked.Host.Length > 0 == asked.Labels.Count > 0)
            throw FleetException.InvalidArgument("Set either maintenance_window.host, like \"hosts/mx1\", or maintenance_window.labels.");
        if (asked.Host.Length > 0) Requests.HostId(asked.Host, "maintenance_window.host");
        HostRules.CheckLabels(asked.Labels, "maintenance_window.labels");
    }

    private static string Text(Timestamp time) => time.ToString().Trim('"');
}
