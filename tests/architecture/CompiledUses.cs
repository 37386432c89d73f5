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

    // A generic parameter is named after whoever first declared one of its name; it has no place of its own.
    private static bool IsOurs(IType type) => type is not GenericParameter && type.Namespace is { FullName: { } space } && space.StartsWith("XMailFleet.", StringComparison.Ordinal);
}
