using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Security.AccessControl;
using System.Security.Principal;

namespace XMailFleet.State;

/// <summary>Directories of Windows that nobody but the system, its administrators and a program's own account may enter.</summary>
[SupportedOSPlatform("windows")]
internal static partial class WindowsAccess
{
    // DACL_SECURITY_INFORMATION | PROTECTED_DACL_SECURITY_INFORMATION
    private const uint AccessListProtected = 0x80000004;

    private const InheritanceFlags AllInIt = InheritanceFlags.ContainerInherit | InheritanceFlags.ObjectInherit;

    /// <summary>Makes it where it is not there, and closes it and the files in it. What is made there later is closed as it is.</summary>
    /// <param name="directory">Its path.</param>
    /// <param name="account">Who may work there beside the system and administrators; null for whoever runs this, where he is neither.</param>
    public static void Close(string directory, SecurityIdentifier? account)
    {
        var place = new DirectoryInfo(directory);
        var access = Fill(new DirectorySecurity(), AllInIt, account);
        // With its list from the beginning: nobody is let in meanwhile.
        if (!place.Exists) place.Create(access);
        else Set(directory, access);
        foreach (var file in place.EnumerateFiles()) Set(file.FullName, Fill(new FileSecurity(), InheritanceFlags.None, account));
    }

    // The list as it is, and nothing of the directory above: .NET's own call has Wine add that.
    private static void Set(string path, FileSystemSecurity access)
    {
        if (!SetFileSecurity(path, AccessListProtected, access.GetSecurityDescriptorBinaryForm())) throw new Win32Exception(Marshal.GetLastPInvokeError());
    }

    private static TSecurity Fill<TSecurity>(TSecurity access, InheritanceFlags inheritance, SecurityIdentifier? account)
        where TSecurity : FileSystemSecurity
    {
        access.SetAccessRuleProtection(isProtected: true, preserveInheritance: false);
        Add(new SecurityIdentifier(WellKnownSidType.LocalSystemSid, null), FileSystemRights.FullControl);
        Add(new SecurityIdentifier(WellKnownSidType.BuiltinAdministratorsSid, null), FileSystemRights.FullControl);
        if ((account ?? OrdinaryUser()) is { } other) Add(other, FileSystemRights.Modify);
        return access;

        void Add(SecurityIdentifier who, FileSystemRights rights) =>
            access.AddAccessRule(new FileSystemAccessRule(who, rights, inheritance, PropagationFlags.None, AccessControlType.Allow));
    }

    private static SecurityIdentifier? OrdinaryUser()
    {
        using var user = WindowsIdentity.GetCurrent();
        return user.IsSystem || new WindowsPrincipal(user).IsInRole(WindowsBuiltInRole.Administrator) ? null : user.User;
    }

    [LibraryImport("advapi32", EntryPoint = "SetFileSecurityW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetFileSecurity(string path, uint what, byte[] descriptor);
}
