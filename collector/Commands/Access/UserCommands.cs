using System.CommandLine;
using XMailFleet.Programs.Options;

namespace XMailFleet.Collector.Commands.Access;

/// <summary><c>user</c>: people who look at the fleet. One file a command, listed here.</summary>
internal static class UserCommands
{
    public static Command Build() => new ProgramGroup("user", words => words.Users)
    {
        UserAddCommand.Build(),
        UserListCommand.Build(),
        UserRemoveCommand.Build(),
        UserLinkCommand.Build(),
        UserPasswordCommand.Build(),
        UserCertificateCommand.Build(),
    };

    /// <summary>NAME of every command here but the list.</summary>
    public static Parameter Name() => new("NAME", words => words.UserName);

    /// <summary>Resource name of the user who is named.</summary>
    public static string Resource(string name) => $"users/{name}";
}
