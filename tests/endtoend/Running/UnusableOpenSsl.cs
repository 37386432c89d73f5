using XMailFleet.Testing;

namespace XMailFleet.EndToEnd.Tests.Running;

/// <summary>Makes the loader find empty files in place of the host's OpenSSL libraries, whatever their generation.</summary>
internal sealed class UnusableOpenSsl : IDisposable
{
    private static readonly string[] Generations = ["", ".3", ".1.1", ".1.0.2", ".1.0.0", ".10"];

    private readonly ScratchDirectory _directory = new();

    public UnusableOpenSsl()
    {
        foreach (var generation in Generations)
        {
            File.WriteAllBytes(Path.Combine(_directory.Path, "libssl.so" + generation), []);
            File.WriteAllBytes(Path.Combine(_directory.Path, "libcrypto.so" + generation), []);
        }
    }

    /// <summary>For the environment of a program that shall not have OpenSSL.</summary>
    public (string Name, string Value) Variable => ("LD_LIBRARY_PATH", _directory.Path);

    public void Dispose() => _directory.Dispose();
}
