namespace XMailFleet.Diagnosing.Libraries.Policy;

/// <summary>A value of openssl.cnf and where it stands: "PATH:LINE".</summary>
internal sealed record ConfigValue(string Name, string Value, string Location);
