namespace XMailFleet.Programs.Doctoring;

/// <summary>What is said of one side of an installation.</summary>
/// <param name="Sign">Whether it is well.</param>
/// <param name="Subject">Which side.</param>
/// <param name="Sentence">What is.</param>
/// <param name="Advice">What to type; empty where nothing is to be done, or nothing that could be typed.</param>
public sealed record DoctorLine(DoctorSign Sign, string Subject, string Sentence, string Advice = "");
