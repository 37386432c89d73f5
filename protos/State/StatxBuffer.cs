using System.Runtime.InteropServices;

namespace XMailFleet.State;

/// <summary>The parts of Linux's <c>struct statx</c> that are used here.</summary>
[StructLayout(LayoutKind.Explicit, Size = 256)]
internal struct StatxBuffer
{
    [FieldOffset(16)]
    public uint Links;

    [FieldOffset(20)]
    public uint User;

    [FieldOffset(24)]
    public uint Group;

    [FieldOffset(28)]
    public ushort Mode;
}
