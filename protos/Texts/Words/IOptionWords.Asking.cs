namespace XMailFleet.Texts;

public partial interface IOptionWords
{
    string TokenFile { get; }

    string OutputForm { get; }

    string HostAddress { get; }

    string Label { get; }

    string RemoveLabel { get; }

    string Replace { get; }

    string CollectorAddress { get; }

    string Yes { get; }

    string Role { get; }

    string OutDirectory { get; }

    string Lifetime { get; }

    string OutFile { get; }

    string Description { get; }

    string Expires { get; }

    string Limit { get; }

    /// <summary>Default of --collector-address.</summary>
    string AsTheCollectorSays { get; }

    /// <summary>Default of --agent-address.</summary>
    string WhereItEnrolls { get; }

    /// <summary>Default of --address.</summary>
    string SocketOfThisMachine { get; }
}
