namespace XMailFleet.Texts;

/// <summary>What the quickstart says around the first diagnosis.</summary>
public interface IQuickstartWords
{
    /// <summary>A blank line stands behind it.</summary>
    string Practice { get; }

    string PortTaken(int port);

    string NoMailRoot(string path);

    string MailRoot { get; }

    string WebPage { get; }

    string AskBoth { get; }

    string History { get; }

    string Running { get; }
}
