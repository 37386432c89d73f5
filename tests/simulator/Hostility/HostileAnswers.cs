using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Simulator.Hostility;

/// <summary>Makes the messages of hostile agents. The same seed and number make the same one again.</summary>
internal static class HostileAnswers
{
    private const int Most = 2 * 1024 * 1024;
    private const int ResultsField = Diagnosis.CheckResultsFieldNumber;

    private static readonly HostileKind[] OfBytes =
    [
        HostileKind.EmptyResults, HostileKind.Changing, HostileKind.UnknownFields, HostileKind.Damaged, HostileKind.Nested, HostileKind.Texts,
        HostileKind.Times, HostileKind.Disorder, HostileKind.Restless, HostileKind.MadeUpErrors,
    ];

    /// <summary>The bytes of a response of Diagnose.</summary>
    public static byte[] Make(HostileKind kind, Diagnosis sound, int seed, int number)
    {
        var chance = new Random(unchecked((seed * 1_000_003) + number));
        if (kind is HostileKind.Anything) kind = OfBytes[chance.Next(OfBytes.Length)];
        return kind switch
        {
            HostileKind.EmptyResults => Response(Repeat(chance.Next(2) == 0 ? Most - 16 : chance.Next(Most), [(ResultsField << 3) | 2, 0])),
            HostileKind.Changing => Sound(Changing(sound, chance)),
            HostileKind.UnknownFields => Response([.. Sound(sound, bare: true), .. Unknown(chance)]),
            HostileKind.Damaged => Damage(Sound(sound), chance),
            HostileKind.Nested => Nest(chance),
            HostileKind.Texts => Response(Texts(chance)),
            HostileKind.Times => Sound(Times(sound, chance)),
            HostileKind.Disorder => Response(Disorder(sound, chance)),
            HostileKind.MadeUpErrors => Sound(MadeUp(sound, chance)),
            _ => Sound(Restless(sound, chance)),
        };
    }

    /// <summary>The response of an honest agent.</summary>
    public static byte[] Sound(Diagnosis diagnosis, bool bare = false) =>
        bare ? diagnosis.ToByteArray() : new DiagnoseResponse { Diagnosis = diagnosis }.ToByteArray();

    private static byte[] Response(ReadOnlySpan<byte> diagnosis) => new WireWriter().Bytes(1, diagnosis).ToArray();

    private static byte[] Repeat(int length, byte[] piece) => [.. Enumerable.Range(0, length / piece.Length).SelectMany(_ => piece)];

    private static Diagnosis Restless(Diagnosis sound, Random chance)
    {
        var diagnosis = sound.Clone();
        diagnosis.TlsConfig.Settings.Add(new Setting { Name = "wavers", Value = $"{chance.NextInt64()}" });
        return diagnosis;
    }

    // Certificates and results up to where an agent may go, all of them new.
    private static Diagnosis Changing(Diagnosis sound, Random chance)
    {
        var diagnosis = sound.Clone();
        for (var result = 0; result < 2500; result++)
        {
            diagnosis.CheckResults.Add(new CheckResult
            {
                CheckId = CheckCatalogue.All[chance.Next(CheckCatalogue.All.Count)].Id,
                Subject = $"{chance.NextInt64():x}",
                Status = (CheckStatus)chance.Next(1, 7),
                Reason = $"{chance.Next():x}",
                Message = new string('m', chance.Next(600)),
                Parameters = { [$"{chance.Next():x}"] = $"{chance.NextInt64():x}" },
            });
        }

        for (var probe = 0; probe < 190; probe++)
            diagnosis.Probes.Add(new Probe { Address = $"{chance.Next():x}", Chain = { Enumerable.Range(0, 20).Select(_ => new Certificate { Subject = $"CN={chance.NextInt64():x}" }) } });
        return diagnosis;
    }

