using System.Diagnostics;
using System.Globalization;

namespace XMailFleet.Simulator.Hostility;

/// <summary>What a process takes, as Linux counts it.</summary>
internal sealed class ProcessFigures(Process process, string directory)
{
    // Linux counts time in hundredths of a second for programs, whatever it does for itself (sysconf(_SC_CLK_TCK)).
    private const double TicksPerSecond = 100;

    /// <summary>Whether it still runs.</summary>
    public bool IsAlive => !process.HasExited;

    /// <summary>Resident memory now, in MB.</summary>
    public double ResidentMegabytes => Status("VmRSS:") / 1000;

    /// <summary>Processor time since its start, in seconds.</summary>
    public double ProcessorSeconds
    {
        get
        {
            // utime and stime, fields 14 and 15; the name before them may hold spaces and ends with a bracket.
            var fields = File.ReadAllText($"/proc/{process.Id}/stat").Split(") ")[^1].Split(' ');
            return (Number(fields[11]) + Number(fields[12])) / TicksPerSecond;
        }
    }

    /// <summary>Bytes of its data on disk, in MB.</summary>
    public double DiskMegabytes => new DirectoryInfo(directory).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) / 1e6;

    private double Status(string name)
    {
        var line = File.ReadLines($"/proc/{process.Id}/status").First(each => each.StartsWith(name, StringComparison.Ordinal));
        return Number(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
