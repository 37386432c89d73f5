using Microsoft.AspNetCore.Http;

namespace XMailFleet.Programs.Callers;

/// <summary>The token that a request carries.</summary>
internal static class Bearer
{
    private const string Scheme = "Bearer ";
    private const int MostCharacters = 200;

    /// <summary>Null where it carries none, or more than one.</summary>
    public static string? Of(HttpRequest request) =>
        request.Headers.Authorization is [{ } value] && value.Length <= MostCharacters && value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? value[Scheme.Length..].Trim()
            : null;
}
