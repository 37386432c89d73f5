using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Configuration;

/// <summary>Address arguments that keep the whole server from starting (facts §4, row 34).</summary>
internal sealed class ListenAddressCheck : ICheck
{
    public string Id => "listen-address";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        var obstacles = facts.TlsConfig.StartObstacles.Where(obstacle => obstacle.CheckId == Id).ToList();
        return obstacles.Count == 0
            ? [Finding.Pass()]
            : obstacles.Select(obstacle => Finding.Error(obstacle.Detail, obstacle.Subject).With(("argument", obstacle.Subject)));
    }
}
