using System.Collections;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;

namespace XMailFleet.Fleet.Validity;

/// <summary>
/// Tells whether a message that came over the wire can be used: a time that protobuf allows there but no calendar holds
/// would fail wherever it is used later, and once stored, at each use.
/// </summary>
internal static class MessageValidity
{
    private const long FirstSecond = -62_135_596_800; // 0001-01-01T00:00:00Z
    private const long LastSecond = 253_402_300_799; // 9999-12-31T23:59:59Z

    /// <summary>What is wrong with the first field that is, in a sentence that names it; null where none is.</summary>
    /// <param name="message">The message; everything in it is looked at.</param>
    /// <param name="judge">Says what else is wrong with a text, a message or a list, as the rest of that sentence.</param>
    public static string? FindFault(IMessage message, Func<FieldDescriptor, object?, string?>? judge = null) => Find(message, "", judge);

    private static string? Find(IMessage message, string path, Func<FieldDescriptor, object?, string?>? judge)
    {
        if (message is Timestamp time) return IsValid(time) ? null : $"{path} is no valid time. Times lie in the years 1 to 9999, nanos in 0 to 999999999.";
        if (message is Duration span)
            return IsValid(span) ? null : $"{path} is no valid duration. Seconds and nanos have one sign, durations 10000 years at most.";
        foreach (var field in message.Descriptor.Fields.InFieldNumberOrder())
        {
            // Numbers are all valid, and most fields are such; they are not even read.
            if (!field.IsRepeated && field.FieldType is not (FieldType.Message or FieldType.String)) continue;
            var value = field.Accessor.GetValue(message);
            if (judge?.Invoke(field, value) is { } wrong) return $"{Join(path, field)} {wrong}";
            if (field.FieldType is not FieldType.Message || field.IsMap) continue;
            foreach (var child in value is IList items ? items.Cast<IMessage>() : value is IMessage one ? [one] : [])
                if (Find(child, Join(path, field), judge) is { } fault) return fault;
        }

        return null;
    }

    private static string Join(string path, FieldDescriptor field) => path.Length == 0 ? field.Name : $"{path}.{field.Name}";

    private static bool IsValid(Timestamp time) =>
        time.Seconds is >= FirstSecond and <= LastSecond && time.Nanos is >= 0 and < 1_000_000_000;

    private static bool IsValid(Duration span) =>
        span.Seconds is >= Duration.MinSeconds and <= Duration.MaxSeconds
        && span.Nanos is > -1_000_000_000 and < 1_000_000_000
        && (span.Seconds == 0 || span.Nanos == 0 || span.Seconds < 0 == span.Nanos < 0);
}
