using System.Net;
using System.Text;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Serving.Web.SignIn;

/// <summary>A password, a link and a cookie, planted and then looked for in all that a collector leaves behind.</summary>
public sealed class PlantedPasswordTests : IDisposable
{
    private const string Password = "planted-Passw0rd-7f3a91";
    private const string Wrong = "planted-Passw0rd-typed-wrong";
    private readonly ScratchDirectory _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Secrets_OfPeople_AreInNoLogAndNoFile()
    {
        using var collector = await CollectorProcess.StartAsync(_data.Path);
        var secrets = await PlantAsync(collector);
        var entries = (await collector.Access.ListAuditEntriesAsync(new ListAuditEntriesRequest { PageSize = 100 })).AuditEntries;
        Assert.True(entries.Count > 3);
        await ExpectUnsaidAsync(secrets, "audit log", Task.FromResult(entries.ToString()!));
        foreach (var file in new[] { "cmdline", "environ", "status" })
            await ExpectUnsaidAsync(secrets, file, File.ReadAllTextAsync($"/proc/{collector.Id}/{file}"));
        Assert.Equal(0, await collector.TerminateAsync());
        await ExpectUnsaidAsync(secrets, "log", collector.SaidAfter);
        foreach (var file in Directory.EnumerateFiles(_data.Path, "*", SearchOption.AllDirectories))
            await ExpectUnsaidAsync(secrets, file, ReadAsync(file));
    }

    /// <summary>Has each of them used, rightly and wrongly.</summary>
    private static async Task<List<string>> PlantAsync(CollectorProcess collector)
    {
        await collector.Access.CreateUserAsync(new CreateUserRequest { UserId = "ann", User = new User { Role = Role.Operator } });
        await collector.Access.SetPasswordAsync(new SetPasswordRequest { Name = "users/ann", Password = Password });
        await Assert.ThrowsAsync<Grpc.Core.RpcException>(async () => await collector.Access.SetPasswordAsync(new SetPasswordRequest { Name = "users/bob", Password = Wrong }));
        var link = (await collector.Access.CreateSignInAsync(new CreateSignInRequest { Parent = "users/ann" })).Path;
        var unused = (await collector.Access.CreateSignInAsync(new CreateSignInRequest { Parent = "users/ann" })).Path;
        using var visitor = WebVisitor.Anonymous(collector.WebAddress);
        foreach (var (name, password, status) in new[]
        {
            ("ann", Wrong, HttpStatusCode.Forbidden), (Wrong, "ann", HttpStatusCode.Forbidden), ($"ann {Wrong}", Wrong, HttpStatusCode.Forbidden), ("ann", Password, HttpStatusCode.SeeOther),
        })
        {
            using var answer = await visitor.SendAsync("/sign-in", new Dictionary<string, string> { ["name"] = name, ["password"] = password });
            Assert.Equal(status, answer.StatusCode);
        }

        foreach (var path in new[] { link, unused, $"{unused}/x", $"/nowhere{unused}" })
            using (await visitor.Http.GetAsync(new Uri(path, UriKind.Relative)))
            {
            }

        foreach (var path in new[] { link, link, $"{unused}/x" })
            using (await visitor.SendAsync(path, []))
            {
            }
        var cookie = visitor.Cookies.GetCookies(collector.WebAddress)["xmailfleet-session"]!.Value;
        using (await visitor.SendAsync("/sign-out", [])) { }
        return [Password, Wrong, link["/sign-in/xmfs_".Length..], unused["/sign-in/xmfs_".Length..], cookie[20..60]];
    }

    private static async Task ExpectUnsaidAsync(List<string> secrets, string place, Task<string> said)
    {
        var text = await said;
        Assert.All(secrets, secret => Assert.False(text.Contains(secret, StringComparison.Ordinal), $"{secret} is in {place}."));
    }

    private static async Task<string> ReadAsync(string file) => Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file));
}
