using System.Runtime.InteropServices;

namespace XMailFleet.Hostile;

/// <summary>What root may read, nobody may not: for a while, this process is nobody. Where it is not root it stays who it is.</summary>
internal sealed partial class OtherUser : IDisposable
{
    private const uint Nobody = 65534;

    private readonly bool _isRoot = Environment.IsPrivilegedProcess;

    public OtherUser()
    {
        if (_isRoot) _ = SetEffectiveUser(Nobody);
    }

    public void Dispose()
    {
        if (_isRoot) _ = SetEffectiveUser(0);
    }

    [LibraryImport("libc", EntryPoint = "seteuid")]
    private static partial int SetEffectiveUser(uint user);
}
