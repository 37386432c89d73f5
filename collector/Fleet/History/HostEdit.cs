using XMailFleet.V1;

namespace XMailFleet.Fleet.History;

/// <summary>What is changed of a host beside its history. Null leaves a field as it is.</summary>
internal sealed record HostEdit(string? Address, IReadOnlyDictionary<string, string>? Labels)
{
    /// <summary>How its agent belongs.</summary>
    public Enrollment? Enrollment { get; init; }

    /// <summary>The only incarnation that is meant; null for whichever is there.</summary>
    public string? Incarnation { get; init; }

    /// <summary>Whether a host is meant.</summary>
    public bool Concerns(StoredHost host) => Incarnation is null || host.Incarnation == Incarnation;

    public void ApplyTo(V1.Host host)
    {
        if (Address is not null) host.Address = Address;
        if (Enrollment is not null) host.Enrollment = Enrollment;
        if (Labels is null) return;
        host.Labels.Clear();
        foreach (var (key, value) in Labels) host.Labels.Add(key, value);
    }
}
