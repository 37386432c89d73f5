using XMailFleet.Agent.Serving.Looker;
using XMailFleet.Programs.Options;

namespace XMailFleet.Agent.Commands;

/// <summary>The options of the two processes that an agent is made of as a service.</summary>
internal static class LookerSettings
{
    /// <summary>Where both meet; null where one process does it all.</summary>
    public static readonly Setting<string?> Socket =
        new("looker-socket", ValueForms.Text("PATH"), words => words.LookerSocket, null, words => words.NoLookerSocket);

    /// <summary>Whom the looker answers.</summary>
    public static readonly Setting<string?> FrontUser =
        new("front-user", ValueForms.Text("USER"), words => words.FrontUser, LookerOptions.DefaultFrontUser);
}
