using System.Globalization;

namespace XMailFleet.Programs.Callers;

/// <summary>Statuses of gRPC by the names that its documents have (https://grpc.github.io/grpc/core/md_doc_statuscodes.html).</summary>
internal static class StatusNames
{
    private static readonly string[] Names =
    [
        "OK", "CANCELLED", "UNKNOWN", "INVALID_ARGUMENT", "DEADLINE_EXCEEDED", "NOT_FOUND", "ALREADY_EXISTS", "PERMISSION_DENIED",
        "RESOURCE_EXHAUSTED", "FAILED_PRECONDITION", "ABORTED", "OUT_OF_RANGE", "UNIMPLEMENTED", "INTERNAL", "UNAVAILABLE", "DATA_LOSS",
        "UNAUTHENTICATED",
    ];

    /// <summary>The name of a number; "UNKNOWN" for what is none.</summary>
    public static string Of(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < Names.Length ? Names[index] : "UNKNOWN";
}
