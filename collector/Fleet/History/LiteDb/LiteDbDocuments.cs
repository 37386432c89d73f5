using Google.Protobuf;
using LiteDB;
using XMailFleet.V1;

namespace XMailFleet.Fleet.History.LiteDb;

/// <summary>Documents from messages and back.</summary>
internal static class LiteDbDocuments
{
    public static BsonDocument Host(StoredHost host, string hostId, long key) => new()
    {
        ["_id"] = hostId,
        ["k"] = key,
        ["b"] = host.ToByteArray(),
    };

    public static BsonDocument Snapshot(Snapshot snapshot, long id, long sequence)
    {
        var slim = snapshot.Clone();
        slim.Diagnosis = null;
        return new BsonDocument { ["_id"] = id, ["s"] = sequence, ["b"] = slim.ToByteArray() };
    }

    public static BsonDocument Regression(StoredRegression regression, long id)
    {
        var document = new BsonDocument
        {
            ["_id"] = id,
            ["s"] = regression.Sequence,
            ["b"] = regression.ToByteArray(),
        };
        if (regression.Regression.State is RegressionState.Open) document["o"] = regression.Sequence;
        return document;
    }

    public static BsonDocument Event(StoredRegression regression, long sequence, DateTimeOffset time) => new()
    {
        ["_id"] = sequence,
        ["t"] = time.ToUnixTimeMilliseconds(),
        ["b"] = regression.ToByteArray(),
    };

    public static BsonDocument Bytes(BsonValue id, IMessage message) => new()
    {
        ["_id"] = id,
        ["b"] = message.ToByteArray(),
    };

    public static StoredHost ToHost(BsonDocument document) => StoredHost.Parser.ParseFrom(document["b"].AsBinary);

    public static StoredRegression ToRegression(BsonDocument document) =>
        StoredRegression.Parser.ParseFrom(document["b"].AsBinary);

    public static Snapshot ToSnapshot(BsonDocument document) => V1.Snapshot.Parser.ParseFrom(document["b"].AsBinary);

    public static Sequenced<StoredRegression> ToEvent(BsonDocument document) =>
        new(document["_id"].AsInt64, ToRegression(document));
}
