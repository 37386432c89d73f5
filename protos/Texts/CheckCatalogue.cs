namespace XMailFleet.Texts;

/// <summary>Every check there is. Explicit, so that ahead-of-time compilation sees it whole.</summary>
public static class CheckCatalogue
{
    public static IReadOnlyList<CheckDefinition> All { get; } =
    [
        .. OpenSslChecks.All,
        .. KeyMaterialChecks.All,
        .. ConfigurationChecks.All,
        .. LiveChecks.All,
    ];

    private static readonly Dictionary<string, CheckDefinition> ById = All.ToDictionary(check => check.Id);

    /// <summary>The check of that id, or null: a newer agent may know checks that this program does not.</summary>
    public static CheckDefinition? Find(string id) => ById.GetValueOrDefault(id);
}
