using System.Text.Json;
using Microsoft.Extensions.Configuration.Json;
using XMailFleet.Texts;

namespace XMailFleet.Programs.Options;

/// <summary>The optional file of options: one JSON object, <c>{ "mail-root": "/var/MailRoot", "port": 7460 }</c>.</summary>
internal sealed class OptionFile(string path, Stream content)
    : JsonStreamConfigurationProvider(new JsonStreamConfigurationSource { Stream = content }), IOptionSource
{
    public string Locate(string name) => $"{path}: \"{name}\"";

    /// <summary>What keeps a file from being read, in a sentence; null for what is no matter of the file.</summary>
    public static string? Explain(Exception failure, string path, IValueWords words) => failure switch
    {
        JsonException json => words.FileIsNoJson(path, (json.LineNumber ?? 0) + 1),
        FormatException => words.FileIsNoObject(path),
        FileNotFoundException or DirectoryNotFoundException => words.NoSuchFile(path),
        UnauthorizedAccessException when Directory.Exists(path) => words.FileIsDirectory(path),
        UnauthorizedAccessException => words.FileMayNotBeRead(path, Environment.UserName),
        IOException or ArgumentException => words.FileCannotBeRead(path, failure.Message.TrimEnd('.')),
        _ => null,
    };

    /// <summary>A sentence for each key that is no option, or has no plain value. Those are not there any more afterwards.</summary>
    public IEnumerable<string> Refuse(IReadOnlyList<string> known, IValueWords words)
    {
        foreach (var key in GetChildKeys([], null).Distinct(StringComparer.OrdinalIgnoreCase).ToArray())
        {
            if (!known.Contains(key, StringComparer.OrdinalIgnoreCase))
                yield return Nearness.Find(key, known) is [var near, ..]
                    ? words.UnknownKey(path, key, near)
                    : words.UnknownKeyAmong(path, key, known);
            else if (!TryGet(key, out var text) || text is null)
                yield return words.NoPlainValue(path, key);
            else
                continue;
            Data.Remove(key);
        }
    }
}
