namespace XMailFleet.Agent.Serving.Looker;

/// <summary>What the two processes of an agent take from each other at most.</summary>
internal static class Limits
{
    /// <summary>Bytes of a message of the front. The addresses of as many hosts as a command line is read for need half of it.</summary>
    public const int FrontMessageBytes = 1 << 20;

    /// <summary>Bytes of a message of the looker. A CA directory of as many certificates as are read needs a fourth of it.</summary>
    public const int LookerMessageBytes = 8 << 20;

    /// <summary>Hosts that the looker asks about.</summary>
    public const int Hosts = 512;

    /// <summary>Addresses of one host.</summary>
    public const int AddressesOfHost = 256;

    /// <summary>Conversations that the looker has at once. The front needs one for each diagnosis, of which it makes few at once, and one for its watch.</summary>
    public const int Conversations = 16;

    /// <summary>Watches at once. The front has one; a second while it changes from one to the next.</summary>
    public const int Watches = 2;

    /// <summary>Time before another connection is taken where one could not be.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(200);

    /// <summary>Looks that are made at once; further ones wait.</summary>
    public const int Looks = 2;

    /// <summary>Time in which a request, or the answer to a question, has to come.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Time for one look. Name servers and files that do not come to rest take the most of one.</summary>
    public static readonly TimeSpan Look = TimeSpan.FromSeconds(60);
}
