using System.Collections;
using System.Globalization;
using System.Text;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace XMailFleet.Collector.Tests.Serving.Reports;

/// <summary>Puts a word behind every text of a message, as a host could send it in all its facts at once.</summary>
internal static class Tainting
{
    private static readonly UnicodeCategory[] Unseen =
    [
        UnicodeCategory.Control, UnicodeCategory.Format, UnicodeCategory.LineSeparator, UnicodeCategory.ParagraphSeparator,
        UnicodeCategory.OtherNotAssigned, UnicodeCategory.PrivateUse, UnicodeCategory.Surrogate,
    ];

    /// <summary>What a terminal obeys, what forges lines and cells, what nobody sees.</summary>
    public static readonly string[] Words =
    [
        "x\nmx9: all is well", "x\r\nmx9,forged", "x\r", "\u001b[2J\u0007", "\u009b1A", "\u202eevil\u202c", "\u2066x\u2069", "\u200b\u200d\ufeff", "\u2028forged\u2029",
        "\u0085", "\u00ad", "\ue000", "\u0378", "\U000e0041\U000e007f", "a\ufe0f\ufe0e", "\u3164", "\",\"forged\"\r\n", "\"\n", "<b>&#x202e;\u202e", "\t=1+1",
    ];

    /// <summary>A copy with <paramref name="word"/> in every text that is not empty, but resource names of hosts, which are people's.</summary>
    public static T Of<T>(T message, string word)
        where T : IMessage<T>, IDeepCloneable<T>
    {
        var tainted = message.Clone();
        Taint(tainted, word);
        return tainted;
    }

    /// <summary>The first character of the text that should not be seen as it is, or null. Lines may end, and pages hold tabs of our own.</summary>
    public static Rune? Raw(string text, bool isPage = false)
    {
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value is not ('\n' or '\r') && !(isPage && rune.Value == '\t') && Unseen.Contains(Rune.GetUnicodeCategory(rune))) return rune;
        return null;
    }

    private static void Taint(IMessage message, string word)
    {
        foreach (var field in message.Descriptor.Fields.InFieldNumberOrder())
        {
            var value = field.Accessor.GetValue(message);
            if (field.IsMap) TaintMap(value, word);
            else if (field.IsRepeated) TaintList(field, (IList)value, word);
            else if (value is string { Length: > 0 } text && !text.StartsWith("hosts/", StringComparison.Ordinal)) field.Accessor.SetValue(message, text + word);
            else if (field.FieldType is FieldType.Message && value is IMessage inner) Taint(inner, word);
        }
    }

    private static void TaintMap(object map, string word)
    {
        if (map is not IDictionary<string, string> texts) return;
        foreach (var name in texts.Keys.ToList()) texts[name] += word;
    }

    private static void TaintList(FieldDescriptor field, IList items, string word)
    {
        for (var at = 0; at < items.Count; at++)
            if (field.FieldType is FieldType.String && !((string)items[at]!).StartsWith("hosts/", StringComparison.Ordinal)) items[at] = items[at] + word;
            else if (items[at] is IMessage inner) Taint(inner, word);
    }
}
