using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Configuration;

/// <summary>Reasons of the findings on ignored input, by cause.</summary>
internal static class IgnoredReasons
{
    public static string Of(IgnoredCause cause) => cause switch
    {
        IgnoredCause.NoTab => "no-tab",
        IgnoredCause.Duplicate => "duplicate",
        IgnoredCause.NameCase => "name-case",
        IgnoredCause.NameSpace => "name-space",
        IgnoredCause.ByteOrderMark => "byte-order-mark",
        IgnoredCause.Misspelt => "misspelt",
        IgnoredCause.LineTail => "line-tail",
        IgnoredCause.WideText => "wide-text",
        IgnoredCause.FlagValue => "flag-value",
        IgnoredCause.ValueSpace => "value-space",
        IgnoredCause.LineEnd => "line-end",
        IgnoredCause.NameQuote => "name-quote",
        IgnoredCause.ArgumentForm => "argument-form",
        _ => "unknown-argument",
    };
}
