using Org.BouncyCastle.Utilities.IO.Pem;

namespace XMailFleet.Identities;

/// <summary>Certificates as PEM.</summary>
internal static class CertificatePem
{
    private const string Label = "CERTIFICATE";

    public static string Of(byte[] der)
    {
        using var text = new StringWriter { NewLine = "\n" };
        using (var writer = new PemWriter(text)) writer.WriteObject(new PemObject(Label, der));
        return text.ToString();
    }

    /// <summary>The first certificate in a PEM; null where there is none.</summary>
    public static byte[]? Read(string pem)
    {
        try
        {
            using var reader = new PemReader(new StringReader(pem));
            return reader.ReadPemObject() is { Type: Label } block ? block.Content : null;
        }
        catch (Exception failure) when (failure is IOException or ArgumentException or FormatException)
        {
            return null;
        }
    }
}
