using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.AspNetCore.Components;
using XMailFleet.Collector.Serving.Web;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Serving.Web;

/// <summary>Renders pages as the server does, and reads them back.</summary>
internal static partial class Rendering
{
    public static async Task<string> RenderAsync<TPage>(Language language, params (string Name, object? Value)[] parameters)
        where TPage : IComponent
    {
        var context = new PageContext(language, true, Samples.Now, "/")
        {
            Visitor = new PageVisitor("users/ann", Role.Operator, "192.0.2.7"),
            FormToken = "token",
        };
        return await PageRenderer.RenderAsync<TPage>(context, parameters.ToDictionary(p => p.Name, p => p.Value));
    }

    /// <summary>The page as XML. But for void elements the pages keep to what HTML and XML share: every tag closes.</summary>
    public static XDocument Parse(string html)
    {
        Assert.StartsWith("<!DOCTYPE html>", html.TrimStart(), StringComparison.Ordinal);
        return XDocument.Parse(Tag().Replace(html.TrimStart()["<!DOCTYPE html>".Length..], ToXml), LoadOptions.PreserveWhitespace);
    }

    // HTML leaves out the slash of a void element, and the value of an attribute where it is empty.
    private static string ToXml(Match tag)
    {
        var filled = Attribute().Replace(tag.Groups["attributes"].Value, attribute => attribute.Groups["value"].Success ? attribute.Value : $"{attribute.Value}=\"\"");
        var name = tag.Groups["name"].Value;
        return name is "meta" or "link" or "input" or "br" or "hr" ? $"<{name}{filled}/>" : $"<{name}{filled}{tag.Groups["slash"].Value}>";
    }

    [GeneratedRegex("""<(?<name>[a-z][a-z0-9]*)(?<attributes>(?:\s+[a-zA-Z-]+(?:="[^"]*")?)*)\s*(?<slash>/?)>""")]
    private static partial Regex Tag();

    [GeneratedRegex("""\s+[a-zA-Z-]+(?<value>="[^"]*")?""")]
    private static partial Regex Attribute();
}
