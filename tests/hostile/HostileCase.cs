using XMailFleet.Hostile.Spoilings;

namespace XMailFleet.Hostile;

/// <summary>
/// One hostile mail root: a sound one by chance, spoilt in a few ways by chance. The same seed and number make the same.
/// </summary>
internal sealed class HostileCase
{
    private const int HeavyPercent = 6;

    private static readonly ILookup<bool, Spoiling> Spoilings = new IReadOnlyList<Spoiling>[]
    {
        ByteSpoilings.All, FileKindSpoilings.All, PemSpoilings.All, DerSpoilings.All, TabSpoilings.All,
        DirectorySpoilings.All, ArgumentSpoilings.All, ProgramSpoilings.All, RestlessSpoilings.All,
    }.SelectMany(all => all).ToLookup(spoiling => spoiling.IsHeavy);

    private readonly List<Action> _begin = [];
    private readonly List<Func<Task>> _undo = [];

    private HostileCase(string directory, HostileStock stock, Random random)
    {
        Directory = directory;
        Stock = stock;
        Random = random;
    }

    public string Directory { get; }

    public HostileStock Stock { get; }

    public Random Random { get; }

    /// <summary>MAIL_CMD_LINE.</summary>
    public string Arguments { get; set; } = "";

    /// <summary>Environment of XMail.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>XMail's program file; null where there is none.</summary>
    public string? Program { get; set; }

    /// <summary>Whether the diagnosis is made by a user who may not read everything.</summary>
    public bool AsOtherUser { get; set; }

    /// <summary>What was done to the sound mail root.</summary>
    public List<string> Story { get; } = [];

    /// <summary>Makes the case in <paramref name="directory"/>, which is emptied first.</summary>
    public static HostileCase Make(string directory, HostileStock stock, int seed, int number)
    {
        if (System.IO.Directory.Exists(directory)) System.IO.Directory.Delete(directory, recursive: true);
        System.IO.Directory.CreateDirectory(directory);
        var made = new HostileCase(directory, stock, new Random(unchecked((seed * 1_000_003) + number)));
        SoundRoot.Write(made);
        for (var count = made.Random.Next(1, 5); count > 0; count--) made.Spoil(made.Pick([.. Spoilings[made.Chance(HeavyPercent)]]));
        made.SettleTimes();
        return made;
    }

    public string PathOf(string name) => Path.Combine(Directory, name);

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Random.Next(choices.Count)];

    public bool Chance(int percent) => Random.Next(100) < percent;

    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        Random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>Puts a file in the place of whatever stands there.</summary>
    public void Write(string name, byte[] content)
    {
        Remove(name);
        File.WriteAllBytes(PathOf(name), content);
    }

    public void Remove(string name)
    {
        var path = PathOf(name);
        if (new FileInfo(path).LinkTarget is null && System.IO.Directory.Exists(path)) System.IO.Directory.Delete(path, recursive: true);
        else File.Delete(path);
    }

    /// <summary>The content of the regular file <paramref name="name"/>; empty where there is none.</summary>
    public byte[] Read(string name) =>
        FileKinds.IsRegular(PathOf(name)) ? File.ReadAllBytes(PathOf(name)) : [];

    /// <summary>Something that goes on while the diagnosis is made.</summary>
    public void OnBegin(Action begin) => _begin.Add(begin);

    public void Begin() => _begin.ForEach(begin => begin());

    /// <summary>Something that has to end with the case.</summary>
    public void OnEnd(Func<Task> undo) => _undo.Add(undo);

    public async Task EndAsync()
    {
        foreach (var undo in _undo) await undo();
    }

    private void Spoil(Spoiling spoiling)
    {
        Story.Add(spoiling.Name);
        try
        {
            spoiling.Apply(this);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // An earlier one stands in its way: a link to nowhere, a file without end.
            Story.Add("which did not work");
        }
    }

    // A pair that changed moments ago is looked at twice, with a pause between: that is for a few only.
    private void SettleTimes()
    {
        if (Chance(1)) return;
        var time = Chance(3) ? Pick([DateTime.UnixEpoch.AddYears(-60), new DateTime(2400, 1, 1, 0, 0, 0, DateTimeKind.Utc)]) : DateTime.UnixEpoch;
        foreach (var path in System.IO.Directory.EnumerateFiles(Directory).Where(FileKinds.IsRegular)) File.SetLastWriteTimeUtc(path, time);
        System.IO.Directory.SetLastWriteTimeUtc(Directory, time);
    }
}
