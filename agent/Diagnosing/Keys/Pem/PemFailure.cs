namespace XMailFleet.Diagnosing.Keys.Pem;

/// <summary>Why no block could be read.</summary>
internal enum PemFailure
{
    None,

    /// <summary>No further BEGIN line: the ordinary end of a file.</summary>
    NoStartLine,

    /// <summary>A block without an END line of its name, or with lines where none may be.</summary>
    BadEndLine,

    /// <summary>A block whose text is not base64.</summary>
    BadBase64,

    /// <summary>A block without data.</summary>
    NoData,
}
