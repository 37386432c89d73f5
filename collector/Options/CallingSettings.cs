using XMailFleet.Collector.Serving.Calling;
using XMailFleet.Programs.Options;

namespace XMailFleet.Collector.Options;

/// <summary>Reads <see cref="CallingOptions"/>.</summary>
internal static class CallingSettings
{
    private static readonly Setting<CollectorAddress?> Address = new(
        "address", new("unix:PATH|HOST:PORT", CollectorAddress.TryParse, words => words.Collector), words => words.Address, null,
        words => words.SocketOfThisMachine);

    private static readonly Setting<string?> TokenFile = new("token-file", ValueForms.Text("FILE"), words => words.TokenFile, null);

    public static Setting[] All { get; } = [Address, TokenFile, StorageSettings.DataDir];

    public static CallingOptions Read(OptionReader reader) => new(
        reader.Read(Address) ?? CollectorAddress.OfSocket(SocketPath.ToAsk(reader)),
        reader.Read(TokenFile));
}
