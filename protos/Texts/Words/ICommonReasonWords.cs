namespace XMailFleet.Texts;

/// <summary>Messages of the reasons that every check shares.</summary>
public interface ICommonReasonWords
{
    string NotApplicable { get; }

    string Inconclusive { get; }
}
