using System.Text.Json;

namespace XMailFleet.Agent.Options;

/// <summary>The optional JSON file of options: <c>{ "mail-root": "/var/MailRoot", "port": 7460 }</c>.</summary>
public static class ConfigurationFile
{
    /// <summary>Reads it; nothing where <paramref name="path"/> is null.</summary>
    /// <exception cref="InvalidDataException">The file cannot be read or is no JSON object; the message is a sentence.</exception>
    public static IConfiguration Read(string? path)
    {
        if (path is null) return new ConfigurationBuilder().Build();
        if (!File.Exists(path)) throw new InvalidDataException($"There is no configuration file {path}.");
        try
        {
            return new ConfigurationBuilder().AddJsonFile(Path.GetFullPath(path), optional: false, reloadOnChange: false).Build();
        }
        catch (InvalidDataException failure)
        {
            var cause = failure.GetBaseException();
            var where = cause is JsonException { LineNumber: { } line } ? $" at line {line + 1}" : "";
            throw new InvalidDataException($"The configuration file {path} is no valid JSON{where}: write one object such as {{ \"port\": 7460 }}.", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"The configuration file {path} cannot be read: {failure.Message}", failure);
        }
    }
}
