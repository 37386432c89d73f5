namespace XMailFleet.Agent.Serving.Belonging;

/// <summary>An agent could not enroll. The message is a sentence in the language of whoever typed it.</summary>
public sealed class EnrollException(string message) : Exception(message);
