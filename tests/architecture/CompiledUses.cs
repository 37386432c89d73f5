using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Assembly = System.Reflection.Assembly;

namespace XMailFleet.Architecture.Tests;

/// <summary>What uses what, by the compiled programs. Constants are not in them any more, nor is <c>nameof</c>.</summary>
internal static class CompiledUses
{
    /// <summary>Every use of one of the product's types by another.</summary>
    public static IReadOnlyList<Use> Of(params Assembly[] assemblies) =>
    [
        .. new ArchLoader().LoadAssemblies(assemblies).Build().Types
            .Where(IsOurs)
            .SelectMany(type => type.Dependencies.Select(dependency => dependency.Target).Where(IsOurs).Select(target => new Use(
                type.FullName, type.Namespace.FullName, target.FullName, target.Namespace.FullName))),
    ];

    private static bool IsOurs(IType type) => type.Namespace.FullName.StartsWith("XMailFleet.", StringComparison.Ordinal);
}
