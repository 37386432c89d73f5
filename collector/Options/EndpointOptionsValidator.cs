namespace XMailFleet.Collector.Options;

/// <summary>Checks <see cref="EndpointOptions"/>.</summary>
internal static class EndpointOptionsValidator
{
    /// <summary>One sentence for each value that cannot be.</summary>
    public static IEnumerable<string> Validate(EndpointOptions options)
    {
        string?[] errors =
        [
            Limits.Check(Settings.GrpcPort, options.GrpcPort, 0, 65535, Limits.ShowNumber),
            Limits.Check(Settings.WebPort, options.WebPort, 0, 65535, Limits.ShowNumber),
            options.GrpcPort == options.WebPort && options.GrpcPort != 0
                ? $"grpc-port and web-port are both {options.GrpcPort}; each needs a port of its own. Set one by --grpc-port or --web-port."
                : null,
        ];
        return errors.OfType<string>();
    }
}