    private static Diagnosis MadeUp(Diagnosis sound, Random chance)
    {
        var diagnosis = sound.Clone();
        for (var result = 0; result < 400; result++)
            diagnosis.CheckResults.Add(new CheckResult
            {
                CheckId = chance.Next(2) == 0 ? $"made-up-{chance.Next():x}" : "key-pair-mismatch",
                Subject = $"{chance.NextInt64():x} {new string('s', chance.Next(2000))}",
                Status = CheckStatus.Error,
                Reason = "mismatch",
            });
        return diagnosis;
    }

    private static Diagnosis Times(Diagnosis sound, Random chance)
    {
        long[] seconds = [long.MinValue, long.MaxValue, -62_135_596_800, 253_402_300_799, 253_402_300_800, 0, -1, chance.NextInt64()];
        var diagnosis = sound.Clone();
        diagnosis.CollectTime = Time();
        diagnosis.Elapsed = new Duration { Seconds = seconds[chance.Next(seconds.Length)], Nanos = chance.Next(int.MinValue, int.MaxValue) };
        foreach (var certificate in diagnosis.KeyMaterial.ServerCertificate.Chain) (certificate.NotBeforeTime, certificate.NotAfterTime) = (Time(), Time());
        return diagnosis;

        Timestamp Time() => new() { Seconds = seconds[chance.Next(seconds.Length)], Nanos = chance.Next(3) == 0 ? chance.Next(int.MinValue, int.MaxValue) : 0 };
    }

    private static byte[] Unknown(Random chance)
    {
        var fields = new WireWriter();
        var (field, size) = (chance.Next(1000, 100_000), chance.Next(1, Most / 2));
        while (fields.Length < size)
        {
            if (chance.Next(2) == 0) fields.Varint(field, (ulong)chance.NextInt64());
            else fields.Bytes(field, new byte[chance.Next(chance.Next(2) == 0 ? 8 : 10_000)]);
        }

        return fields.ToArray();
    }

    private static byte[] Nest(Random chance)
    {
        var depth = chance.Next(2, 20_000);
        // Groups within groups, or unknown messages of which each holds the next.
        if (chance.Next(2) == 0) return Response(Repeat(depth, [0x83, 0x7D]));
        var inner = new WireWriter();
        for (var level = 0; level < Math.Min(depth, 500); level++) inner = new WireWriter().Message(chance.Next(1, 14), inner);
        return Response(inner.ToArray());
    }

    private static byte[] Texts(Random chance)
    {
        var diagnosis = new WireWriter();
        var (longest, isUtf8) = (chance.Next(3) == 0 ? 400_000 : 2000, chance.Next(3) > 0);
        for (var result = chance.Next(1, 200); result > 0 && diagnosis.Length < Most; result--)
        {
            var one = new WireWriter().Text(1, "key-pair-mismatch");
            for (var field = 2; field < 12; field++) one.Bytes(field, HostileTexts.Make(chance, longest, isUtf8));
            diagnosis.Message(ResultsField, one);
        }

        return diagnosis.ToArray();
    }

    private static byte[] Disorder(Diagnosis sound, Random chance)
    {
        var parts = sound.CheckResults.Select(result => new WireWriter().Message(ResultsField, new WireWriter().Raw(result.ToByteArray())).ToArray())
            .Concat(Enumerable.Range(0, chance.Next(200)).Select(_ => new Diagnosis { KeyMaterial = sound.KeyMaterial, OpenSsl = sound.OpenSsl }.ToByteArray()))
            .ToArray();
        chance.Shuffle(parts);
        return [.. parts.SelectMany(part => part)];
    }

    private static byte[] Damage(byte[] sound, Random chance)
    {
        var bytes = sound.ToList();
        for (var damage = chance.Next(1, 6); damage > 0; damage--)
        {
            var (at, length) = (chance.Next(bytes.Count), chance.Next(64));
            var piece = bytes.Skip(at).Take(length).ToList();
            switch (chance.Next(3))
            {
                case 0: bytes[at] = (byte)chance.Next(256); break;
                case 1: bytes.InsertRange(at, piece); break;
                default: bytes.RemoveRange(at, Math.Min(piece.Count, bytes.Count - at - 1)); break;
            }
        }

        return [.. bytes];
    }
}
