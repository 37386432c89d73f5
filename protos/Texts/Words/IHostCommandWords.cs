namespace XMailFleet.Texts;

/// <summary>What the commands about hosts say beside their lists.</summary>
public interface IHostCommandWords
{
    /// <summary>Stands above the line to paste.</summary>
    string PasteLine(string host, string endTime);

    string BySsh(string line);

    /// <summary>The collector is not to be reached from elsewhere.</summary>
    string OnlyThisMachine(string host, string address);

    string NoHosts { get; }

    string NothingToEdit { get; }

    string Edited(string host);

    /// <summary>The question; "yes" answers it in every language.</summary>
    string AskRemove(string host);

    string NotRemoved(string host);

    string NeedsYes(string host);

    string Removed(string host);

    string IdentityRevoked(string host);

    string NothingFound { get; }
}
