using System.Collections;
using System.Text.RegularExpressions;
using Google.Protobuf.Reflection;
using XMailFleet.Fleet.Validity;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Polling;

/// <summary>
/// Tells whether an answer is one that an agent can give. What it holds is compared, copied into records and kept: a few
/// megabytes that no agent sends could cost a thousand times as much.
/// </summary>
internal sealed partial class DiagnosisValidity
{
    // XMail takes 32 addresses for each of six services, a certificate file is read up to 100 certificates, a table up to
    // 1,000 lines: the longest list is that of the results, some 2,500 of them.
    private const int ListLimit = 5_000;

    // They are gone through for each result of a live check.
    private static readonly Dictionary<FieldDescriptor, int> ShortLists = new()
    {
        [TlsConfig.Descriptor.FindFieldByNumber(TlsConfig.ServicesFieldNumber)] = 20, // six
        [ServiceConfig.Descriptor.FindFieldByNumber(ServiceConfig.EndpointsFieldNumber)] = 100, // 32
        [ServiceConfig.Descriptor.FindFieldByNumber(ServiceConfig.ExpectedCheckIdsFieldNumber)] = 500, // as many as there are checks
    };

    // Certificates are the most, some hundred bytes each: more of them do not fit into an answer.
    private const int MessageLimit = 20_000;

    // A message names the 200 names of a certificate, 255 characters each, or a value of openssl.cnf of 64 Ki.
    private const int TextLimit = 256 * 1024;

    private const int IdLimit = 100;

    // They become part of keys: of standings, of what is open, of what was told of a certificate.
    private static readonly Dictionary<FieldDescriptor, int> ShortTexts = new()
    {
        [CheckResult.Descriptor.FindFieldByNumber(CheckResult.SubjectFieldNumber)] = 10_000, // a path has 4,096 characters at most
        [CheckResult.Descriptor.FindFieldByNumber(CheckResult.ReasonFieldNumber)] = IdLimit,
        [Certificate.Descriptor.FindFieldByNumber(Certificate.Sha256FingerprintFieldNumber)] = IdLimit, // 64
    };

    private int _messages;

    private DiagnosisValidity()
    {
    }

    /// <summary>What is wrong with it; null where nothing is.</summary>
    public static string? FindFault(Diagnosis diagnosis) =>
        MessageValidity.FindFault(diagnosis, new DiagnosisValidity().Judge)
        ?? diagnosis.CheckResults.Select(result => JudgeId(result.CheckId)).FirstOrDefault(fault => fault is not null);

    private string? Judge(FieldDescriptor field, object? value)
    {
        if (value is string text) return text.Length > ShortTexts.GetValueOrDefault(field, TextLimit) ? TooLong() : null;
        if (!field.IsRepeated || value is not ICollection { Count: > 0 } items) return null;
        if (items.Count > ShortLists.GetValueOrDefault(field, ListLimit)) return "has more items than an agent sends.";
        if (field is { FieldType: FieldType.Message, IsMap: false } && (_messages += items.Count) > MessageLimit)
            return "holds, with all before it, more than an agent sends.";
        return TextsOf(items).Any(item => item.Length > TextLimit) ? TooLong() : null;
    }

    private static IEnumerable<string> TextsOf(ICollection items) => items switch
    {
        IDictionary<string, string> map => map.Keys.Concat(map.Values),
        IEnumerable<string> texts => texts,
        _ => [],
    };

    private static string TooLong() => "holds a longer text than an agent sends.";

    // A standing is known by rule and subject: a check of the same id as a rule would take the place of the rule's own.
    private static string? JudgeId(string id) =>
        id.Length > IdLimit || !Kebab().IsMatch(id) ? "check_results holds an id that is none of a check: ids are kebab-case."
        : RuleIds.All.Contains(id) ? $"check_results holds \"{id}\", which is a rule of the collector and no check."
        : null;

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Kebab();
}
