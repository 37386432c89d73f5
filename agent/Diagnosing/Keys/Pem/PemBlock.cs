namespace XMailFleet.Diagnosing.Keys.Pem;

/// <summary>One decoded PEM block.</summary>
/// <param name="Name">The words between BEGIN and the dashes, for example "CERTIFICATE".</param>
/// <param name="Header">Header lines (Proc-Type, DEK-Info), each ended by a line feed. Empty where there are none.</param>
/// <param name="Data">The decoded bytes, at least one.</param>
internal sealed record PemBlock(string Name, string Header, byte[] Data)
{
    /// <summary>Overwrites the data, for whoever has parsed a private key.</summary>
    public void Wipe() => Data.AsSpan().Clear();
}
