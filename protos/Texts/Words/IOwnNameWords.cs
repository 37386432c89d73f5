namespace XMailFleet.Texts;

/// <summary>Why a request is not answered that is for another name.</summary>
public interface IOwnNameWords
{
    string Heading { get; }

    /// <param name="name">That the request is for.</param>
    /// <param name="namesOption">Adds a name.</param>
    string NotOurs(string name, string namesOption);

    /// <summary>It is for something that is neither name nor address.</summary>
    string NoName { get; }
}
