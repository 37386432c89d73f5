using System.Diagnostics.CodeAnalysis;

namespace XMailFleet.Identities;

/// <summary>Who somebody is in a fleet: what the URI in the certificate says, <c>xmailfleet://FLEET/agent/UUID</c>. A host name is none.</summary>
/// <param name="Fleet">Id of the fleet: letters, digits and hyphens.</param>
/// <param name="Kind">What it is of.</param>
/// <param name="Id">Of an agent the UUID of its host's record, of a collector its id, of a person the name.</param>
public sealed record FleetIdentity(string Fleet, IdentityKind Kind, string Id)
{
    private const string Scheme = "xmailfleet://";
    private const int MostCharacters = 64;

    /// <summary>As it stands in the certificate.</summary>
    public string Uri => $"{Scheme}{Fleet}/{Word(Kind)}/{Id}";

    /// <summary>An identity as <see cref="Uri"/> writes it, and nothing else.</summary>
    public static bool TryParse(string uri, [NotNullWhen(true)] out FleetIdentity? identity)
    {
        identity = null;
        if (!uri.StartsWith(Scheme, StringComparison.Ordinal) || uri[Scheme.Length..].Split('/') is not [var fleet, var word, var id]) return false;
        if (KindOf(word) is not { } kind || !IsId(fleet) || !IsId(id)) return false;
        identity = new FleetIdentity(fleet, kind, id);
        return true;
    }

    /// <summary>Whether it may be the last part of an identity, and so a person's name.</summary>
    public static bool IsId(string text) =>
        text.Length is > 0 and <= MostCharacters
        && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.' or '_' or '@' or '+')
        && text is not ("." or "..");

    /// <summary>The URI.</summary>
    public override string ToString() => Uri;

    private static string Word(IdentityKind kind) => kind switch
    {
        IdentityKind.Agent => "agent",
        IdentityKind.Collector => "collector",
        _ => "person",
    };

    private static IdentityKind? KindOf(string word) =>
        Enum.GetValues<IdentityKind>().Cast<IdentityKind?>().FirstOrDefault(kind => Word(kind!.Value) == word);
}
