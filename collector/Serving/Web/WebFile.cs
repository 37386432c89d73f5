using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace XMailFleet.Collector.Serving.Web;

/// <summary>A file that pages refer to, part of the program. Its tag lets a browser keep it until it changes.</summary>
internal sealed class WebFile
{
    private readonly byte[] _content;
    private readonly string _type;
    private readonly EntityTagHeaderValue _tag;

    private WebFile(string name, string type)
    {
        using var stream = typeof(WebFile).Assembly.GetManifestResourceStream(name)!;
        _content = new byte[stream.Length];
        stream.ReadExactly(_content);
        _type = type;
        _tag = new EntityTagHeaderValue($"\"{Convert.ToHexString(SHA256.HashData(_content)[..8])}\"");
    }

    public static WebFile Style { get; } = new("style.css", "text/css; charset=utf-8");

    public static WebFile Icon { get; } = new("icon.svg", "image/svg+xml");

    public string Text => Encoding.UTF8.GetString(_content);

    public IResult Answer() => Results.Bytes(_content, _type, entityTag: _tag);
}
