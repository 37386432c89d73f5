using System.Net;
using XMailFleet.Diagnosing.Configuration;
using XMailFleet.Looker.V1;

namespace XMailFleet.Agent.Serving.Looker;

/// <summary>The network as the front tells of it. A front in foreign hands can make a diagnosis wrong by it, as it can anyway, and nothing else.</summary>
internal sealed class AskedNetwork(Conversation conversation, Turn turn) : INetwork
{
    public async Task<NetworkView> ViewAsync(IReadOnlyList<string> hosts, CancellationToken cancellationToken)
    {
        var question = new NetworkQuestion();
        question.Hosts.AddRange(hosts.Take(Limits.Hosts));
        // A front that does not answer keeps nobody else from his look.
        turn.GiveBack();
        var answer = (await conversation.AskAsync(new LookerMessage { Network = question }, cancellationToken)).Network ?? new NetworkAnswer();
        await turn.TakeAsync(cancellationToken);
        var addresses = answer.Hosts.Take(Limits.Hosts).DistinctBy(entry => entry.Host).ToDictionary(entry => entry.Host, entry => Addresses(entry.Addresses));
        return new NetworkView(addresses, Addresses(answer.OwnAddresses.Take(Limits.Hosts * Limits.AddressesOfHost)).ToHashSet());
    }

    private static IReadOnlyList<IPAddress> Addresses(IEnumerable<string> texts) =>
        [.. texts.Select(text => IPAddress.TryParse(text, out var address) ? address : null).OfType<IPAddress>()];
}
