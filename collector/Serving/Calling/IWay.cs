using Grpc.Core;

namespace XMailFleet.Collector.Serving.Calling;

/// <summary>A way to a collector: how connections are made, and what it means where they are not, or are refused.</summary>
internal interface IWay
{
    /// <summary>Where it leads, as one types it.</summary>
    CollectorAddress Address { get; }

    /// <summary>The same as an address of HTTP.</summary>
    Uri Url { get; }

    /// <summary>What is sent with each call.</summary>
    Metadata Headers { get; }

    /// <summary>Makes the connections; <paramref name="fail"/> is told why one could not be made.</summary>
    void Prepare(SocketsHttpHandler handler, Action<CallException> fail);

    /// <summary>Nobody answers.</summary>
    CallException Silent();

    /// <summary>The collector does not know who calls.</summary>
    CallException Unknown(string detail);

    /// <summary>Who calls may not do this.</summary>
    CallException Denied(string detail);
}
