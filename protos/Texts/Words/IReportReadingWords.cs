namespace XMailFleet.Texts;

/// <summary>Why a report could not be read from a collector.</summary>
public interface IReportReadingWords
{
    string NotAnAddress(string address);

    string NoCollector(string address);

    /// <summary><paramref name="detail"/> is a sentence of the collector, in English.</summary>
    string NotFound(string detail);

    string Refused(string address, string detail);
}
