namespace XMailFleet.Texts;

internal sealed class EnglishReportReading : IReportReadingWords
{
    public string NotAnAddress(string address) =>
        $"'{address}' is not an address. Give it as HOST:PORT, for example 127.0.0.1:7470.";

    public string NoCollector(string address) =>
        $"No collector answers at {address}. Start one with 'xmailfleet-collector serve', or name another with --address HOST:PORT.";

    public string NotFound(string detail) => detail;

    public string Refused(string address, string detail) => $"The collector at {address} could not answer: {detail}";
}
