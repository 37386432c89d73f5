namespace XMailFleet.Hostile.Spoilings;

/// <summary>Directories full of things, certs/ above all.</summary>
internal static class DirectorySpoilings
{
    public static IReadOnlyList<Spoiling> All { get; } =
    [
        Spoiling.Heavy("thousands of links in certs/", root => Many(root, "certs", (path, number) => File.CreateSymbolicLink(path, number % 2 == 0 ? "../server.cert" : "nowhere"))),
        Spoiling.Heavy("thousands of names in the mail root", root => Many(root, "", (path, _) => File.WriteAllBytes(path, []))),
        Spoiling.Heavy("one subject a thousand times in certs/", Collide),
        Spoiling.Heavy("large files in certs/", Large),
        Spoiling.Heavy("pipes in certs/", root => Many(root, "certs", (path, _) => FileKinds.MakePipe(path), 100)),
        new("names of any bytes", Names),
        Spoiling.Heavy("keys all over the mail root", root => Many(root, "", (path, _) => File.WriteAllBytes(path, root.Pick(root.Stock.Pairs).KeyPem), 300)),
        Spoiling.Heavy("certs/ in certs/", root => Many(root, "certs", (path, _) => Directory.CreateDirectory(path), 100)),
    ];

    private static void Many(HostileCase root, string directory, Action<string, int> make, int most = 3000)
    {
        if (directory.Length > 0) root.Put(Path.Combine(directory, "first"), []);
        var count = root.Random.Next(most);
        for (var number = 0; number < count; number++)
        {
            var path = root.PathOf(Path.Combine(directory, $"{root.Random.Next():x8}.{number % 3}"));
            if (!Path.Exists(path)) make(path, number);
        }
    }

    // Every name is right, and every one has to be looked at to tell which certificate is found.
    private static void Collide(HostileCase root)
    {
        var pair = root.Stock.Pairs[0];
        root.Put("certs/first", pair.CertificatePem);
        var hash = root.Pick(["00000000", "ffffffff", HostileStock.HashOf(pair)]);
        var count = root.Random.Next(1200);
        for (var number = root.Random.Next(3); number < count; number++) root.Write($"certs/{hash}.{number}", pair.CertificatePem);
    }

    private static void Large(HostileCase root)
    {
        var certificates = root.Stock.Pairs.SelectMany(pair => pair.CertificatePem).ToArray();
        var file = Enumerable.Repeat(certificates, 1_000_000 / certificates.Length).SelectMany(each => each).ToArray();
        var count = root.Random.Next(1, 25);
        for (var number = 0; number < count; number++) root.Put($"certs/{number:x8}.0", file);
    }

    private static void Names(HostileCase root)
    {
        foreach (var name in new[] { "\u0001\n\u001b[2J", "server.key\n", "{subject}", new string('x', 255), "日本語.key", "-rf", "'; rm -rf", "\u202egnp.key" })
            root.Put(name, root.Stock.Pairs[0].KeyPem);
    }
}
