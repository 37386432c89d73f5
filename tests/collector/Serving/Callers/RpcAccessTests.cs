using Grpc.Health.V1;
using Grpc.Reflection.V1Alpha;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Serving.Callers;

/// <summary>Every RPC for every identity. The rows are made from the descriptors: an RPC that is not in the table fails.</summary>
public sealed class RpcAccessTests(Members members) : IClassFixture<Members>
{
    private const string Unauthenticated = "16";
    private const string PermissionDenied = "7";

    // What each asks for at least. "self": it says itself.
    private static readonly Dictionary<string, string[]> Asked = new()
    {
        ["open"] = ["grpc.health.v1.Health/Check", "grpc.health.v1.Health/Watch"],
        ["self"] =
        [
            "xmailfleet.v1.EnrollmentService/Enroll", "xmailfleet.v1.EnrollmentService/Renew", "xmailfleet.v1.EnrollmentService/Greet",
            "xmailfleet.v1.EnrollmentService/CheckCaller",
        ],
        ["viewer"] =
        [
            "grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo",
            "xmailfleet.v1.AgentService/Diagnose", "xmailfleet.v1.AgentService/WatchHost",
            "xmailfleet.v1.FleetService/GetHost", "xmailfleet.v1.FleetService/ListHosts", "xmailfleet.v1.FleetService/DiagnoseHost",
            "xmailfleet.v1.FleetService/ListSnapshots", "xmailfleet.v1.FleetService/GetSnapshot", "xmailfleet.v1.FleetService/CompareSnapshots",
            "xmailfleet.v1.FleetService/ListRegressions", "xmailfleet.v1.FleetService/GetRegression", "xmailfleet.v1.FleetService/WatchRegressions",
            "xmailfleet.v1.FleetService/GetMaintenanceWindow", "xmailfleet.v1.FleetService/ListMaintenanceWindows",
            "xmailfleet.v1.FleetService/ListActivities", "xmailfleet.v1.FleetService/GetFleetSummary", "xmailfleet.v1.FleetService/GetFleetFindings",
            "xmailfleet.v1.AccessService/GetAuthority",
        ],
        ["operator"] =
        [
            "xmailfleet.v1.FleetService/AcknowledgeRegression", "xmailfleet.v1.FleetService/AcceptRegression",
            "xmailfleet.v1.FleetService/CreateMaintenanceWindow", "xmailfleet.v1.FleetService/DeleteMaintenanceWindow",
        ],
        ["admin"] =
        [
            "xmailfleet.v1.FleetService/CreateHost", "xmailfleet.v1.FleetService/UpdateHost", "xmailfleet.v1.FleetService/DeleteHost",
            "xmailfleet.v1.AccessService/CreateEnrollmentToken", "xmailfleet.v1.AccessService/RevokeEnrollment", "xmailfleet.v1.AccessService/CreateUser",
            "xmailfleet.v1.AccessService/ListUsers", "xmailfleet.v1.AccessService/DeleteUser", "xmailfleet.v1.AccessService/CreateSignIn",
            "xmailfleet.v1.AccessService/SetPassword", "xmailfleet.v1.AccessService/CreateUserCertificate", "xmailfleet.v1.AccessService/CreateToken",
            "xmailfleet.v1.AccessService/ListTokens", "xmailfleet.v1.AccessService/RevokeToken", "xmailfleet.v1.AccessService/ListAuditEntries",
        ],
    };

    // What each identity has on the collector, and on an agent.
    private static readonly Dictionary<string, (string Collector, string Agent)> Has = new()
    {
        ["nobody"] = ("nobody", "nobody"),
        ["another authority"] = ("nobody", "nobody"),
        ["this authority, never recorded"] = ("nobody", "nobody"),
        ["agent of this host"] = ("nothing", "nothing"),
        ["agent of another host"] = ("nothing", "nothing"),
        ["agent that was revoked"] = ("nobody", "nothing"),
        ["collector"] = ("nothing", "viewer"),
        ["collector of another authority"] = ("nobody", "nobody"),
        ["viewer by certificate"] = ("viewer", "viewer"),
        ["viewer by token"] = ("viewer", "viewer"),
        ["operator by certificate"] = ("operator", "operator"),
        ["operator by token"] = ("operator", "operator"),
        ["admin by certificate"] = ("admin", "admin"),
        ["admin by token"] = ("admin", "admin"),
        ["removed user"] = ("nobody", "nobody"),
        ["revoked token"] = ("nobody", "nobody"),
        ["expired certificate"] = ("nobody", "nobody"),
        ["certificate of times to come"] = ("nobody", "nobody"),
        ["expired token"] = ("nobody", "nobody"),
        ["token that is none"] = ("nobody", "nobody"),
        ["token that is too long"] = ("nobody", "nobody"),
        ["root by the socket"] = ("admin", "admin"),
    };

