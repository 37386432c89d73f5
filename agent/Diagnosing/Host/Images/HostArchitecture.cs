using System.Runtime.InteropServices;

namespace XMailFleet.Diagnosing.Host.Images;

/// <summary>Processor architecture of this host.</summary>
internal static class HostArchitecture
{
    /// <summary>Its usual name, as the headers of program files are read: "x86-64", "aarch64", …</summary>
    public static string Name { get; } = RuntimeInformation.OSArchitecture switch
    {
        Architecture.X64 => "x86-64",
        Architecture.X86 => "x86",
        Architecture.Arm64 => "aarch64",
        Architecture.Arm => "arm",
        var other => other.ToString().ToLowerInvariant(),
    };
}
