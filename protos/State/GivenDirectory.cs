using System.Runtime.Versioning;

namespace XMailFleet.State;

/// <summary>
/// A directory of a service that root works on: it belongs to the service's user, who may do in it what he likes, so that nothing in it is followed or
/// believed.
/// </summary>
internal static class GivenDirectory
{
    /// <summary>Makes it where it is not there, and gives it to the user.</summary>
    /// <param name="path">The directory.</param>
    /// <param name="user">Name of the user; where there is none of that name it stays ours.</param>
    /// <returns>Number of the owner, where that is not us.</returns>
    /// <exception cref="StateException">Something on the way to it is somebody else's, or it is a link.</exception>
    [SupportedOSPlatform("linux")]
    public static uint? Prepare(string path, string user)
    {
        var full = Path.GetFullPath(path);
        TrustedPath.Check(Path.GetDirectoryName(full)!);
        if (LinuxCalls.Status(full, followsLinks: false) is null) Make(full, user);
        var status = LinuxCalls.Status(full, followsLinks: false) ?? throw new DirectoryNotFoundException(full);
        if (!status.IsDirectory) throw new StateException(words => words.NoPlainDirectory(full));
        if (LinuxCalls.User is var us && status.User != us && us != 0)
            throw new StateException(words => words.DirectoryOfAnother(full, Accounts.NameOf(status.User), Accounts.NameOf(us)));
        return status.User == us ? null : status.User;
    }

    [SupportedOSPlatform("linux")]
    private static void Make(string path, string user)
    {
        Directory.CreateDirectory(path, OwnDirectory.Mode);
        if (LinuxCalls.User == 0 && Accounts.Find(user) is var (number, group)) LinuxCalls.GiveDirectory(path, number, group);
    }
}
