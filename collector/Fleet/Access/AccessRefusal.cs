using XMailFleet.Fleet.Answers;
using XMailFleet.Texts;

namespace XMailFleet.Fleet.Access;

internal static class AccessRefusal
{
    /// <summary>A refusal in the words of access.</summary>
    public static FleetException Of(FleetErrorKind kind, Func<IAccessWords, string> say) => new(kind, language => say(Words.Access(language)));
}
