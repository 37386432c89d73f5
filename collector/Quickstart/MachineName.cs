namespace XMailFleet.Collector.Quickstart;

/// <summary>Names for this machine.</summary>
internal static class MachineName
{
    private const int IdLimit = 63;

    /// <summary>Id of a host from the name of its machine: what an id may not have becomes a hyphen.</summary>
    public static string ToHostId(string machineName)
    {
        var id = string.Concat(machineName.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' ? c : '-'));
        id = id[..Math.Min(id.Length, IdLimit)].Trim('.', '-');
        return id.Length > 0 ? id : "localhost";
    }
}
