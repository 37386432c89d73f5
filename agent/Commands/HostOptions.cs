using XMailFleet.Diagnosing.Installation;
using XMailFleet.Programs.Options;

namespace XMailFleet.Agent.Commands;

/// <summary>The options that say which XMail is meant; both commands have them.</summary>
internal static class HostOptions
{
    private static readonly Setting<string?> MailRoot =
        new("mail-root", ValueForms.Directory, words => words.MailRoot, null, words => words.FoundOnThisHost);

    private static readonly Setting<string?> XMailArguments =
        new("xmail-args", ValueForms.Text("\"…\""), words => words.XMailArgs, null, words => words.FoundOnThisHost);

    private static readonly Setting<string?> XMailUser = new(
        "xmail-user",
        new ValueForm<string?>("NAME|UID", TryReadUser, words => words.User),
        words => words.XMailUser,
        null,
        words => words.FoundOnThisHost);

    /// <summary>Name of the option that holds XMail's own command line.</summary>
    public static readonly string ArgumentsOption = XMailArguments.Option.Name;

    public static Setting[] All { get; } = [MailRoot, XMailArguments, XMailUser];

    public static InstallationOptions Read(OptionReader reader) =>
        new(reader.Read(MailRoot), reader.Read(XMailArguments)) { XMailUser = reader.Read(XMailUser) };

    private static bool TryReadUser(string text, out string? value) => ServerAccounts.Number(value = text) is not null;
}
