using System.Security.Cryptography;
using System.Text;

namespace XMailFleet.Generations.Tests.Cases;

/// <summary>Mail roots by chance: ordinary ones, and ones with odd keys and certificates, respelled DER and damaged text.</summary>
internal sealed class MaterialSource(MaterialStock stock, Random random)
{
    private static readonly string[] Switches = ["V", "C", "VF", "CF", "CFS", "CS"];

    /// <summary>What people have: a pair of a usual kind, its chain, at times another's key, a renewal gone wrong.</summary>
    public Material NextOrdinary()
    {
        var name = Pick(stock.OrdinaryPairs);
        var other = random.Next(8) == 0 ? Pick(stock.OrdinaryPairs) : name;
        var (certificate, how) = random.Next(3) switch
        {
            0 => (stock.Read($"{name}.crt"), "self-signed"),
            1 => (stock.Read($"{name}.issued"), "leaf"),
            _ => ((byte[])[.. stock.Read($"{name}.issued"), .. stock.Read("root.crt")], "chain"),
        };
        return Make($"{how} {name} with the key of {other}", certificate, stock.Read($"{other}.key"), random.Next(6) == 0 ? Pick(Switches) : "-", stock.Read("root.crt"));
    }

    /// <summary>What nobody would type, and some have: see <see cref="DerSpelling"/> and <see cref="TextDamage"/>.</summary>
    public Material NextOdd()
    {
        var name = random.Next(3) == 0 ? Pick(stock.OrdinaryPairs) : Pick(stock.OddPairs);
        var kind = new List<string> { name };
        var parts = new List<byte[]> { stock.Read(random.Next(2) == 0 ? $"{name}.crt" : $"{name}.issued") };
        if (random.Next(3) == 0) Add(kind, parts, Pick(stock.Further));
        var key = Form(name, kind);
        var trust = stock.Read("root.crt");
        var switches = random.Next(5) == 0 ? Pick(Switches) : "-";
        if (switches.Contains('F', StringComparison.Ordinal) && random.Next(2) == 0) trust = [.. trust, .. stock.Read(Pick(stock.Further))];
        switch (random.Next(5))
        {
            case 0:
                var place = random.Next(parts.Count);
                parts[place] = Respell(parts[place], place == 0 ? "own" : "further", kind);
                break;
            case 1:
                key = Respell(key, "key", kind);
                break;
            case 2 when switches.Contains('F', StringComparison.Ordinal):
                trust = Respell(trust, "trust", kind);
                break;
            case 3:
                parts[0] = Damage(parts[0], "own", kind);
                break;
            case 4 when random.Next(2) == 0:
                key = Damage(key, "key", kind);
                break;
        }

        return Make(string.Join(", ", kind), [.. parts.SelectMany(part => part)], key, switches, trust);
    }

    private byte[] Form(string name, List<string> kind)
    {
        var form = Pick(["traditional", "encrypted", "der", "parameters"]);
        if (random.Next(4) != 0 || !stock.Has($"{name}.{form}")) return stock.Read($"{name}.key");
        kind.Add(form);
        return form is "parameters" ? [.. stock.Read($"{name}.parameters"), .. stock.Read($"{name}.key")] : stock.Read($"{name}.{form}");
    }

    private void Add(List<string> kind, List<byte[]> parts, string further)
    {
        parts.Add(stock.Read(further));
        kind.Add($"before {further}");
    }

    private byte[] Respell(byte[] pem, string place, List<string> kind)
    {
        var text = Encoding.Latin1.GetString(pem);
        if (!PemEncoding.TryFind(text, out var block)) return pem;
        var (der, how) = DerSpelling.Respell(Convert.FromBase64String(text[block.Base64Data]), random);
        kind.Add($"{place} {how}");
        return Encoding.Latin1.GetBytes(PemEncoding.WriteString(text[block.Label], der) + "\n" + text[block.Location.End..].TrimStart('\n'));
    }

    private byte[] Damage(byte[] text, string place, List<string> kind)
    {
        var (damaged, how) = TextDamage.Damage(text, random);
        kind.Add($"{place} {how}");
        return damaged;
    }

    private static Material Make(string kind, byte[] certificate, byte[] key, string switches, byte[] trust) =>
        new(kind, new Dictionary<string, byte[]> { ["server.cert"] = certificate, ["server.key"] = key, ["certs.pem"] = trust }, switches);

    private T Pick<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];
}
