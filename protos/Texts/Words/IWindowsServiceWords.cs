namespace XMailFleet.Texts;

/// <summary>What is said when the agent becomes a service of Windows, or is one no longer.</summary>
public interface IWindowsServiceWords
{
    /// <summary>Said on any other system.</summary>
    string OnlyOnWindows { get; }

    /// <summary>What the list of services says that it does.</summary>
    string Description { get; }

    /// <param name="service">Its name.</param>
    /// <param name="account">That it runs as.</param>
    string Installed(string service, string account);

    string StateClosed(string directory);

    /// <summary>What to type where a private key is closed to the account.</summary>
    string MayRead(string account);

    /// <summary>What to type where a firewall keeps the collector out.</summary>
    string LetIn(string name, int port, string program);

    string Removed(string service, string directory);

    string NotInstalled(string service);

    string NeedsAdministrator { get; }

    string Failed(string cause);

    /// <summary>A cause for <see cref="Failed"/>.</summary>
    string NoAnswer { get; }
}
