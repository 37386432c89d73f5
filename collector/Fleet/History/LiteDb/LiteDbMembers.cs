using System.Globalization;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using LiteDB;
using XMailFleet.V1;

namespace XMailFleet.Fleet.History.LiteDb;

/// <summary>Who belongs, as the documents of the database.</summary>
internal static class LiteDbMembers
{
    // Sorts after every character of an id.
    private const char AfterIds = '\uffff';

    /// <summary>Key of a record.</summary>
    public static string Key(AccessKind kind, string id) => string.Create(CultureInfo.InvariantCulture, $"{(int)kind}/{id}");

    /// <summary>A record, or null.</summary>
    public static byte[]? Find(LiteDbCollections collections, AccessKind kind, string id) => collections.Access.FindById(Key(kind, id))?["b"].AsBinary;

    /// <summary>Documents of a kind whose id is <paramref name="fromId"/> or comes after it in ordinal order, by id.</summary>
    public static IEnumerable<BsonDocument> From(LiteDbCollections collections, AccessKind kind, string fromId, int limit)
    {
        var query = new Query { OrderBy = "$._id", Limit = limit };
        query.Where.Add(BsonExpression.Create("$._id BETWEEN @0 AND @1", Key(kind, fromId), Key(kind, "") + AfterIds));
        return collections.Access.Find(query);
    }

    /// <summary>All who belong.</summary>
    public static KnownMembers Read(LiteDbCollections collections)
    {
        var agents = LiteDbQueries.InPages(collections.Hosts)
            .Select(LiteDbDocuments.ToHost)
            .ToDictionary(host => host.Incarnation, host => new KnownAgent(ResourceNames.HostId(host.Host.Name)!, host.Host.Enrollment), StringComparer.Ordinal);
        var users = new Dictionary<string, StoredUser>(StringComparer.Ordinal);
        var tokens = new Dictionary<string, Token>(StringComparer.Ordinal);
        foreach (var document in LiteDbQueries.InPages(collections.Access))
        {
            var id = Split(document["_id"].AsString).Id;
            var parsed = Parse(document);
            if (parsed is StoredUser user) users[id] = user;
            else if (parsed is StoredToken { Token: { } token }) tokens[id] = token;
        }

        var authority = Find(collections, AccessKind.Authority, "authority");
        return new KnownMembers(authority is null ? "" : StoredAuthority.Parser.ParseFrom(authority).Fleet, agents, users, tokens);
    }

    /// <summary>What a document holds, as the message of its kind; what is none comes as its bytes.</summary>
    /// <exception cref="InvalidDataException">It is of no kind.</exception>
    public static IMessage Parse(BsonDocument document)
    {
        var body = document["b"].AsBinary;
        return Split(document["_id"].AsString).Kind switch
        {
            AccessKind.Authority => StoredAuthority.Parser.ParseFrom(body),
            AccessKind.Agent => StoredAgent.Parser.ParseFrom(body),
            AccessKind.EnrollmentToken => StoredEnrollmentToken.Parser.ParseFrom(body),
            AccessKind.User => StoredUser.Parser.ParseFrom(body),
            AccessKind.Token => StoredToken.Parser.ParseFrom(body),
            AccessKind.SignIn => StoredSignIn.Parser.ParseFrom(body),
            AccessKind.Recovery => StoredRecovery.Parser.ParseFrom(body),
            AccessKind.CookieKey => new BytesValue { Value = ByteString.CopyFrom(body) },
            _ => throw new InvalidDataException("a record of who belongs is of no kind"),
        };
    }

    /// <summary>Kind and id of a record, from its key.</summary>
    public static (AccessKind Kind, string Id) Split(string key)
    {
        var at = key.IndexOf('/', StringComparison.Ordinal);
        return int.TryParse(key.AsSpan(0, Math.Max(at, 0)), NumberStyles.None, CultureInfo.InvariantCulture, out var kind)
            ? ((AccessKind)kind, key[(at + 1)..])
            : throw new InvalidDataException("a record of who belongs has no kind");
    }
}
