namespace XMailFleet.Identities.Admissions;

/// <summary>
/// So many places and no more, of which nobody keeps all others out: whoever holds the most loses one to a caller who holds at least two
/// less.
/// </summary>
/// <param name="most">Places.</param>
internal sealed class Admission(int most)
{
    private readonly Lock _gate = new();
    private readonly List<Place> _places = [];

    /// <summary>A place, to be disposed by whoever leaves; null where there is none.</summary>
    /// <param name="caller">What all that one caller asks for has in common.</param>
    /// <param name="turnOut">Called at most once, where the place has gone to somebody else.</param>
    public IDisposable? Enter(string caller, Action turnOut)
    {
        Place? loser = null;
        Place? place = null;
        lock (_gate)
        {
            if (_places.Count >= most) loser = FindLoser(caller);
            if (_places.Count >= most && loser is null) return null;
            if (loser is not null) _places.Remove(loser);
            _places.Add(place = new Place(this, caller, turnOut));
        }

        loser?.TurnOut();
        return place;
    }

    private Place? FindLoser(string caller)
    {
        var most = _places.GroupBy(place => place.Caller).MaxBy(held => held.Count());
        return most is not null && most.Count() >= _places.Count(place => place.Caller == caller) + 2 ? most.First() : null;
    }

    private void Leave(Place place)
    {
        lock (_gate) _places.Remove(place);
    }

    private sealed class Place(Admission admission, string caller, Action turnOut) : IDisposable
    {
        public string Caller { get; } = caller;

        public void TurnOut() => turnOut();

        public void Dispose() => admission.Leave(this);
    }
}
