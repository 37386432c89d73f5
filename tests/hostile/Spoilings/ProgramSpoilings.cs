namespace XMailFleet.Hostile.Spoilings;

/// <summary>An XMail program file that is none, or a broken one.</summary>
internal static class ProgramSpoilings
{
    private static readonly Lazy<byte[]> SomeProgram = new(() => File.ReadAllBytes("/bin/true"));

    public static IReadOnlyList<Spoiling> All { get; } =
    [
        new("program of changed bytes", root => Put(root, path => File.WriteAllBytes(path, Changed(root)))),
        new("program cut short", root => Put(root, path => File.WriteAllBytes(path, SomeProgram.Value[..root.Random.Next(SomeProgram.Value.Length)]))),
        new("program of any bytes", root => Put(root, path => File.WriteAllBytes(path, [.. root.Pick<byte[]>([[0x7f, .. "ELF"u8], [.. "MZ"u8], []]), .. root.Bytes(3000)]))),
        new("program is a pipe", root => Put(root, FileKinds.MakePipe)),
        new("program is a directory", root => Put(root, path => Directory.CreateDirectory(path))),
    ];

    private static void Put(HostileCase root, Action<string> make)
    {
        root.Put("bin/first", []);
        root.Remove("bin/XMail");
        root.Program = root.PathOf("bin/XMail");
        make(root.Program);
    }

    // The headers are where it hurts.
    private static byte[] Changed(HostileCase root)
    {
        var program = (byte[])SomeProgram.Value.Clone();
        for (var count = root.Random.Next(1, 20); count > 0; count--) program[root.Random.Next(root.Chance(80) ? 1024 : program.Length)] = (byte)root.Random.Next(256);
        return program;
    }
}
