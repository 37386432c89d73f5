using System.Text;
using XMailFleet.Generations.Tests.Cases;
using XMailFleet.Generations.Tests.Libraries;
using XMailFleet.Testing;

namespace XMailFleet.Generations.Tests.Trying;

/// <summary>Tries mail roots under an openssl.cnf with a generation.</summary>
internal sealed class Trier : IDisposable
{
    private readonly GenerationSet _generations;
    private readonly MaterialStock _stock;
    private readonly ScratchDirectory _scratch = new();
    private int _number;

    public Trier(GenerationSet generations, MaterialStock stock)
    {
        (_generations, _stock) = (generations, stock);
        File.Copy(Path.Combine(stock.Directory, "client.pem"), _scratch.PathOf("own.pem"));
        File.Copy(Path.Combine(stock.Directory, "dh.parameters"), _scratch.PathOf("dh.pem"));
    }

    /// <summary>Every root with every generation, under the one configuration.</summary>
    public async Task<IReadOnlyList<Trial>> TryAsync(Configuration configuration, IReadOnlyList<Material> materials, IEnumerable<Generation> generations)
    {
        var roots = materials.Select(material => (material, Path: _scratch.PathOf($"root-{++_number}"))).ToList();
        roots.ForEach(root => root.material.WriteTo(root.Path));
        var path = _scratch.Write($"openssl-{_number}.cnf", Encoding.Latin1.GetBytes(configuration.Text.Replace("DIRECTORY", _scratch.Path, StringComparison.Ordinal)));
        var trials = new List<Trial>();
        foreach (var generation in generations)
        {
            var environment = new Dictionary<string, string>(generation.Environment)
            {
                ["OPENSSL_CONF"] = path,
                ["SSL_CERT_FILE"] = "/nowhere",
                ["SSL_CERT_DIR"] = "/nowhere",
            };
            trials.AddRange(await TryAsync(generation, configuration, roots, environment));
        }

        roots.ForEach(root => Directory.Delete(root.Path, recursive: true));
        File.Delete(path);
        return trials;
    }

    public void Dispose() => _scratch.Dispose();

    private async Task<IReadOnlyList<Trial>> TryAsync(
        Generation generation, Configuration configuration, List<(Material Material, string Path)> roots, IReadOnlyDictionary<string, string> environment)
    {
        var trials = new List<Trial>();
        var standIn = _generations.Start(generation, environment);
        try
        {
            foreach (var (material, path) in roots)
            {
                var seen = await standIn.TryAsync(path, material.Switches, _stock.ClientPemFor(material.Switches));
                var expected = await RuleExpectation.OfAsync(path, generation.Server, environment);
                trials.Add(new Trial(generation, material, configuration, expected, seen));
                if (PublishedStage.Agent is not null) trials.Add(await RehearseAsync(generation, configuration, material, path, environment, seen));
                if (!seen.Step.StartsWith("ended", StringComparison.Ordinal)) continue;
                standIn.Dispose();
                standIn = _generations.Start(generation, environment);
            }
        }
        finally
        {
            standIn.Dispose();
        }

        return trials;
    }

    private static async Task<Trial> RehearseAsync(
        Generation generation, Configuration configuration, Material material, string path, IReadOnlyDictionary<string, string> environment, Seen seen)
    {
        var (expected, rehearsal) = await RuleExpectation.RehearsedAsync(new PublishedStage(generation.LoadedCommand), path, generation.Server, environment);
        var source = rehearsal.State is V1.RehearsalState.Done ? " rehearsed" : $" not rehearsed: {rehearsal.State} {rehearsal.Detail}";
        return new Trial(generation, material, configuration, expected, seen, source);
    }
}
