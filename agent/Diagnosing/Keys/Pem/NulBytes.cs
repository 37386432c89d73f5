namespace XMailFleet.Diagnosing.Keys.Pem;

/// <summary>What a NUL byte does to a line. It depends on which of OpenSSL's input layers reads the file.</summary>
internal enum NulBytes
{
    /// <summary>The line ends there, and a line that begins with one ends the file: plain file input.</summary>
    EndLine,

    /// <summary>Like any other byte: buffered input, which the private key is read through.</summary>
    Keep,
}
