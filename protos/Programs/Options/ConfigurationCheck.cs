using System.CommandLine;
using XMailFleet.Texts;

namespace XMailFleet.Programs.Options;

/// <summary>Tells all that is wrong with a configuration file, each with its place: what a start would refuse, before it does.</summary>
internal sealed class ConfigurationCheck
{
    private readonly string _path;
    private readonly ConfigurationScan _scan;
    private readonly IReadOnlyList<Setting> _known;
    private readonly IReadOnlyList<string> _names;
    private readonly IValueWords _words;

    private ConfigurationCheck(string path, byte[] content, Command root, Language language)
    {
        (_path, _scan, _words) = (path, ConfigurationScan.Of(content), Words.Values(language));
        _known = [.. ProgramRoot.SettingsOf(root).Except([CommonSettings.Config])];
        _names = [.. _known.Select(setting => setting.Name).Distinct()];
    }

    /// <summary>How many options it sets, and a sentence for each fault.</summary>
    /// <param name="path">As it was named.</param>
    /// <param name="content">Of the file.</param>
    /// <param name="root">The program.</param>
    /// <param name="language">Of the sentences.</param>
    public static (int Count, IReadOnlyList<string> Faults) Of(string path, byte[] content, Command root, Language language)
    {
        var check = new ConfigurationCheck(path, content, root, language);
        return (check._scan.Lines.Count, [.. check.Lines().Concat(check.Whole()).Concat(check.Commands(root, language)).Distinct()]);
    }

    private IEnumerable<string> Lines()
    {
        var seen = new Dictionary<string, ConfigurationLine>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in _scan.Lines)
        {
            if (Judge(line) is { } fault) yield return fault;
            if (!seen.TryAdd(line.Key, line)) yield return _words.KeyTwice(PlaceOf(line), line.Key, seen[line.Key].Line);
        }
    }

    private string? Judge(ConfigurationLine line)
    {
        var settings = _known.Where(setting => setting.Name.Equals(line.Key, StringComparison.OrdinalIgnoreCase)).ToArray();
        if (settings.Length == 0)
            return Nearness.Find(line.Key, _names) is [var near, ..]
                ? _words.UnknownKey(PlaceOf(line), line.Key, near)
                : _words.UnknownKeyAmong(PlaceOf(line), line.Key, _names);
        if (line.Text is not { } text) return _words.NoPlainValue(PlaceOf(line), line.Key);
        // Two commands may read one name each in its own way; a value is right that one of them takes.
        var expected = settings.Select(setting => setting.Refuse(text, _words)).ToArray();
        return expected.Contains(null) ? null : _words.CannotBeUsed(SourceOf(line), text, expected[0]!);
    }

    private IEnumerable<string> Whole()
    {
        if (_scan.Broken is var (line, column)) yield return _words.NoJsonHere($"{_path}:{line}:{column}");
        else if (_scan.IsNoObject) yield return _words.FileIsNoObject(_path);
    }

    // What options are worth together only the commands know that read them.
    private IEnumerable<string> Commands(Command root, Language language)
    {
        if (_scan.Broken is not null) return [];
        var source = new ScannedOptions([.. _scan.Lines.Where(line => line.Text is not null)], SourceOf);
        return CommandPath.Below(root).Select(command => command.Rehearse).OfType<Action<OptionReader>>()
            .SelectMany(read => OptionReader.Rehearse(source, read, language));
    }

    private string PlaceOf(ConfigurationLine line) => $"{_path}:{line.Line}:{line.Column}";

    private string SourceOf(ConfigurationLine line) => $"{PlaceOf(line)}: \"{line.Key}\"";
}
