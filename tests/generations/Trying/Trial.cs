using XMailFleet.Diagnosing.Expectations;
using XMailFleet.Generations.Tests.Cases;
using XMailFleet.Generations.Tests.Libraries;

namespace XMailFleet.Generations.Tests.Trying;

/// <summary>One mail root under one openssl.cnf with one generation: what the agent expects of it, by its rules or by a rehearsal, and what was seen.</summary>
internal sealed record Trial(Generation Generation, Material Material, Configuration Configuration, IReadOnlyList<Obstacle> Obstacles, Seen Seen, string Source = "")
{
    /// <summary>Whether anybody gets in, as the rules have it; null where they do not know.</summary>
    public bool? SaidOfAny => Say([.. Obstacles.Where(obstacle => !obstacle.OfUsual)]);

    /// <summary>Whether usual clients do.</summary>
    public bool? SaidOfUsual => Say(Obstacles);

    public bool IsUnknown => SaidOfAny is null;

    /// <summary>One that says what is not so.</summary>
    public bool IsWrong => SaidOfAny is { } said && said != Seen.IsServed;

    /// <summary>One that says of usual clients alone what is not so.</summary>
    public bool IsWrongOfUsual => !IsWrong && SaidOfUsual is { } said && said != Seen.IsServedUsually;

    /// <summary>A word for differences of one cause, as far as that can be told.</summary>
    public string Difference =>
        $"said {Words(SaidOfAny)}, of usual clients {Words(SaidOfUsual)} ({string.Join(' ', Obstacles.Select(obstacle => obstacle.CheckId))}){Source}, "
        + $"seen {Seen.Step}{(Seen.IsServed && !Seen.IsServedUsually ? ", not to usual clients" : "")} ({Seen.Errors})";

    private static bool? Say(IReadOnlyCollection<Obstacle> obstacles) =>
        obstacles.Any(obstacle => !obstacle.Unknown) ? false : obstacles.Count > 0 ? null : true;

    private static string Words(bool? said) => said switch { true => "TLS", false => "none", null => "unknown" };
}
