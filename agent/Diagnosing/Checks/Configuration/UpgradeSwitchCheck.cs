using XMailFleet.Diagnosing.Configuration;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Configuration;

/// <summary>EnablePOP3-TLS and its like turn off the upgrade only: the implicit TLS port stays open (row 26).</summary>
internal sealed class UpgradeSwitchCheck : ICheck
{
    private static readonly (Service Upgrade, Service Implicit)[] Pairs =
    [
        (Service.Pop3Stls, Service.Pop3S),
        (Service.SmtpStarttls, Service.Smtps),
        (Service.CtrlTls, Service.Ctrls),
    ];

    public string Id => "upgrade-switch";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        var findings = Pairs.Select(pair => Judge(facts.TlsConfig, pair.Upgrade, pair.Implicit)).OfType<Finding>().ToList();
        return findings.Count == 0 ? [Finding.Pass()] : findings;
    }

    private static Finding? Judge(TlsConfig config, Service upgrade, Service implicitTls)
    {
        var service = TlsService.All.Single(s => s.Service == upgrade);
        var setting = config.Settings.Single(s => s.Name == service.EnableVariable);
        var still = config.Services.Single(s => s.Service == implicitTls);
        if (setting.On || !still.Enabled) return null;
        var letter = TlsService.All.Single(s => s.Service == implicitTls).Family.Letter;
        return Finding.Notice("implicit-stays", service.DisplayName).With(
            ("name", setting.Name), ("service", still.DisplayName), ("switch", $"-{letter}-"));
    }
}
