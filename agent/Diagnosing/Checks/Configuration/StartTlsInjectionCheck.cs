using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Configuration;

/// <summary>XMail 1.27 executes commands that were sent in the clear behind STARTTLS (facts §5).</summary>
internal sealed class StartTlsInjectionCheck : ICheck
{
    public string Id => "starttls-injection";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        var upgrades = facts.TlsConfig.Services
            .Where(service => service is
            {
                Enabled: true,
                Service: Service.Pop3Stls or Service.SmtpStarttls or Service.CtrlTls,
            })
            .Select(service => service.DisplayName)
            .ToList();
        yield return upgrades.Count == 0
            ? Finding.NotApplicable()
            : Finding.Notice("known-weakness").With(("services", string.Join(", ", upgrades)));
    }
}
