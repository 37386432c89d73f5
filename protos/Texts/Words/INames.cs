namespace XMailFleet.Texts;

/// <summary>Names of enum values in one language; null for a value that it does not know.</summary>
internal partial interface INames
{
    /// <summary>Name of a value that no text knows, by its number.</summary>
    string Unknown(string number);
}
