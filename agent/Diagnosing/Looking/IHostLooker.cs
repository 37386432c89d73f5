using System.Net;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Looking;

/// <summary>Looks at the host. Whoever answers the network asks it, and need not have the rights that looking takes.</summary>
internal interface IHostLooker
{
    /// <summary>Looks now.</summary>
    /// <exception cref="LookerUnavailableException">Whoever has the rights to look does not answer.</exception>
    Task<HostFindings> LookAsync(CancellationToken cancellationToken);

    /// <summary>Name of the program that listens where <paramref name="endpoint"/> then cannot; empty where none is seen.</summary>
    /// <exception cref="LookerUnavailableException">Whoever has the rights to look does not answer.</exception>
    Task<string> ListenerProgramAsync(IPEndPoint endpoint, CancellationToken cancellationToken);

    /// <summary>Tells of changes of the host until it is cancelled.</summary>
    /// <param name="begun">Called when every change from then on will be noticed.</param>
    /// <param name="tell">Takes the parts of the diagnosis that may read otherwise than before.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="LookerUnavailableException">Whoever has the rights to look does not answer any more.</exception>
    Task WatchAsync(Action begun, Action<IReadOnlyCollection<DiagnosisPart>> tell, CancellationToken cancellationToken);
}
