using XMailFleet.Diagnosing.Checks;
using XMailFleet.Diagnosing.Configuration;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Diagnosing.Keys;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Configuration;

/// <summary>What one check says of a real mail root.</summary>
internal static class ConfigurationJudgement
{
    /// <summary>"Status reason" of each finding, parted by commas.</summary>
    /// <param name="serverTab">server.tab in short: a space stands for the TAB, a semicolon for the end of a line.</param>
    /// <param name="arguments">XMail's command line; {0} stands for the mail root, {1} for the last part of its path.</param>
    /// <param name="change">What else is done to the mail root.</param>
    /// <param name="defaultAnchors">Anchors in OpenSSL's default trust.</param>
    public static async Task<string> OfAsync<TCheck>(
        string serverTab = "", string arguments = "", Action<MailRoot>? change = null, int defaultAnchors = 1)
        where TCheck : ICheck, new()
    {
        using var root = new MailRoot();
        root.Write("server.tab", serverTab.Replace(' ', '\t').Replace(';', '\n') + "\n");
        change?.Invoke(root);
        var line = arguments.Replace("{0}", root.Directory, StringComparison.Ordinal).Replace("{1}", Path.GetFileName(root.Directory), StringComparison.Ordinal);
        var installation = new InstallationLocator([]).Locate(new InstallationOptions(root.Directory, line))!;
        var keys = await KeyMaterialInspector.InspectAsync(installation, TimeProvider.System, Task.FromResult(0), CancellationToken.None);
        var config = await TlsConfigInspector.InspectAsync(installation, keys, () => defaultAnchors, HostNetwork.Instance, CancellationToken.None);
        var findings = new TCheck().Judge(new Diagnosis { KeyMaterial = keys.Facts, TlsConfig = config });
        return string.Join(", ", findings.Select(finding => $"{finding.Status} {finding.Reason}"));
    }
}
