using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Configuration;

/// <summary>Two services of this XMail on one port: the whole server does not start (row 33).</summary>
internal sealed class ListenConflictCheck : ICheck
{
    public string Id => "listen-conflict";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        var obstacle = facts.TlsConfig.StartObstacles.FirstOrDefault(o => o.CheckId == Id);
        yield return obstacle is null
            ? Finding.Pass()
            : Finding.Error("conflict").With(("endpoints", obstacle.Subject));
    }
}
