using System.Globalization;

namespace XMailFleet.Hostile;

/// <summary>Memory of this process, in megabytes.</summary>
internal static class Memory
{
    /// <summary>What is still in use after everything else was collected.</summary>
    public static double LiveMegabytes() => GC.GetTotalMemory(forceFullCollection: true) / 1e6;

    /// <summary>The most that was ever resident, as Linux counts it.</summary>
    public static double PeakMegabytes()
    {
        var line = File.ReadLines("/proc/self/status").First(each => each.StartsWith("VmHWM:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1000;
    }
}
