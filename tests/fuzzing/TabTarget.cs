using XMailFleet.Diagnosing.Configuration;

namespace XMailFleet.Fuzzing;

/// <summary>The bytes as server.tab, and as the other tables that bear on TLS.</summary>
internal static class TabTarget
{
    public static void Read(byte[] content)
    {
        var tab = new ServerTab(ServerTabReader.Read(content));
        foreach (var setting in SettingReader.Read(tab)) Sayable.Check(setting);
        foreach (var ignored in IgnoredLineFinder.Find(tab)) Sayable.Check(ignored);
        var related = RelatedSettingReader.Read(tab, _ => ServerTabReader.Read(content)).ToList();
        foreach (var setting in related) Sayable.Check(setting);
        _ = RelatedSettingReader.ServerNames(related).Count();
    }
}
