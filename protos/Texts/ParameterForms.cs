using System.Text.RegularExpressions;

namespace XMailFleet.Texts;

/// <summary>Tells whether a value is of its kind. A host may send anything under any name.</summary>
internal static partial class ParameterForms
{
    /// <summary>Whether a sentence may say the value as what it claims to be. Where there is no value there is nothing to doubt.</summary>
    public static bool Fits(ParameterKind kind, string value) =>
        kind is ParameterKind.Text || value.Length == 0 || (Visible.IsPlain(value) && IsOf(kind, value));

    private static bool IsOf(ParameterKind kind, string value) => kind is ParameterKind.CheckList
        ? value.Split(',', StringSplitOptions.TrimEntries).All(id => CheckCatalogue.Find(id) is not null)
        : Form(kind) is not { } form || form.IsMatch(value);

    private static Regex? Form(ParameterKind kind) => kind switch
    {
        ParameterKind.Word => Word(),
        ParameterKind.FileName => FileName(),
        ParameterKind.OpenSslPath => OpenSslPath(),
        ParameterKind.User or ParameterKind.Group => Account(),
        ParameterKind.Number => Number(),
        ParameterKind.Port => Port(),
        ParameterKind.NumberList => NumberList(),
        ParameterKind.Address => Address(),
        ParameterKind.HostName => HostName(),
        ParameterKind.Version => Version(),
        ParameterKind.Time => Time(),
        ParameterKind.Url => Url(),
        ParameterKind.RegistryKey => RegistryKey(),
        ParameterKind.Libraries => Libraries(),
        ParameterKind.ConnectCommand => ConnectCommand(),
        ParameterKind.InstallOptions => InstallOptions(),
        _ => null,
    };

    private const string AccountName = @"[\p{L}\p{N}_][\p{L}\p{N}_.@+\\-]*(?: [\p{L}\p{N}_.@+\\-]+)*\$?";
    private const string Server = @"(?:[\p{L}\p{N}_][\p{L}\p{N}._-]*|\[[0-9A-Fa-f:.]+(?:%[\w.-]+)?\]|[0-9A-Fa-f:.]+)";

    // What a shell reads as more than itself is in none of the forms, nor does one begin with "-" but where it must.
    [GeneratedRegex(@"\A[\p{L}\p{N}_.:+/,@%=# -]*\z")]
    private static partial Regex Word();

    [GeneratedRegex(@"\A(?!\.{1,2}\z)[^/]+\z")]
    private static partial Regex FileName();

    [GeneratedRegex(@"\A(?:/|[A-Za-z]:[\\/]|\\\\)(?:.*[\\/])?openssl[0-9A-Za-z._-]*\z", RegexOptions.Singleline)]
    private static partial Regex OpenSslPath();

    [GeneratedRegex($@"\A{AccountName}\z")]
    private static partial Regex Account();

    [GeneratedRegex(@"\A-?[0-9]{1,20}\z")]
    private static partial Regex Number();

    [GeneratedRegex(@"\A[0-9]{1,5}\z")]
    private static partial Regex Port();

    [GeneratedRegex(@"\A[0-9]{1,9}(?: [0-9]{1,9})*\z")]
    private static partial Regex NumberList();

    [GeneratedRegex($@"\A{Server}(?::[0-9]{{1,5}})?\z")]
    private static partial Regex Address();

    [GeneratedRegex(@"\A(?:\*\.)?[\p{L}\p{N}_][\p{L}\p{N}._-]*\z")]
    private static partial Regex HostName();

    [GeneratedRegex(@"\A[0-9A-Za-z][0-9A-Za-z.+~_:-]*(?: [0-9A-Za-z.+~_:-]+)*\z")]
    private static partial Regex Version();

    [GeneratedRegex(@"\A[0-9][0-9TZ:.+ -]*\z")]
    private static partial Regex Time();

    // No file: a certificate could have curl(1) append the key of the host to what everybody is sent.
    [GeneratedRegex(@"\A(?:https?|ldaps?)://[0-9A-Za-z.-]+(?::[0-9]{1,5})?(?:/[0-9A-Za-z/._~%!$&'()*+,;=:@?-]*)?\z")]
    private static partial Regex Url();

    [GeneratedRegex(@"\A[A-Za-z][\p{L}\p{N}_ .\\-]*[\p{L}\p{N}_.-]\z")]
    private static partial Regex RegistryKey();

    [GeneratedRegex(@"\A[0-9A-Za-z_][0-9A-Za-z._+-]*(?:, [0-9A-Za-z_][0-9A-Za-z._+-]*)*\z")]
    private static partial Regex Libraries();

    [GeneratedRegex($@"\A(?:openssl s_client (?:-starttls (?:smtp|pop3) )?-showcerts -connect {Server}:[0-9]{{1,5}}|telnet {Server} [0-9]{{1,5}})\z")]
    private static partial Regex ConnectCommand();

    [GeneratedRegex($@"\A-m [0-7]{{3,4}}(?: -o (?:{PlainAccount}|'{AccountName}'))?(?: -g (?:{PlainAccount}|'{AccountName}'))?\z")]
    private static partial Regex InstallOptions();

    private const string PlainAccount = @"[\p{L}\p{N}_][\p{L}\p{N}_.@+-]*";
}
