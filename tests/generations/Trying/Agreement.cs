using System.Globalization;
using System.Text;

namespace XMailFleet.Generations.Tests.Trying;

/// <summary>Counts how often the rules agree with the libraries, and keeps an example of each kind of difference.</summary>
internal sealed class Agreement(string directory)
{
    private const int MaxExamples = 3;

    private readonly Dictionary<(string Version, string Group), Counts> _counts = [];
    private readonly Dictionary<string, (int Count, List<Trial> Examples)> _differences = [];

    /// <summary>Trials of some groups in which the expectation was wrong, of anybody or of usual clients.</summary>
    public int WrongWhere(Func<string, bool> isMeant) => _counts.Where(pair => isMeant(pair.Key.Group)).Sum(pair => pair.Value.Wrong + pair.Value.WrongOfUsual);

    /// <summary>Trials in which somebody got a session, and in which nobody did.</summary>
    public (int Served, int Refused) Outcomes { get; private set; }

    /// <param name="group">What is tried: "ordinary material", for instance.</param>
    /// <param name="trial">What came of it.</param>
    public void Add(string group, Trial trial)
    {
        Outcomes = trial.Seen.IsServed ? (Outcomes.Served + 1, Outcomes.Refused) : (Outcomes.Served, Outcomes.Refused + 1);
        var key = (trial.Generation.Version, group);
        var counts = _counts.GetValueOrDefault(key) ?? new Counts();
        _counts[key] = counts.With(trial);
        if (trial is { IsWrong: false, IsUnknown: false, IsWrongOfUsual: false }) return;
        var name = $"{trial.Generation.Version} {group}: {trial.Difference}";
        var (count, examples) = _differences.TryGetValue(name, out var known) ? known : (0, []);
        if (examples.Count < MaxExamples)
        {
            examples.Add(trial);
            Keep(trial, name, examples.Count);
        }

        _differences[name] = (count + 1, examples);
    }

    /// <summary>A line for each generation and group, then one for each kind of difference, most frequent first.</summary>
    public string Report()
    {
        var report = new StringBuilder("| OpenSSL | tried | cases | right | unknown | wrong | wrong of usual clients | usual clients left out |\n|---|---|---:|---:|---:|---:|---:|---:|\n");
        foreach (var ((version, group), counts) in _counts.OrderBy(pair => pair.Key.Group, StringComparer.Ordinal).ThenBy(pair => pair.Key.Version, StringComparer.Ordinal))
            report.AppendLine(CultureInfo.InvariantCulture, $"| {version} | {group} | {counts.Tried} | {counts.Tried - counts.Wrong - counts.Unknown} | {counts.Unknown} | {counts.Wrong} | {counts.WrongOfUsual} | {counts.UsualLeftOut} |");
        report.AppendLine();
        foreach (var (name, (count, examples)) in _differences.OrderByDescending(pair => pair.Value.Count))
        {
            report.AppendLine(CultureInfo.InvariantCulture, $"{count} × {name}");
            foreach (var example in examples)
                report.AppendLine(CultureInfo.InvariantCulture, $"      {example.Material.Kind} [{example.Material.Switches}] under {Visible(example.Configuration.Kind)}");
        }

        return report.ToString();
    }

    // So that each can be looked at, and become a test.
    private void Keep(Trial trial, string name, int number)
    {
        var place = Directory.CreateDirectory(Path.Combine(directory, $"{_differences.Count + 1:D3}-{number}")).FullName;
        trial.Material.WriteTo(place);
        File.WriteAllBytes(Path.Combine(place, "openssl.cnf"), Encoding.Latin1.GetBytes(trial.Configuration.Text));
        File.WriteAllText(Path.Combine(place, "difference"), $"{name}\n{trial.Material.Kind} [{trial.Material.Switches}]\n{Visible(trial.Configuration.Kind)}\n");
    }

    private static string Visible(string text) => text.Replace("\0", "\\0", StringComparison.Ordinal);

    private sealed record Counts(int Tried = 0, int Unknown = 0, int Wrong = 0, int WrongOfUsual = 0, int UsualLeftOut = 0)
    {
        public Counts With(Trial trial) => new(
            Tried + 1, Unknown + (trial.IsUnknown ? 1 : 0), Wrong + (trial.IsWrong ? 1 : 0), WrongOfUsual + (trial.IsWrongOfUsual ? 1 : 0),
            UsualLeftOut + (trial.Seen is { IsServed: true, IsServedUsually: false } ? 1 : 0));
    }
}
