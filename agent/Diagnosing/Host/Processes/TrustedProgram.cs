using XMailFleet.Diagnosing.Host.Windows;

namespace XMailFleet.Diagnosing.Host.Processes;

/// <summary>
/// A program that nobody but root (on Windows: no ordinary user) can have put where it is, and nobody else can exchange
/// before it is run. Only <see cref="Examine"/> makes one, and <see cref="BoundedCommand"/> runs nothing else.
/// </summary>
internal sealed class TrustedProgram
{
    private TrustedProgram(string path) => Path = path;

    /// <summary>Absolute path without links. This is what is run: a link on the way to it is not followed a second time.</summary>
    public string Path { get; }

    /// <summary>The program at <paramref name="path"/>, or why it is not trusted. Whoever asks, root's own are the only ones.</summary>
    public static (TrustedProgram? Program, Distrust? Distrust) Examine(string path)
    {
        var walk = OperatingSystem.IsWindows()
            ? AdministratorOnlyPath.Walk(path, new Win32System())
            : RootOnlyPath.Walk(path);
        return walk.Distrust is null ? (new TrustedProgram(walk.RealPath), null) : (null, walk.Distrust);
    }
}
