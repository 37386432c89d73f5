using Google.Protobuf.Reflection;
using XMailFleet.V1;

namespace XMailFleet.Programs.Callers;

/// <summary>What each RPC asks of its caller. One that is not named is for admins: it was forgotten, and a test says so.</summary>
internal static class MethodRules
{
    private const string Agent = "/xmailfleet.v1.AgentService/";
    private const string Fleet = "/xmailfleet.v1.FleetService/";
    private const string Access = "/xmailfleet.v1.AccessService/";
    private const string Enrollment = "/xmailfleet.v1.EnrollmentService/";
    private const string Health = "/grpc.health.v1.Health/";
    private const string Reflection = "/grpc.reflection.v1.ServerReflection/";
    private const string OlderReflection = "/grpc.reflection.v1alpha.ServerReflection/";

    private static readonly Dictionary<string, Role> LeastRoles = new()
    {
        [$"{Health}Check"] = Role.Unspecified,
        [$"{Health}Watch"] = Role.Unspecified,
        [$"{Reflection}ServerReflectionInfo"] = Role.Viewer,
        [$"{OlderReflection}ServerReflectionInfo"] = Role.Viewer,

        [$"{Agent}Diagnose"] = Role.Viewer,
        [$"{Agent}WatchHost"] = Role.Viewer,

        // Each says itself what it asks for.
        [$"{Enrollment}Enroll"] = Role.Unspecified,
        [$"{Enrollment}Renew"] = Role.Unspecified,
        [$"{Enrollment}Greet"] = Role.Unspecified,
        [$"{Enrollment}CheckCaller"] = Role.Unspecified,

        [$"{Fleet}CreateHost"] = Role.Admin,
        [$"{Fleet}GetHost"] = Role.Viewer,
        [$"{Fleet}ListHosts"] = Role.Viewer,
        [$"{Fleet}UpdateHost"] = Role.Admin,
        [$"{Fleet}DeleteHost"] = Role.Admin,
        [$"{Fleet}DiagnoseHost"] = Role.Viewer,
        [$"{Fleet}ListSnapshots"] = Role.Viewer,
        [$"{Fleet}GetSnapshot"] = Role.Viewer,
        [$"{Fleet}CompareSnapshots"] = Role.Viewer,
        [$"{Fleet}ListRegressions"] = Role.Viewer,
        [$"{Fleet}GetRegression"] = Role.Viewer,
        [$"{Fleet}AcknowledgeRegression"] = Role.Operator,
        [$"{Fleet}AcceptRegression"] = Role.Operator,
        [$"{Fleet}WatchRegressions"] = Role.Viewer,
        [$"{Fleet}CreateMaintenanceWindow"] = Role.Operator,
        [$"{Fleet}GetMaintenanceWindow"] = Role.Viewer,
        [$"{Fleet}ListMaintenanceWindows"] = Role.Viewer,
        [$"{Fleet}DeleteMaintenanceWindow"] = Role.Operator,
        [$"{Fleet}ListActivities"] = Role.Viewer,
        [$"{Fleet}GetFleetSummary"] = Role.Viewer,
        [$"{Fleet}GetFleetFindings"] = Role.Viewer,

        [$"{Access}GetAuthority"] = Role.Viewer,
        [$"{Access}CreateEnrollmentToken"] = Role.Admin,
        [$"{Access}RevokeEnrollment"] = Role.Admin,
        [$"{Access}CreateUser"] = Role.Admin,
        [$"{Access}ListUsers"] = Role.Admin,
        [$"{Access}DeleteUser"] = Role.Admin,
        [$"{Access}CreateSignIn"] = Role.Admin,
        [$"{Access}SetPassword"] = Role.Admin,
        [$"{Access}CreateUserCertificate"] = Role.Admin,
        [$"{Access}CreateToken"] = Role.Admin,
        [$"{Access}ListTokens"] = Role.Admin,
        [$"{Access}RevokeToken"] = Role.Admin,
        [$"{Access}ListAuditEntries"] = Role.Admin,
    };

    /// <summary>Whether a method is named.</summary>
    public static bool Names(MethodDescriptor method) => LeastRoles.ContainsKey(PathOf(method));

    /// <summary>What a method asks for at least.</summary>
    /// <param name="path">"/package.Service/Method".</param>
    public static Role LeastRoleOf(string path) => LeastRoles.GetValueOrDefault(path, Role.Admin);

    /// <summary>A path as it is kept: what is none of a method was made up by somebody.</summary>
    public static string NameOf(string path) => LeastRoles.ContainsKey(path) ? path : "(unknown method)";

    /// <summary>Whether a method changes something, so that who called it is kept.</summary>
    public static bool IsDeed(string path) => LeastRoleOf(path) > Role.Viewer || path == $"{Enrollment}Enroll";

    /// <summary>Path of a method.</summary>
    public static string PathOf(MethodDescriptor method) => $"/{method.Service.FullName}/{method.Name}";
}
