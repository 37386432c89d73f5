using System.Text;

namespace XMailFleet.Diagnosing.Libraries;

/// <summary>
/// The version that Windows shows for a DLL or program: the string FileVersion of its VERSIONINFO resource, in UTF-16.
/// </summary>
internal static class VersionResource
{
    private const int MaxValueBytes = 64;

    /// <summary>The version; null where the file has no such resource, or it is no version of OpenSSL.</summary>
    public static OpenSslVersion? Find(ReadOnlySpan<byte> content)
    {
        var name = Encoding.Unicode.GetBytes("FileVersion\0");
        for (var found = content.IndexOf(name); found >= 0; found = content.IndexOf(name))
        {
            content = content[(found + name.Length)..];
            var value = Encoding.Unicode.GetString(content[..(Math.Min(MaxValueBytes, content.Length) & ~1)]);
            // The value is aligned to four bytes, with zeros between.
            if (OpenSslVersion.Parse(value.AsSpan().TrimStart('\0')) is { } version) return version;
        }

        return null;
    }
}
