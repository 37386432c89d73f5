namespace XMailFleet.Texts;

/// <summary>What the commands about people and scripts say beside their lists.</summary>
public interface IUserCommandWords
{
    /// <summary>Stands above the link.</summary>
    string LinkBelow(string user, string endTime);

    string NoUsers { get; }

    string UserRemoved(string user);

    string EnterPassword(string user);

    string RepeatPassword { get; }

    string PasswordsDiffer { get; }

    string PasswordMissing { get; }

    string PasswordTooLong(int limit);

    string PasswordSet(string user);

    string CertificateMade(string key, string certificate, string authority, string endTime);

    string FileThere(string path);

    string CannotWrite(string path, string cause);

    /// <summary>Stands above the token.</summary>
    string TokenBelow(string token, string endTime);

    string TokenInFile(string token, string file, string endTime);

    string NoTokens { get; }

    string TokenRevoked(string token);
}
