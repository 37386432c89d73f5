namespace XMailFleet.Fleet.Polling;

/// <summary>An answer is not received to its end. The message is a sentence about "it".</summary>
internal sealed class AnswerException(string fault) : Exception(fault);
