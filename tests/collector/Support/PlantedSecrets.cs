using System.Text;
using Org.BouncyCastle.Utilities;
using XMailFleet.Fleet.Sealing;
using XMailFleet.Identities;

namespace XMailFleet.Collector.Tests.Support;

/// <summary>Keys in every form that they might be written down in, to be looked for where they must not be.</summary>
internal sealed class PlantedSecrets
{
    private readonly List<(string Name, byte[] Form)> _forms = [];

    private PlantedSecrets()
    {
    }

    public static PlantedSecrets Of(Authority authority, KeyWrap wrap, RecoveryKey recovery)
    {
        var secrets = new PlantedSecrets();
        var pkcs8 = authority.ToPkcs8();
        secrets.Add("authority", BigIntegers.AsUnsignedByteArray(32, SigningKey.FromPkcs8(pkcs8).Private.D));
        secrets.Add("authority", pkcs8);
        // A line of its PEM that holds of the key alone.
        secrets._forms.Add(("authority", Encoding.ASCII.GetBytes(SigningKey.FromPkcs8(pkcs8).ToPem().Split('\n')[2])));
        secrets.Add("wrapping key", wrap.Key);
        secrets.Add("authentication key", recovery.MacKey);
        secrets.AddText("recovery key", recovery.Text());
        secrets.AddText("recovery key", recovery.Text()[RecoveryKey.Beginning.Length..].Replace("-", "", StringComparison.Ordinal));
        return secrets;
    }

    /// <summary>Names of those that stand in it.</summary>
    public IReadOnlyList<string> FoundIn(byte[] content) =>
        [.. _forms.Where(form => content.AsSpan().IndexOf(form.Form) >= 0).Select(form => form.Name).Distinct().Order(StringComparer.Ordinal)];

    private void Add(string name, byte[] bytes)
    {
        _forms.Add((name, bytes));
        AddText(name, Convert.ToHexStringLower(bytes));
        AddText(name, Convert.ToHexString(bytes));
        AddText(name, Convert.ToBase64String(bytes).TrimEnd('='));
    }

    // As bytes, and as a dump of a database writes bytes.
    private void AddText(string name, string text)
    {
        var bytes = Encoding.ASCII.GetBytes(text);
        _forms.Add((name, bytes));
        _forms.Add((name, Encoding.ASCII.GetBytes(Convert.ToHexStringLower(bytes))));
    }
}
