namespace XMailFleet.Texts;

internal sealed partial class EnglishOptions
{
    public string TokenFile => "File with the token of --address HOST:PORT; by the socket none is needed.";

    public string OutputForm => "Form of the list. Through a pipe a table is lines of tabs, without a heading.";

    public string HostAddress => "Address at which the collector asks the agent of the host.";

    public string Label => "Label of the host; may be given several times.";

    public string RemoveLabel => "Label to take away, by its key; may be given several times.";

    public string Replace => "Have a new agent take the place of the one that is enrolled.";

    public string CollectorAddress => "How the host reaches the collector, where it knows that wrong.";

    public string Yes => "Do not ask.";

    public string Role => "What it may do: look; also acknowledge and plan; also let in and put out.";

    public string OutDirectory => "Directory for the files; made where it is not there.";

    public string Lifetime => "How long the certificate lives.";

    public string OutFile => "File to make, which nobody else may read; without it the token is printed.";

    public string Description => "What the token is for.";

    public string Expires => "When the token ends.";

    public string Limit => "At most so many, the newest first.";

    public string AsTheCollectorSays => "as the collector says";

    public string WhereItEnrolls => "where it enrolls from";

    public string SocketOfThisMachine => "the socket in --data-dir, else of the service of this machine";
}
