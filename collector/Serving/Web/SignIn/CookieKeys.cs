using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Sealing;

namespace XMailFleet.Collector.Serving.Web.SignIn;

/// <summary>
/// Keeps the keys that cookies and forms are protected with in the store, so that all collectors of a fleet have the same. Each is wrapped
/// as a whole: whoever can write into the store alone can neither read one nor put one of his own there.
/// </summary>
internal sealed partial class CookieKeys(IAccessStore members, KeyWrap wrap, ILogger<CookieKeys> log) : IXmlRepository
{
    // One is made in 90 days.
    private const int Limit = 1000;

    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. Await(() => members.ListAsync(AccessKind.CookieKey, "", Limit, CancellationToken.None)).Select(Open).OfType<XElement>()];

    public void StoreElement(XElement element, string friendlyName)
    {
        var wrapped = wrap.Wrap(PurposeOf(friendlyName), Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)));
        Await(() => members.ChangeAsync(AccessKind.CookieKey, friendlyName, _ => (wrapped, true), CancellationToken.None));
    }

    private XElement? Open(AccessRecord record)
    {
        try
        {
            return XElement.Parse(Encoding.UTF8.GetString(wrap.Unwrap(PurposeOf(record.Id), record.Body)));
        }
        catch (Exception error) when (error is CryptographicException or XmlException)
        {
            // Sessions under it are over, and a new one is made: nobody is shut out for long.
            LogUnfit(log, record.Id);
            return null;
        }
    }

    // The library asks without waiting, at the start and once a day.
    private static T Await<T>(Func<Task<T>> ask) => Task.Run(ask).GetAwaiter().GetResult();

    private static string PurposeOf(string id) => $"cookie-key/{id}";

    [LoggerMessage(Level = LogLevel.Warning, Message = "The key {Id} of the pages' cookies cannot be used and is left out.")]
    private static partial void LogUnfit(ILogger logger, string id);
}
