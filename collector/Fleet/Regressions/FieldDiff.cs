using System.Collections;
using System.Globalization;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.Fleet.Polling;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Regressions;

/// <summary>Lists the fields that differ between two diagnoses, by path; items of lists are known by their keys.</summary>
internal static class FieldDiff
{
    /// <summary>
    /// Every difference of what is comparable, in the order of the fields. They are found as they are asked for: all of them
    /// can be many times as much as both diagnoses.
    /// </summary>
    public static IEnumerable<FieldChange> Between(Diagnosis before, Diagnosis after) => Compare(
        DiagnosisFingerprint.Comparable(before), DiagnosisFingerprint.Comparable(after), Diagnosis.Descriptor, "");

    private static IEnumerable<FieldChange> Compare(IMessage? before, IMessage? after, MessageDescriptor type, string path) =>
        type.Fields.InFieldNumberOrder().SelectMany(field => CompareField(before, after, field, path.Length == 0 ? field.Name : $"{path}.{field.Name}"));

    private static IEnumerable<FieldChange> CompareField(IMessage? before, IMessage? after, FieldDescriptor field, string path) => field switch
    {
        { IsRepeated: true, IsMap: false, FieldType: FieldType.Message } => CompareItems(before, after, field, path),
        { IsRepeated: false, FieldType: FieldType.Message } when !IsLeaf(field.MessageType)
            => Compare(Message(before, field), Message(after, field), field.MessageType, path),
        _ => CompareValues(Text(before, field), Text(after, field), path),
    };

    private static IEnumerable<FieldChange> CompareItems(IMessage? before, IMessage? after, FieldDescriptor field, string path)
    {
        var (old, current) = (Items(before, field), Items(after, field));
        return old.Keys.Union(current.Keys).SelectMany(key =>
            Compare(old.GetValueOrDefault(key), current.GetValueOrDefault(key), field.MessageType, $"{path}[{key}]"));
    }

    private static Dictionary<string, IMessage> Items(IMessage? message, FieldDescriptor field)
    {
        var items = new Dictionary<string, IMessage>();
        if (message is null) return items;
        var sameKeys = new Dictionary<string, int>();
        foreach (IMessage item in (IList)field.Accessor.GetValue(message))
        {
            var key = ListItemKeys.Of(item, items.Count);
            var number = sameKeys.GetValueOrDefault(key, 1);
            while (!items.TryAdd(number == 1 ? key : $"{key} #{number}", item)) number++;
            sameKeys[key] = number;
        }

        return items;
    }

    private static IEnumerable<FieldChange> CompareValues(string before, string after, string path) =>
        before == after ? [] : [new FieldChange { FieldPath = path, Before = before, After = after }];

    private static IMessage? Message(IMessage? parent, FieldDescriptor field) =>
        parent is null ? null : (IMessage?)field.Accessor.GetValue(parent);

    private static bool IsLeaf(MessageDescriptor type) => type == Timestamp.Descriptor || type == Duration.Descriptor;

    private static string Text(IMessage? parent, FieldDescriptor field)
    {
        if (parent is null || (field.HasPresence && !field.Accessor.HasValue(parent))) return "";
        var value = field.Accessor.GetValue(parent);
        return value switch
        {
            IDictionary map => string.Join(", ", map.Keys.Cast<object>().Select(key => $"{key}={map[key]}").Order(StringComparer.Ordinal)),
            IList list => string.Join(", ", list.Cast<object>().Select(item => Scalar(item, field))),
            _ => Scalar(value, field),
        };
    }

    private static string Scalar(object value, FieldDescriptor field) => value switch
    {
        bool flag => flag ? "true" : "false",
        System.Enum => (int)value == 0 ? "" : field.EnumType.FindValueByNumber((int)value)?.Name ?? $"{(int)value}",
        // The JSON form of a time is its RFC 3339 text in quotes.
        Timestamp or Duration => value.ToString()!.Trim('"'),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
