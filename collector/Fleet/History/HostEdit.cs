using XMailFleet.V1;

namespace XMailFleet.Fleet.History;

/// <summary>What is changed of a host beside its history. Null leaves a field as it is.</summary>
internal sealed record HostEdit(string? Address, IReadOnlyDictionary<string, string>? Labels)
{
    /// <summary>How its agent belongs, made from how it belongs then: two who change it at once must not undo each other.</summary>
    public Func<Enrollment, Enrollment>? Enrollment { get; init; }

    /// <summary>Only where its agent belongs so then; null for whatever.</summary>
    public Func<Enrollment, bool>? OnlyWhere { get; init; }

    /// <summary>The only incarnation that is meant; null for whichever is there.</summary>
    public string? Incarnation { get; init; }

    /// <summary>Whether a host is meant.</summary>
    public bool Concerns(StoredHost host) =>
        (Incarnation is null || host.Incarnation == Incarnation) && (OnlyWhere is null || OnlyWhere(host.Host.Enrollment ?? new Enrollment()));

    public void ApplyTo(V1.Host host)
    {
        if (Address is not null) host.Address = Address;
        if (Enrollment is not null) host.Enrollment = Enrollment(host.Enrollment?.Clone() ?? new Enrollment());
        if (Labels is null) return;
        host.Labels.Clear();
        foreach (var (key, value) in Labels) host.Labels.Add(key, value);
    }
}
