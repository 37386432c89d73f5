using System.Net;
using System.Net.Sockets;
using XMailFleet.Diagnosing.Configuration;
using XMailFleet.Diagnosing.Host.Sockets;
using XMailFleet.Diagnosing.Looking;
using XMailFleet.Looker.V1;
using XMailFleet.V1;

namespace XMailFleet.Agent.Serving.Looker;

/// <summary>Asks the process that has the rights to look.</summary>
/// <param name="path">Its Unix socket.</param>
internal sealed class RemoteLooker(string path) : IHostLooker
{
    public async Task<HostFindings> LookAsync(CancellationToken cancellationToken)
    {
        var answer = await AskAsync(new FrontMessage { Look = new LookRequest() }, cancellationToken);
        return new HostFindings(answer.Facts, answer.NothingFound?.Processes ?? new ServerProcess());
    }

    public async Task<string> ListenerProgramAsync(IPEndPoint endpoint, CancellationToken cancellationToken)
    {
        var request = new ListenerRequest { Address = endpoint.Address.ToString(), Port = endpoint.Port };
        return (await AskAsync(new FrontMessage { FindListener = request }, cancellationToken)).Listener?.Name ?? "";
    }

    public async Task WatchAsync(Action begun, Action<IReadOnlyCollection<DiagnosisPart>> tell, CancellationToken cancellationToken)
    {
        await using var stream = await CallAsync(new FrontMessage { Watch = new WatchRequest() }, cancellationToken);
        while (true)
        {
            var parts = (await ReadAsync(stream, cancellationToken)).Changed?.Parts ?? [];
            if (parts.Count == 0) begun();
            else tell(parts);
        }
    }

    private async Task<LookerMessage> AskAsync(FrontMessage request, CancellationToken cancellationToken)
    {
        await using var stream = await CallAsync(request, cancellationToken);
        while (true)
        {
            var message = await ReadAsync(stream, cancellationToken);
            if (message.KindCase is not LookerMessage.KindOneofCase.Network) return message;
            await WriteAsync(stream, new FrontMessage { Network = await AnswerAsync(message.Network, cancellationToken) }, cancellationToken);
        }
    }

    private static async Task<NetworkAnswer> AnswerAsync(NetworkQuestion question, CancellationToken cancellationToken)
    {
        var view = await HostNetwork.Instance.ViewAsync([.. question.Hosts.Take(Limits.Hosts)], cancellationToken);
        var answer = new NetworkAnswer();
        foreach (var (host, addresses) in view.Addresses)
            answer.Hosts.Add(new HostAddresses { Host = host, Addresses = { addresses.TakeLast(Limits.AddressesOfHost).Select(address => address.ToString()) } });
        answer.OwnAddresses.AddRange(view.Own.Select(address => address.ToString()));
        return answer;
    }

    private async Task<NetworkStream> CallAsync(FrontMessage request, CancellationToken cancellationToken)
    {
        var socket = OpenSocket.Unix();
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellationToken);
            var stream = new NetworkStream(socket, ownsSocket: true);
            await Frames.WriteAsync(stream, request, cancellationToken);
            return stream;
        }
        catch (Exception failure)
        {
            socket.Dispose();
            if (failure is SocketException or IOException) throw new LookerUnavailableException(path, failure);
            throw;
        }
    }

    private async Task<LookerMessage> ReadAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        try
        {
            return await Frames.ReadAsync(stream, LookerMessage.Parser, Limits.LookerMessageBytes, cancellationToken)
                ?? throw new EndOfStreamException("It has hung up.");
        }
        catch (IOException failure)
        {
            throw new LookerUnavailableException(path, failure);
        }
    }

    private async Task WriteAsync(NetworkStream stream, FrontMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await Frames.WriteAsync(stream, message, cancellationToken);
        }
        catch (IOException failure)
        {
            throw new LookerUnavailableException(path, failure);
        }
    }
}
