namespace XMailFleet.Fleet.Sealing;

/// <summary>What seals a backup.</summary>
/// <param name="Fleet">Id of the fleet.</param>
/// <param name="PublicKey">What it is encrypted to.</param>
/// <param name="MacKey">What shows that a collector of this fleet made it.</param>
/// <param name="WrappingKey">Travels inside, for what is wrapped by it.</param>
internal sealed record BackupSeal(string Fleet, byte[] PublicKey, byte[] MacKey, byte[] WrappingKey)
{
    /// <summary>Nothing of the keys.</summary>
    public override string ToString() => $"{nameof(BackupSeal)} of {Fleet}";
}
