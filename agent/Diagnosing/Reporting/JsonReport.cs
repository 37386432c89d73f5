using Google.Protobuf;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Reporting;

/// <summary>A diagnosis as protobuf JSON, indented.</summary>
internal static class JsonReport
{
    private static readonly JsonFormatter Formatter = new(JsonFormatter.Settings.Default.WithIndentation());

    public static string Write(Diagnosis diagnosis) => Visible.OfJson(Formatter.Format(diagnosis));
}
