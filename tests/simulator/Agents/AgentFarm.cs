using System.Collections.Concurrent;
using System.Net;
using XMailFleet.Simulator.Access;
using XMailFleet.Simulator.Lives;

namespace XMailFleet.Simulator.Agents;

/// <summary>Every agent of a fleet, in this process. Each has an address of its own in 127.0.0.0/8, and stands on a site.</summary>
internal sealed class AgentFarm : IAsyncDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(50);

    private readonly Site[] _sites;
    private readonly VirtualAgent[] _agents;
    private readonly int _first;
    private readonly SiteOutages _outages;
    private long _calls;

    private AgentFarm(IReadOnlyList<Life> lives, int first, SiteOutages outages, TimeProvider time, bool keepsConnections, bool isEnrolled)
    {
        (_first, _outages, KeepsConnections, IsEnrolled) = (first, outages, keepsConnections, isEnrolled);
        _agents = [.. lives.Select(life => new VirtualAgent(life, this, time))];
        _sites = [.. Enumerable.Range(0, outages.Sites).Select(_ => new Site(this))];
    }

    /// <summary>The round that the agents live in.</summary>
    public int Round { get; private set; }

    /// <summary>Calls for a diagnosis since the beginning.</summary>
    public long Calls => Interlocked.Read(ref _calls);

    /// <summary>Agents, by index, that took a call of this round and do not answer it yet.</summary>
    public ConcurrentDictionary<int, bool> Waiting { get; } = new();

    /// <summary>Whether every connection is kept. Otherwise agents close many of theirs, as those behind a proxy do: a fleet in one process with its collector would need too many.</summary>
    public bool KeepsConnections { get; }

    /// <summary>Whether some of its agents are older, and answer whole whatever they are asked with: where connections are not kept, as in a fleet that is simulated.</summary>
    public bool HasOlderAgents => !KeepsConnections;

    /// <summary>Whether its agents are asked by TLS, with the identities that <see cref="EnrolledAgents"/> knows; else in clear.</summary>
    public bool IsEnrolled { get; }

    /// <summary>Agents that were called at least once.</summary>
    public int Asked => _agents.Count(agent => agent.WasAsked);

    public static async Task<AgentFarm> StartAsync(
        IReadOnlyList<Life> lives, int first, SiteOutages outages, TimeProvider time, bool keepsConnections = false, bool isEnrolled = false)
    {
        var farm = new AgentFarm(lives, first, outages, time, keepsConnections, isEnrolled);
        foreach (var site in farm._sites) await site.OpenAsync();
        return farm;
    }

    /// <summary>"HOST:PORT" of an agent.</summary>
    public string AddressOf(int index) => $"{Place(index)}:{_sites[index % _sites.Length].Port}";

    /// <summary>The agent at a local address.</summary>
    public VirtualAgent? Find(IPAddress? address)
    {
        if (address?.GetAddressBytes() is not [127, var high, var middle, var low]) return null;
        var index = ((high - 1) << 16) + (middle << 8) + low - 1 - _first;
        return index >= 0 && index < _agents.Length ? _agents[index] : null;
    }

    public void CountCall() => Interlocked.Increment(ref _calls);

    /// <summary>Waits until nobody has been called for a moment.</summary>
    public async Task SettleAsync()
    {
        for (var before = -1L; Calls != before; await Task.Delay(Moment)) before = Calls;
    }

    /// <summary>Goes on to a round: what is to be met by new connections cuts the old ones, sites close and open.</summary>
    public async Task EnterAsync(int round)
    {
        Waiting.Clear();
        var before = Round;
        Round = round;
        for (var site = 0; site < _sites.Length; site++)
        {
            if (_outages.IsDown(site, round)) await _sites[site].CloseAsync();
            else await _sites[site].OpenAsync();
        }

        foreach (var agent in _agents) agent.Cut(before, round);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var site in _sites) await site.CloseAsync();
    }

    private static IPAddress Place(int index) => new([127, (byte)(1 + ((index + 1) >> 16)), (byte)((index + 1) >> 8), (byte)(index + 1)]);
}
