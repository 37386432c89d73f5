namespace XMailFleet.Texts;

internal sealed class EnglishUser : IUserWords
{
    public string NotAName(string name) =>
        $"{name} cannot be the name of a user. It may have letters (a to z), digits, \"-\", \".\", \"_\", \"@\" and \"+\", at most 64.";
    public string NoRole => "The role is missing. Give one of: viewer, operator, admin.";
    public string Taken(string name) => $"There is a user {name} already; names that differ only in capitals are the same.";
    public string Unknown(string name) => $"There is no user {name}.";
    public string UnfitPassword(int shortest, int longest) => $"A password's length in characters must be from {shortest} to {longest}.";
}
