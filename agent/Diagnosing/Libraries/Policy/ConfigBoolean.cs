namespace XMailFleet.Diagnosing.Libraries.Policy;

/// <summary>Words that OpenSSL takes for yes and no; null for any other.</summary>
internal static class ConfigBoolean
{
    /// <summary>Of providers.</summary>
    public static bool? OfProviders(string value) => value switch
    {
        "1" or "yes" or "YES" or "true" or "TRUE" or "on" or "ON" => true,
        "0" or "no" or "NO" or "false" or "FALSE" or "off" or "OFF" => false,
        _ => null,
    };

    /// <summary>Of what is read as an extension of certificates is.</summary>
    public static bool? OfExtensions(string value) => value switch
    {
        "TRUE" or "true" or "Y" or "y" or "YES" or "yes" => true,
        "FALSE" or "false" or "N" or "n" or "NO" or "no" => false,
        _ => null,
    };
}
