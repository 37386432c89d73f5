namespace XMailFleet.Fleet.Assessment;

/// <summary>An answer could not be judged, by a fault of this program or of what is stored of the host.</summary>
internal sealed class AssessmentException(Exception inner) : Exception("The answer cannot be judged.", inner);
