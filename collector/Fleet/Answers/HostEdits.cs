using XMailFleet.Fleet.History;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Answers;

/// <summary>Reads what an UpdateHost request changes.</summary>
internal static class HostEdits
{
    private static readonly string[] Paths = ["address", "labels"];

    public static HostEdit Read(UpdateHostRequest request)
    {
        var paths = PathsOf(request);
        foreach (var path in paths.Except(Paths))
            throw FleetException.InvalidArgument(
                $"update_mask has {Requests.Quote(path)}, which cannot be changed. There are: {string.Join(", ", Paths)}.");
        var address = paths.Contains("address") ? HostRules.CheckAddress(request.Host.Address) : null;
        if (!paths.Contains("labels")) return new HostEdit(address, null);
        HostRules.CheckLabels(request.Host.Labels);
        return new HostEdit(address, request.Host.Labels.ToDictionary());
    }

    private static List<string> PathsOf(UpdateHostRequest request)
    {
        var mask = request.UpdateMask?.Paths ?? [];
        if (mask.Contains("*")) return [.. Paths];
        if (mask.Count > 0) return [.. mask];
        var set = new List<string>();
        if (request.Host.Address.Length > 0) set.Add("address");
        if (request.Host.Labels.Count > 0) set.Add("labels");
        return set.Count > 0
            ? set
            : throw FleetException.InvalidArgument("Nothing is to change. Set host.address or host.labels, or name them in update_mask.");
    }
}
