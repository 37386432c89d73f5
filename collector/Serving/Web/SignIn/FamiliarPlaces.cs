namespace XMailFleet.Collector.Serving.Web.SignIn;

/// <summary>Where people came in from lately, the latest of them.</summary>
internal sealed class FamiliarPlaces
{
    private const int Limit = 2000;

    private readonly Lock _lock = new();
    private readonly HashSet<(string Person, string Place)> _known = [];
    private readonly Queue<(string Person, string Place)> _order = [];

    public bool Has(string person, string place)
    {
        lock (_lock) return _known.Contains((person, place));
    }

    public void Add(string person, string place)
    {
        lock (_lock)
        {
            if (!_known.Add((person, place))) return;
            _order.Enqueue((person, place));
            if (_order.Count > Limit) _known.Remove(_order.Dequeue());
        }
    }
}
