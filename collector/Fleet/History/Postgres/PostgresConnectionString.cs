using Npgsql;

namespace XMailFleet.Fleet.History.Postgres;

/// <summary>
/// Reads where the database is: <c>Host=db;Database=xmailfleet;Username=xmailfleet</c>, or as
/// <c>postgresql://xmailfleet@db:5432/xmailfleet</c>.
/// </summary>
internal static class PostgresConnectionString
{
    /// <exception cref="HistoryException">It cannot be understood. The message does not repeat it: it may hold a password.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string text)
    {
        try
        {
            var settings = text.StartsWith("postgres://", StringComparison.Ordinal) || text.StartsWith("postgresql://", StringComparison.Ordinal)
                ? FromUri(new Uri(text))
                : new NpgsqlConnectionStringBuilder(text);
            if (string.IsNullOrEmpty(settings.Host)) throw new FormatException("it names no host");
            if (string.IsNullOrEmpty(settings.ApplicationName)) settings.ApplicationName = "xmailfleet-collector";
            // A collector that is stopped in the midst of a transaction must not keep what it has locked.
            if (string.IsNullOrEmpty(settings.Options)) settings.Options = "-c idle_in_transaction_session_timeout=10000";
            return settings;
        }
        catch (Exception error) when (error is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new HistoryException(words => words.UnknownDatabase);
        }
    }

    private static NpgsqlConnectionStringBuilder FromUri(Uri uri)
    {
        var settings = new NpgsqlConnectionStringBuilder { Host = uri.IdnHost, Database = Uri.UnescapeDataString(uri.AbsolutePath.Trim('/')) };
        if (uri.Port > 0) settings.Port = uri.Port;
        var user = uri.UserInfo.Split(':', 2);
        if (user[0].Length > 0) settings.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1) settings.Password = Uri.UnescapeDataString(user[1]);
        foreach (var option in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = option.Split('=', 2);
            // What libpq calls sslmode is "SSL Mode" here; Npgsql knows both.
            settings[Uri.UnescapeDataString(pair[0])] = Uri.UnescapeDataString(pair.ElementAtOrDefault(1) ?? "");
        }

        return settings;
    }
}
