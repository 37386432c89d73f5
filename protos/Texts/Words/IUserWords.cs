namespace XMailFleet.Texts;

/// <summary>Why somebody cannot be added, changed or removed. Names are given in quotes.</summary>
public interface IUserWords
{
    string NotAName(string name);
    string NoRole { get; }
    string Taken(string name);
    string Unknown(string name);
    string UnfitPassword(int shortest, int longest);
}
