namespace XMailFleet.Diagnosing.Looking;

/// <summary>The host can be watched no longer; a new subscription tries again.</summary>
internal sealed class WatchFailedException(Exception cause) : Exception("The watch of this host has failed.", cause);
