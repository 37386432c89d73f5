namespace XMailFleet.Bills;

/// <summary>A package of which parts are in the program.</summary>
/// <param name="Name">As NuGet has it.</param>
/// <param name="Version">As NuGet has it.</param>
/// <param name="Sha512">Of the package, in hexadecimal digits.</param>
/// <param name="License">An SPDX expression, or the address of a text; null where its description names neither.</param>
/// <param name="Needs">Names of the packages that it needs, whether they are in the program or not.</param>
internal sealed record Component(string Name, string Version, string Sha512, string? License, IReadOnlyList<string> Needs)
{
    /// <summary>Its name among all packages of the world.</summary>
    public string PackageUrl => $"pkg:nuget/{Name}@{Version}";
}
