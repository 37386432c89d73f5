using Google.Protobuf;
using Npgsql;
using XMailFleet.V1;

namespace XMailFleet.Fleet.History.Postgres;

/// <summary>Messages from rows.</summary>
internal static class PostgresRows
{
    /// <summary>The message in the first column.</summary>
    public static Func<NpgsqlDataReader, T> Body<T>(MessageParser<T> parser)
        where T : IMessage<T> => row => parser.ParseFrom(row.GetFieldValue<byte[]>(0));

    /// <summary>The message in the first column with the position in the second.</summary>
    public static Func<NpgsqlDataReader, Sequenced<T>> At<T>(MessageParser<T> parser)
        where T : IMessage<T> => row => new Sequenced<T>(row.GetInt64(1), parser.ParseFrom(row.GetFieldValue<byte[]>(0)));

    /// <summary>A snapshot from its own body and that of its diagnosis.</summary>
    public static Snapshot WholeSnapshot(NpgsqlDataReader row)
    {
        var snapshot = Snapshot.Parser.ParseFrom(row.GetFieldValue<byte[]>(0));
        snapshot.Diagnosis = Diagnosis.Parser.ParseFrom(row.GetFieldValue<byte[]>(1));
        return snapshot;
    }
}
