namespace XMailFleet.Fleet.History;

/// <summary>What the owner of a host changes. Null leaves a field as it is.</summary>
internal sealed record HostEdit(string? Address, IReadOnlyDictionary<string, string>? Labels)
{
    public void ApplyTo(V1.Host host)
    {
        if (Address is not null) host.Address = Address;
        if (Labels is null) return;
        host.Labels.Clear();
        foreach (var (key, value) in Labels) host.Labels.Add(key, value);
    }
}
