using System.Security.Cryptography;
using System.Text;
using Google.Protobuf;
using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.EndToEnd.Tests;

/// <summary>Key material never leaves the host: not on a screen, not in a log, not over the wire, not into a database.</summary>
public sealed class KeySecrecyTests : IDisposable
{
    private readonly MailRoot _root = MailRoot.Healthy();
    private readonly DataDirectory _data = new();

    public void Dispose()
    {
        _root.Dispose();
        _data.Dispose();
    }

    /// <summary>Ways of breaking server.key that a parser could be tempted to quote in its complaint.</summary>
    public static TheoryData<string> Spoilings => ["none", "cut", "in-certificate", "first-line-changed", "no-end", "wide"];

    [Theory]
    [MemberData(nameof(Spoilings))]
    public async Task EveryOutput_WhateverTheKeyFile_HoldsNothingOfTheKey(string spoiling)
    {
        var secrets = Secrets(_root.PathOf("server.key"));
        Spoil(spoiling);
        await using var agent = await Server.StartAgentAsync(_root);
        await using var collector = await Server.StartCollectorAsync(_data.FullName);
        await collector.AddAsync("mx1", agent);

        var answer = await new AgentService.AgentServiceClient(agent.Channel).DiagnoseAsync(new DiagnoseRequest());
        var poll = await collector.PollAsync("mx1");
        var text = await ProgramProcess.RunAsync(BuiltPrograms.Agent, ["diagnose", "--mail-root", _root.Directory]);
        var json = await ProgramProcess.RunAsync(BuiltPrograms.Agent, ["diagnose", "--mail-root", _root.Directory, "--format", "json"]);
        var agentLog = await agent.TerminateAsync();
        var collectorLog = await collector.TerminateAsync();

        foreach (var run in new[] { text, json, agentLog, collectorLog })
            AssertFree(Encoding.UTF8.GetBytes(run.Output + run.Errors), secrets);
        AssertFree(answer.ToByteArray(), secrets);
        AssertFree(poll.ToByteArray(), secrets);
        var stored = Directory.GetFiles(_data.FullName, "*", SearchOption.AllDirectories);
        Assert.NotEmpty(stored);
        foreach (var file in stored) AssertFree(await File.ReadAllBytesAsync(file), secrets);
    }

    private void Spoil(string how)
    {
        var key = File.ReadAllText(_root.PathOf("server.key"));
        _ = how switch
        {
            "none" => _root,
            "cut" => _root.Write("server.key", key[..(key.Length / 2)]),
            "in-certificate" => _root.Write("server.cert", key + File.ReadAllText(_root.PathOf("server.cert"))),
            "first-line-changed" => _root.Write("server.key", key.Replace("-----\nMI", "-----\n!!", StringComparison.Ordinal)),
            "no-end" => _root.Write("server.key", key.Replace("-----END", "-----FIN", StringComparison.Ordinal)),
            "wide" => _root.Write("server.key", Encoding.Unicode.GetBytes(key)),
            _ => throw new ArgumentOutOfRangeException(nameof(how)),
        };
    }

    // Pieces of the key in the forms in which it could slip out: base64 lines of the file, the secret number in bytes and
    // in hexadecimal of both cases. A piece of 16 characters is found in whatever surrounds it.
    private static byte[][] Secrets(string keyFile)
    {
        var pem = File.ReadAllText(keyFile);
        using var key = ECDsa.Create();
        key.ImportFromPem(pem);
        var number = key.ExportParameters(includePrivateParameters: true).D!;
        // The first line of PKCS #8 begins with the algorithm, which is no secret.
        var pieces = pem.Split('\n').Where(line => line.Length > 0 && line[0] != '-')
            .SelectMany((line, index) => line[(index == 0 ? 48 : 0)..].Chunk(16).Where(chunk => chunk.Length == 16))
            .Select(chunk => new string(chunk));
        string[] texts = [.. pieces, Convert.ToHexString(number), Convert.ToHexStringLower(number), Convert.ToBase64String(number)[..40]];
        return [number, .. texts.Select(Encoding.ASCII.GetBytes), .. texts.Select(Encoding.Unicode.GetBytes)];
    }

    private static void AssertFree(byte[] output, byte[][] secrets) =>
        Assert.All(secrets, secret => Assert.Equal(-1, output.AsSpan().IndexOf(secret)));
}
