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
    public static byte[]? Read(string pem) => ReadAll(pem) is [var first, ..] ? first : null;

    /// <summary>The certificates in a PEM, which may hold other things; none where it is damaged.</summary>
    public static IReadOnlyList<byte[]> ReadAll(string pem)
    {
        try
        {
            using var reader = new PemReader(new StringReader(pem));
            var found = new List<byte[]>();
            while (reader.ReadPemObject() is { } block)
                if (block.Type == Label) found.Add(block.Content);
            return found;
        }
        catch (Exception failure) when (Damage.IsMeantBy(failure))
        {
            return [];
        }
    }
}
