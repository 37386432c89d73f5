using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace XMailFleet.Collector.Serving.Callers;

/// <summary>What a request is about, for the audit log.</summary>
internal sealed record DeedResource(string Name)
{
    // In the order in which they say the most. An id alone is the last part of a name.
    private static readonly string[] Fields = ["name", "parent", "host_id", "user_id", "maintenance_window_id"];

    // The resource itself is in the request where it is changed or made.
    private static readonly string[] Resources = ["host", "maintenance_window"];

    /// <summary>Notes it for the rest of the request.</summary>
    public static void Note(HttpContext http, IMessage request) => http.Features.Set(new DeedResource(NameIn(request) ?? ""));

    /// <summary>Notes it in words that say more than the request.</summary>
    public static void Note(HttpContext http, string name) => http.Features.Set(new DeedResource(name));

    /// <summary>What was noted; empty for nothing.</summary>
    public static string Of(HttpContext http) => http.Features.Get<DeedResource>()?.Name ?? "";

    private static string? NameIn(IMessage request) =>
        Fields.Select(field => TextOf(request, field)).FirstOrDefault(text => text is { Length: > 0 })
        ?? Resources.Select(field => MessageOf(request, field) is { } inner ? TextOf(inner, "name") : null).FirstOrDefault(text => text is { Length: > 0 });

    private static string? TextOf(IMessage message, string field) =>
        message.Descriptor.FindFieldByName(field) is { FieldType: FieldType.String, IsRepeated: false } found ? (string)found.Accessor.GetValue(message) : null;

    private static IMessage? MessageOf(IMessage message, string field) =>
        message.Descriptor.FindFieldByName(field) is { FieldType: FieldType.Message, IsRepeated: false, IsMap: false } found ? (IMessage?)found.Accessor.GetValue(message) : null;
}
