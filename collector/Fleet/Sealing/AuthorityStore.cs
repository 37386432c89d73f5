using System.Security.Cryptography;
using Google.Protobuf;
using XMailFleet.Fleet.History;
using XMailFleet.Identities;
using XMailFleet.Texts;

namespace XMailFleet.Fleet.Sealing;

/// <summary>The authority in the store, its key wrapped.</summary>
internal static class AuthorityStore
{
    /// <summary>Id of its record.</summary>
    public const string Id = "authority";

    /// <summary>Opens it; makes it at the first start. Where several collectors start at once, all get the one that was first.</summary>
    /// <exception cref="HistoryException">The wrapping key is not the one that it was wrapped by, or the record is damaged.</exception>
    public static async Task<Authority> OpenAsync(IAccessStore members, KeyWrap wrap, TimeProvider time, CancellationToken ct = default)
    {
        var stored = await members.FindAsync(AccessKind.Authority, Id, ct).ConfigureAwait(false)
            ?? await MakeAsync(members, wrap, time, ct).ConfigureAwait(false);
        return Open(stored, wrap);
    }

    /// <summary>Id of its fleet, where what the store keeps of it can be opened.</summary>
    /// <exception cref="HistoryException">The wrapping key is not the one that it was wrapped by, or the record is damaged.</exception>
    public static string FleetOf(byte[] stored, KeyWrap wrap) => Open(stored, wrap).Fleet;

    /// <summary>Opens what the store keeps of it.</summary>
    /// <exception cref="HistoryException">The wrapping key is not the one that it was wrapped by, or the record is damaged.</exception>
    private static Authority Open(byte[] stored, KeyWrap wrap)
    {
        try
        {
            var record = StoredAuthority.Parser.ParseFrom(stored);
            var key = wrap.Unwrap(Purpose(record.Fleet), record.WrappedKey.Span);
            return Authority.Open(record.Fleet, key, record.Certificate.ToByteArray());
        }
        catch (CryptographicException failure)
        {
            throw new HistoryException(language => Words.Sealing(language).WrongWrappingKey(wrap.Place), failure);
        }
        catch (Exception failure) when (failure is InvalidDataException or InvalidProtocolBufferException or Org.BouncyCastle.Security.GeneralSecurityException or IOException or ArgumentException)
        {
            throw new HistoryException(language => Words.Sealing(language).AuthorityDamaged, failure);
        }
    }

    private static Task<byte[]> MakeAsync(IAccessStore members, KeyWrap wrap, TimeProvider time, CancellationToken ct)
    {
        var made = Store(Authority.Make(CollectorId.Make(), time.GetUtcNow()), wrap);
        return members.ChangeAsync<byte[]>(AccessKind.Authority, Id, present => (present ?? made, present ?? made), ct);
    }

    private static byte[] Store(Authority authority, KeyWrap wrap) => new StoredAuthority
    {
        Fleet = authority.Fleet,
        Certificate = ByteString.CopyFrom(authority.Certificate),
        WrappedKey = ByteString.CopyFrom(wrap.Wrap(Purpose(authority.Fleet), authority.ToPkcs8())),
    }.ToByteArray();

    private static string Purpose(string fleet) => $"authority of {fleet}";
}
