namespace XMailFleet.Texts;

/// <summary>What an agent says when it enrolls.</summary>
public interface IEnrollWords
{
    /// <summary>What was pasted is no token.</summary>
    string NoToken { get; }

    /// <summary>Nothing came by standard input.</summary>
    string TokenMissing { get; }

    string TokenFileOpen(string path, string mode);

    /// <param name="collector">HOST:PORT whose certificate is not of the authority that the token names.</param>
    string WrongAuthority(string collector);

    /// <summary>Something else answers there.</summary>
    string NoCollector(string collector);

    string NoSuchName(string collector);

    string NotReached(string collector, string cause);

    /// <summary>A cause for <see cref="NotReached"/>.</summary>
    string NoAnswer { get; }

    string NotAnAddress(string text);

    /// <param name="host">Id of the host.</param>
    /// <param name="address">At which the collector asks.</param>
    string Enrolled(string host, string address);

    string ConfigurationWritten(string path, string bind);

    string Restarted(string units);

    /// <param name="command">That starts the agent.</param>
    string StartByHand(string command);

    string NotRestarted(string units, string cause);

    string NeedsRoot(string path);

    string StateNotWritten(string path, string cause);

    string ConfigurationNotWritten(string path, string bind);
}
