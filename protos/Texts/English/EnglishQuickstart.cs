namespace XMailFleet.Texts;

internal sealed class EnglishQuickstart : IQuickstartWords
{
    public string Practice => "No XMail was found on this machine. A practice mail root stands in for it; no XMail runs on it.";

    public string PortTaken(int port) => $"Port {port} is in use by another program; a free one takes its place.";

    public string NoMailRoot(string path) => $"There is no directory {path}. Name the mail root with --mail-root DIR, or leave it out.";

    public string MailRoot => "Mail root:";

    public string WebPage => "Web page:";

    public string AskBoth => "Ask the agent and the collector:";

    public string History => "History in the terminal:";

    public string Running => "Polling every minute or as set. Ctrl-C ends it; the history stays.";
}
