namespace XMailFleet.Diagnosing.Checks.Libraries;

internal static class LibraryCatalogue
{
    public static readonly ICheck[] All =
    [
        new OpenSslCommandCheck(),
        new OpenSslLibrariesCheck(),
        new OpenSslLibraryArchitectureCheck(),
        new OpenSslVersionConsistencyCheck(),
        new OpenSslLibraryReplacedCheck(),
        new OpenSslLegacyCheck(),
        new OpenSslSupportEndedCheck(),
        new OpenSslPolicyProtocolCheck(),
        new OpenSslRehearsalCheck(),
        new ServerRunningCheck(),
        new ServerBinaryReplacedCheck(),
        new ServerUserCheck(),
        new ServerProgramCheck(),
        new ServerOtherCheck(),
        new ServerVisibleCheck(),
    ];
}
