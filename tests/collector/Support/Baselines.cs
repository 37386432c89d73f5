using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Support;

/// <summary>Hosts that differ from a healthy one in one thing that has a baseline, written short, and what is told of them, as short.</summary>
internal static class Baselines
{
    public const string Sample = "sample";
    public const string Expiry = "certificate-expiry-soon";

    private const long Start = 1_780_000_000;
    private const long Day = 86_400;

    /// <summary>A certificate as "fingerprint names first-day last-day", seen on day 50.</summary>
    public static Diagnosis Certified(string text)
    {
        var words = text.Split(' ');
        var diagnosis = Facts.Healthy();
        diagnosis.CollectTime = DayOf("50");
        var leaf = Facts.Leaf(words[0], $"key-{words[0]}", 0);
        (leaf.NotBeforeTime, leaf.NotAfterTime) = (DayOf(words[2]), DayOf(words[3]));
        leaf.SubjectAlternativeNames.AddRange(words[1].Split(','));
        diagnosis.KeyMaterial.ServerCertificate.Chain[0] = leaf;
        diagnosis.KeyMaterial.PrivateKey.SpkiSha256 = leaf.SpkiSha256;
        return diagnosis;
    }

    public static Diagnosis OfVersion(string version)
    {
        var diagnosis = Facts.Healthy();
        diagnosis.OpenSsl.EffectiveVersion = version;
        return diagnosis;
    }

    /// <summary>The services that are off as "service=place", with commas between them; "-" for none.</summary>
    public static Diagnosis Off(string text)
    {
        var diagnosis = Facts.Healthy();
        foreach (var part in text.Split(',').Where(part => part.Contains('=', StringComparison.Ordinal)))
        {
            var service = diagnosis.TlsConfig.Services.Single(s => s.DisplayName == part.Split('=')[0]);
            (service.Enabled, service.Source, service.Expected) = (false, part.Split('=')[1], Expected.NotOffered);
        }

        return diagnosis;
    }

    /// <summary>A check that passes, "P", or says "W reason items" or "N reason items".</summary>
    public static Diagnosis Judged(string text)
    {
        if (text is "P") return Facts.Healthy().With(Facts.Check(Sample, CheckStatus.Pass));
        var words = text.Split(' ', 3);
        var result = Facts.Check(Sample, words[0] is "W" ? CheckStatus.Warning : CheckStatus.Notice, "", words[1]);
        result.Parameters["names"] = words[2];
        // Parameters rest on facts, and those differ with them.
        var diagnosis = Facts.Healthy().With(result);
        diagnosis.KeyMaterial.ServerCertificate.File.Path = $"/mail/{words[2]}.cert";
        return diagnosis;
    }

    /// <summary>A certificate and its nearest threshold in days, "aa 14"; "P" while it is far from its end.</summary>
    public static Diagnosis Expiring(string text)
    {
        var words = text.Split(' ');
        var diagnosis = Facts.Healthy();
        diagnosis.KeyMaterial.ServerCertificate.Chain[0].Sha256Fingerprint = words[0];
        return diagnosis.With(words[1] is "P"
            ? Facts.Check(Expiry, CheckStatus.Pass)
            : Facts.Check(Expiry, CheckStatus.Warning, "", $"within-{words[1]}-days"));
    }

    /// <summary>All that somebody who watches is told.</summary>
    public static async Task<string> ToldAsync(RecordedHost host) =>
        string.Join(" | ", (await host.Store.ListEventsAsync(0, 1000, default)).Select(told =>
            $"{Short(told.Value.Regression.RuleId)} {told.Value.Regression.Events[^1].Kind} {Detail(told.Value.Evidence)}"));

    /// <summary>All that open records show.</summary>
    public static async Task<string> ShownAsync(RecordedHost host)
    {
        var shown = new List<string>();
        foreach (var record in await host.OpenAsync())
        {
            var stored = await host.Store.FindRegressionAsync("mx1", int.Parse(record.Name.Split('/')[^1], CultureInfo.InvariantCulture), default);
            shown.Add($"{Short(record.RuleId)} {Detail(stored!.Evidence)}");
        }

        return string.Join(" | ", shown.Order(StringComparer.Ordinal));
    }

    private static string Short(string ruleId) => ruleId switch
    {
        "openssl-version-downgrade" => "downgrade",
        "certificate-names-lost" or "certificate-ends-sooner" or "certificate-replaced" => ruleId["certificate-".Length..],
        _ => ruleId,
    };

    private static string Detail(CheckResult evidence) => evidence.CheckId switch
    {
        "certificate-names-lost" => evidence.Parameters["names"],
        "certificate-ends-sooner" => $"{evidence.Reason} {DayIn(evidence.Parameters["not_after"])}",
        "openssl-version-downgrade" => evidence.Parameters["after"],
        "service-disabled" => $"{evidence.Subject} {evidence.Parameters["source"]}",
        "cannot-be-told" => evidence.Parameters["checks"],
        Sample => $"{evidence.Reason} {evidence.Parameters["names"]}",
        _ => evidence.Reason,
    };

    private static Timestamp DayOf(string day) => new() { Seconds = Start + (long.Parse(day, CultureInfo.InvariantCulture) * Day) };

    private static long DayIn(string time) =>
        (DateTimeOffset.Parse(time, CultureInfo.InvariantCulture).ToUnixTimeSeconds() - Start) / Day;
}
