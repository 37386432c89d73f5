namespace XMailFleet.Texts;

internal sealed class EnglishUserCommand : IUserCommandWords
{
    public string LinkBelow(string user, string endTime) => $"{user} signs in by this link. It works once, until {endTime}.";

    public string NoUsers => "There are no users yet. Add one with 'xmailfleet-collector user add NAME --role viewer'.";

    public string UserRemoved(string user) => $"{user} is removed. Sessions, certificates and links have ended.";

    public string EnterPassword(string user) => $"New password of {user}: ";

    public string RepeatPassword => "The same again: ";

    public string PasswordsDiffer => "Both are not the same. Nothing was changed.";

    public string PasswordMissing => "No password came in. Type one, or give it on standard input as one line.";

    public string PasswordTooLong(int limit) => $"The line with the password is longer than {Plural.Of(limit, "character", "characters")}.";

    public string PasswordSet(string user) => $"{user} has a new password. Sessions and links from before have ended.";

    public string CertificateMade(string key, string certificate, string authority, string endTime) => $"Made: {key} (nobody else may have it), {certificate}, {authority}; good until {endTime}. Ask with them:";

    public string FileThere(string path) => $"{path} is there already. Move it away, or name another place with --out.";

    public string CannotWrite(string path, string cause) => $"{path} cannot be made: {cause}.";

    public string TokenBelow(string token, string endTime) => $"{token} is shown here alone, and ends at {endTime}.";

    public string TokenInFile(string token, string file, string endTime) => $"{token} is in {file}, and ends at {endTime}. Use it with --address HOST:PORT --token-file {file}";

    public string NoTokens => "There are no tokens. Make one with 'xmailfleet-collector token create --role viewer'.";

    public string TokenRevoked(string token) => $"{token} is revoked.";
}
