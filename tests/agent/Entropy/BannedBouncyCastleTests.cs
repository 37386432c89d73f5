namespace XMailFleet.Agent.Tests.Entropy;

/// <summary>The list of what the build bans of Bouncy Castle is whole, and names what there is: a wrong name bans nothing.</summary>
public sealed class BannedBouncyCastleTests
{
    private static readonly string[] Banned =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "BannedSymbols.BouncyCastle.txt"))
            .Where(line => !line.StartsWith("//", StringComparison.Ordinal))
            .Select(line => line.Split(';')[0]),
    ];

    [Fact]
    public void List_WhatMakesAGenerator_IsThere() =>
        Assert.Empty(SelfSeeding.Find().Select(DocumentationId.Of).Except(Banned).Order(StringComparer.Ordinal));

    [Fact]
    public void List_EachName_IsThatOfAMethod() =>
        Assert.Empty(Banned.Except(SelfSeeding.Methods.Where(method => !method.ContainsGenericParameters).Select(DocumentationId.Of)));
}
