namespace XMailFleet.Texts;

internal sealed class EnglishOwnNames : IOwnNameWords
{
    public string Heading => "Not known by this name";

    public string NotOurs(string name, string namesOption) =>
        $"This program does not know that it is reached by the name {name}. Use an address of its host, or start it with {namesOption} {name}.";

    public string NoName => "The request is for neither a name nor an address. Use an address of this host.";
}
