using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Google.Protobuf;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Benchmarks;

/// <summary>
/// The facts of a diagnosis as Prometheus would keep them: a series for each, a sample a minute, in the blocks that its own
/// promtool writes. A number is the value; a word is a label of a series whose value is 1.
/// </summary>
internal static class PrometheusBlocks
{
    // What varies by nature is not kept by the history either, and words for people follow from the facts.
    private static readonly HashSet<string> LeftOut =
        ["collectTime", "elapsed", "protocolsTime", "startTime", "title", "message", "remedy", "citation"];

    private static readonly JsonFormatter Json = new(JsonFormatter.Settings.Default.WithFormatDefaultValues(true));

    /// <summary>Size of the blocks, and how many series are in them.</summary>
    public static async Task<(long Bytes, int Series)> MeasureAsync(DateTimeOffset start, int minutes, Func<int, Diagnosis> factsAt)
    {
        using var directory = new ScratchDirectory();
        var input = directory.PathOf("facts.om");
        var series = await WriteAsync(input, start, minutes, factsAt);
        var blocks = directory.PathOf("blocks");
        // Blocks of a day and more are what Prometheus compacts its history to.
        using var promtool = Process.Start(
            new ProcessStartInfo("promtool", ["tsdb", "create-blocks-from", "--max-block-duration=240h", "openmetrics", input, blocks])
            {
                RedirectStandardOutput = true,
            })!;
        await promtool.StandardOutput.ReadToEndAsync();
        await promtool.WaitForExitAsync();
        if (promtool.ExitCode != 0) throw new InvalidOperationException($"promtool ended with {promtool.ExitCode}.");
        return (new DirectoryInfo(blocks).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length), series);
    }

    // OpenMetrics wants the samples of one series together.
    private static async Task<int> WriteAsync(string path, DateTimeOffset start, int minutes, Func<int, Diagnosis> factsAt)
    {
        var seen = new Dictionary<Diagnosis, Dictionary<string, string>>(ReferenceEqualityComparer.Instance);
        var at = Enumerable.Range(0, minutes).Select(minute => seen.TryGetValue(factsAt(minute), out var known) ? known : seen[factsAt(minute)] = Flatten(factsAt(minute))).ToList();
        var names = seen.Values.SelectMany(facts => facts.Keys).Distinct().Order(StringComparer.Ordinal).ToList();
        await using var writer = new StreamWriter(path);
        await writer.WriteLineAsync("# TYPE fact gauge");
        foreach (var name in names)
            for (var minute = 0; minute < minutes; minute++)
                if (at[minute].TryGetValue(name, out var value))
                    await writer.WriteLineAsync(string.Create(
                        CultureInfo.InvariantCulture, $"fact{{host=\"mx0\",{name}}} {value} {start.AddMinutes(minute).ToUnixTimeSeconds()}"));
        await writer.WriteLineAsync("# EOF");
        return names.Count;
    }

    private static Dictionary<string, string> Flatten(Diagnosis diagnosis)
    {
        var facts = new Dictionary<string, string>();
        using var document = JsonDocument.Parse(Json.Format(diagnosis));
        Flatten(document.RootElement, "", facts);
        return facts;
    }

    private static void Flatten(JsonElement element, string path, Dictionary<string, string> facts)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                    if (!LeftOut.Contains(property.Name)) Flatten(property.Value, $"{path}/{property.Name}", facts);
                break;
            case JsonValueKind.Array:
                foreach (var (index, item) in element.EnumerateArray().Index()) Flatten(item, $"{path}/{index}", facts);
                break;
            case JsonValueKind.Number:
                facts[$"path=\"{path}\""] = element.GetRawText();
                break;
            case JsonValueKind.True or JsonValueKind.False:
                facts[$"path=\"{path}\""] = element.GetBoolean() ? "1" : "0";
                break;
            case JsonValueKind.String when element.GetString() is { Length: > 0 } text:
                facts[$"path=\"{path}\",value={JsonSerializer.Serialize(text)}"] = "1";
                break;
        }
    }
}
