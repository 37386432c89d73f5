using System.Net;
using XMailFleet.Collector.Serving.Endpoints;
using XMailFleet.Programs.Options;

namespace XMailFleet.Collector.Options;

/// <summary>Reads <see cref="WebOptions"/>.</summary>
internal static class WebSettings
{
    private static readonly WebOptions Defaults = new();

    private static readonly Setting<string?> Certificate = new(
        WebOptions.CertificateOption[2..], ValueForms.File, words => words.WebCertificate, Defaults.Certificate, words => words.PlainHttp);

    private static readonly Setting<string?> Key = new(
        WebOptions.KeyOption[2..], ValueForms.File, words => words.WebKey, Defaults.Key, words => words.PlainHttp);

    private static readonly Setting<IReadOnlyList<IPAddress>> BehindProxy = new(
        "web-behind-proxy", ValueForms.Addresses, words => words.WebBehindProxy, Defaults.Proxies, words => words.NoProxy);

    public static Setting<IPAddress> BindAddress { get; } =
        new("web-bind-address", ValueForms.Address, words => words.WebBindAddress, Defaults.BindAddress);

    public static Setting[] All { get; } = [BindAddress, Certificate, Key, BehindProxy];

    public static WebOptions Read(OptionReader reader)
    {
        var options = new WebOptions
        {
            BindAddress = reader.Read(BindAddress),
            Certificate = reader.Read(Certificate),
            Key = reader.Read(Key),
            Proxies = reader.Read(BehindProxy),
        };
        if (options.Certificate is null != options.Key is null)
        {
            var (given, missing) = options.Certificate is null ? (Key, Certificate) : (Certificate, Key);
            reader.Refuse(words => words.GoTogether(given.Option.Name, missing.Option.Name));
        }
        else if (options.IsOpen)
        {
            reader.Refuse(words => words.OpenWebPort(
                options.BindAddress.ToString(), BindAddress.Option.Name, Certificate.Option.Name, Key.Option.Name, BehindProxy.Option.Name));
        }

        return options;
    }
}