    private static readonly string[] Ranks = ["nobody", "nothing", "viewer", "operator", "admin"];

    public static TheoryData<string> Identities => new(Has.Keys);

    [Fact]
    public void Table_HasEveryMethodOfEveryServiceOnce()
    {
        Google.Protobuf.Reflection.ServiceDescriptor[] services =
        [
            AgentService.Descriptor, FleetService.Descriptor, AccessService.Descriptor, EnrollmentService.Descriptor, Health.Descriptor, ServerReflection.Descriptor,
        ];
        var described = services.SelectMany(service => service.Methods).Select(method => $"{method.Service.FullName}/{method.Name}");
        var table = Asked.Values.SelectMany(methods => methods).ToList();
        Assert.Equal(described.Order(StringComparer.Ordinal), table.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Table_HasEveryRouteThatACallCanTake()
    {
        var served = members.Services.GetServices<EndpointDataSource>().Concat([members.Services.GetRequiredService<EndpointDataSource>()])
            .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(route => route.Contains("xmailfleet.v1.", StringComparison.Ordinal) || route.StartsWith("grpc.", StringComparison.Ordinal))
            .Where(route => !route.Contains('{', StringComparison.Ordinal));
        var table = Asked.Values.SelectMany(methods => methods).ToHashSet();
        Assert.All(served, route => Assert.True(table.Contains(route) || route.Contains("reflection.v1.", StringComparison.Ordinal), route));
    }

    [Fact]
    public void Table_HasEveryIdentity() => Assert.Equal(Has.Keys.Order(StringComparer.Ordinal), members.All.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Identities))]
    public async Task Collector_CalledBy(string identity)
    {
        foreach (var (asked, method) in Methods().Where(row => !row.Method.Contains("AgentService", StringComparison.Ordinal)))
            await AssertAsync(members.All[identity], members.Collector, asked, method, Has[identity].Collector);
    }

    [Theory]
    [MemberData(nameof(Identities))]
    public async Task Agent_CalledBy(string identity)
    {
        var caller = members.All[identity];
        if (caller.Socket is not null) caller = caller with { Socket = members.AgentSocket };
        foreach (var (asked, method) in Methods().Where(row => !row.Method.Contains("FleetService", StringComparison.Ordinal) && row.Asked != "self"))
            await AssertAsync(caller, members.Agent, asked, method, Has[identity].Agent);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Socket_OfAnotherUser_LetsHealthThroughAlone(bool isAgent)
    {
        var socket = isAgent ? members.AgentSocket : members.CollectorSocket;
        Assert.Equal(PermissionDenied, await AsNobodyAsync(socket, isAgent ? "xmailfleet.v1.AgentService/Diagnose" : "xmailfleet.v1.FleetService/ListHosts"));
        Assert.Equal(PermissionDenied, await AsNobodyAsync(socket, "grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo"));
        Assert.Equal("0", await AsNobodyAsync(socket, "grpc.health.v1.Health/Check"));
    }

    private static IEnumerable<(string Asked, string Method)> Methods() => Asked.SelectMany(row => row.Value.Select(method => (row.Key, method)));

    private static async Task AssertAsync(Identity caller, Uri server, string asked, string method, string has)
    {
        var status = await caller.CallAsync(server, $"/{method}");
        if (asked == "open") Assert.NotEqual(Unauthenticated, status);
        else if (asked == "self") AssertSelf(caller, method, status);
        else if (Array.IndexOf(Ranks, has) >= Array.IndexOf(Ranks, asked)) Assert.False(status is Unauthenticated or PermissionDenied, $"{caller.Name} at {method}: {status}");
        else Assert.True(status == (has == "nobody" ? Unauthenticated : PermissionDenied), $"{caller.Name} at {method}: {status}");
    }

    // Agents that belong renew, greet and ask; to enroll all need a token, which an empty message lacks.
    private static void AssertSelf(Identity caller, string method, string? status)
    {
        var isAgent = caller.Name is "agent of this host" or "agent of another host";
        if (method.EndsWith("/Enroll", StringComparison.Ordinal)) Assert.Equal("3", status);
        else Assert.True(isAgent ? status is null : status == Unauthenticated, $"{caller.Name} at {method}: {status}");
    }

    private static async Task<string> AsNobodyAsync(string socket, string method)
    {
        var output = await Nobody.RunAsync(
            $"printf '\\0\\0\\0\\0\\0' | curl -s -m 20 --http2-prior-knowledge --unix-socket '{socket}' -H 'content-type: application/grpc' -H 'te: trailers' --data-binary @- -o /dev/null -w '%{{http_code}} %header{{grpc-status}}' http://localhost/{method}");
        Assert.StartsWith("200", output, StringComparison.Ordinal);
        return output[3..].Trim();
    }
}
