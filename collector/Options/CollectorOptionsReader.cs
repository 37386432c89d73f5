using System.CommandLine;

namespace XMailFleet.Collector.Options;

/// <summary>Reads all options of a collector.</summary>
internal static class CollectorOptionsReader
{
    /// <summary>The options of a parsed command line, with the environment and the configuration file.</summary>
    /// <exception cref="OptionsException">Something is wrong; all of it is told.</exception>
    public static CollectorOptions Read(ParseResult parsed, Func<string, string?> environment) =>
        Read(CommandLineOf(parsed), environment);

    /// <inheritdoc cref="Read(ParseResult, Func{string, string?})"/>
    public static CollectorOptions Read(Func<Setting, string?> commandLine, Func<string, string?> environment) =>
        Read(commandLine, environment, ReadCollector);

    /// <summary>What <paramref name="read"/> makes of the settings of a command; it may add errors of its own.</summary>
    /// <exception cref="OptionsException">Something is wrong; all of it is told.</exception>
    public static TOptions Read<TOptions>(
        ParseResult parsed, Func<string, string?> environment, Func<SettingReader, List<string>, TOptions> read) =>
        Read(CommandLineOf(parsed), environment, read);

    /// <summary>The options of the collector itself, for a command that has more.</summary>
    public static CollectorOptions ReadCollector(SettingReader reader, List<string> errors)
    {
        var options = Read(reader);
        errors.AddRange(StorageOptionsValidator.Validate(options.Storage));
        errors.AddRange(EndpointOptionsValidator.Validate(options.Endpoints));
        errors.AddRange(PollingOptionsValidator.Validate(options.Polling));
        errors.AddRange(RegressionOptionsValidator.Validate(options.Regressions));
        return options;
    }

    private static Func<Setting, string?> CommandLineOf(ParseResult parsed) =>
        setting => parsed.GetResult(setting.Option) is null ? null : parsed.GetValue(setting.Option);

    private static TOptions Read<TOptions>(
        Func<Setting, string?> commandLine, Func<string, string?> environment, Func<SettingReader, List<string>, TOptions> read)
    {
        var errors = new List<string>();
        var file = ConfigurationFile.Read(commandLine(Settings.Config) ?? NotEmpty(environment(Settings.Config.Variable)), errors);
        var reader = new SettingReader(commandLine, environment, file);
        var options = read(reader, errors);
        errors.InsertRange(0, reader.Errors);
        return errors.Count == 0 ? options : throw new OptionsException(errors);
    }

    private static string? NotEmpty(string? text) => text is { Length: > 0 } ? text : null;

    private static CollectorOptions Read(SettingReader reader)
    {
        var (storage, endpoints, polling) = (new StorageOptions(), new EndpointOptions(), new PollingOptions());
        return new CollectorOptions
        {
            Storage = new StorageOptions
            {
                DataDirectory = reader.Text(Settings.DataDir, storage.DataDirectory),
                Database = reader.Text(Settings.Database, storage.Database),
                Retention = reader.Time(Settings.Retention, storage.Retention),
            },
            Endpoints = new EndpointOptions
            {
                BindAddress = reader.Address(Settings.BindAddress, endpoints.BindAddress),
                GrpcPort = reader.Integer(Settings.GrpcPort, endpoints.GrpcPort),
                WebPort = reader.Integer(Settings.WebPort, endpoints.WebPort),
                WebHost = reader.Text(Settings.WebHost, endpoints.WebHost),
            },
            Polling = new PollingOptions
            {
                Interval = reader.Time(Settings.PollInterval, polling.Interval),
                Jitter = reader.Number(Settings.PollJitter, polling.Jitter),
                Deadline = reader.Time(Settings.PollDeadline, polling.Deadline),
                Lease = reader.Time(Settings.Lease, polling.Lease),
                Concurrency = reader.Integer(Settings.PollConcurrency, polling.Concurrency),
                WatchAgents = reader.Choice(Settings.WatchAgents, polling.WatchAgents ? "on" : "off", "on", "off") == "on",
                UnreachableAfter = reader.Integer(Settings.UnreachableAfter, polling.UnreachableAfter),
            },
            Regressions = ReadRegressions(reader, new RegressionOptions()),
        };
    }

    private static RegressionOptions ReadRegressions(SettingReader reader, RegressionOptions otherwise)
    {
        var openAfter = reader.Integer(Settings.OpenAfter, otherwise.OpenAfter);
        return new RegressionOptions
        {
            OpenAfter = openAfter,
            OpenWindow = reader.Integer(Settings.OpenWindow, Math.Max(openAfter, otherwise.OpenWindow)),
            RecoverAfter = reader.Integer(Settings.RecoverAfter, otherwise.RecoverAfter),
            FlappingAfter = reader.Integer(Settings.FlappingAfter, otherwise.FlappingAfter),
            FlappingWindow = reader.Time(Settings.FlappingWindow, otherwise.FlappingWindow),
            FlappingRecoverAfter = reader.Integer(Settings.FlappingRecoverAfter, otherwise.FlappingRecoverAfter),
            ReopenWindow = reader.Time(Settings.ReopenWindow, otherwise.ReopenWindow),
        };
    }
}
