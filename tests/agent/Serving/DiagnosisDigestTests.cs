using System.Collections;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using XMailFleet.Agent.Serving;
using XMailFleet.Agent.Tests.Diagnosing.Installation;
using XMailFleet.Diagnosing;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Diagnosing.Platforms;
using XMailFleet.Testing;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Serving;

/// <summary>What a diagnosis is known by to a caller who has it already.</summary>
/// <remarks>Alone: an XMail that another test starts is told of.</remarks>
[Collection(StrangersOnTheHost.Name)]
public sealed class DiagnosisDigestTests : IDisposable
{
    // What UnchangedDiagnosis says of what always varies.
    private static readonly HashSet<string> Varying =
    [
        "collect_time", "collect_time.seconds", "collect_time.nanos", "elapsed", "elapsed.seconds", "elapsed.nanos",
        "server_process.start_time", "server_process.start_time.seconds", "server_process.start_time.nanos",
        "probes.elapsed", "probes.elapsed.seconds", "probes.elapsed.nanos", "probes.protocols_time", "probes.protocols_time.seconds", "probes.protocols_time.nanos",
    ];

    private readonly MailRoot _root = MailRoot.Healthy();

    public void Dispose() => _root.Dispose();

    [Fact]
    public async Task Digest_OfTheSameHostLookedAtTwice_IsTheSame()
    {
        var (diagnoser, another) = (MakeDiagnoser(), MakeDiagnoser());
        var digests = new HashSet<ByteString>();
        for (var look = 0; look < 3; look++)
        {
            // Some facts are told by the second.
            if (look > 0) await Task.Delay(TimeSpan.FromSeconds(1.1));
            digests.Add(DiagnosisDigest.Of(await DiagnoseAsync(diagnoser), Language.English));
        }

        // As after a restart.
        digests.Add(DiagnosisDigest.Of(await DiagnoseAsync(another), Language.English));
        Assert.Equal(32, Assert.Single(digests).Length);
    }

    [Fact]
    public async Task Digest_InAnotherLanguage_IsAnother()
    {
        var diagnosis = await DiagnoseAsync(MakeDiagnoser());
        Assert.NotEqual(DiagnosisDigest.Of(diagnosis, Language.English), DiagnosisDigest.Of(diagnosis, Language.Japanese));
    }

    [Fact]
    public async Task Digest_LeavesTheDiagnosisAsItIs()
    {
        var diagnosis = await DiagnoseAsync(MakeDiagnoser());
        var before = diagnosis.Clone();
        DiagnosisDigest.Of(diagnosis, Language.English);
        Assert.Equal(before, diagnosis);
    }

    [Fact]
    public void Digest_OfAGreetingWithAnotherStamp_IsTheSame()
    {
        Assert.Equal(Of("220 a <1.2@a> [XMail 1.27 ESMTP Server] service ready; Mon"), Of("220 a <9.9@a> [XMail 1.27 ESMTP Server] service ready; Tue"));
        Assert.NotEqual(Of("220 a <1.2@a> [XMail 1.27 ESMTP Server] service ready; Mon"), Of("220 a <1.2@a> [XMail 1.28 ESMTP Server] service ready; Mon"));
        static ByteString Of(string greeting) => DiagnosisDigest.Of(new Diagnosis { Probes = { new Probe { Greeting = greeting } } }, Language.English);
    }

    /// <summary>Every field that there is, set, and then left out one after the other.</summary>
    [Fact]
    public void Digest_OfADiagnosisThatDiffersInAnyField_DiffersButForWhatVaries()
    {
        var filled = (Diagnosis)Fill(new Diagnosis(), depth: 0);
        var digest = DiagnosisDigest.Of(filled, Language.English);
        var same = new HashSet<string>();
        var changes = 0;
        foreach (var (path, changed) in Changes(filled, filled, ""))
        {
            changes++;
            if (DiagnosisDigest.Of(changed, Language.English) == digest) same.Add(path);
        }

        Assert.Equal(Varying.Order(), same.Order());
        Assert.InRange(changes, 200, 2000);
    }

    // The filled diagnosis, each time without one field of one of its messages.
    private static IEnumerable<(string Path, Diagnosis Changed)> Changes(IMessage message, Diagnosis whole, string path)
    {
        foreach (var field in message.Descriptor.Fields.InFieldNumberOrder())
        {
            var here = path.Length == 0 ? field.Name : $"{path}.{field.Name}";
            var value = field.Accessor.GetValue(message);
            var items = value as IList;
            var kept = items?.Cast<object>().ToList();
            field.Accessor.Clear(message);
            yield return (here, whole.Clone());
            if (field.IsMap) ((IDictionary)value).Add("a", "b");
            else if (kept is not null) kept.ForEach(item => items!.Add(item));
            else field.Accessor.SetValue(message, value);
            if ((kept is [var item] ? item : value) is IMessage inner)
                foreach (var change in Changes(inner, whole, here)) yield return change;
        }
    }

    private static IMessage Fill(IMessage message, int depth)
    {
        Assert.InRange(depth, 0, 10);
        foreach (var field in message.Descriptor.Fields.InFieldNumberOrder())
        {
            if (field.IsMap) ((IDictionary)field.Accessor.GetValue(message)).Add("a", "b");
            else if (field.IsRepeated) ((IList)field.Accessor.GetValue(message)).Add(Value(field, depth));
            else field.Accessor.SetValue(message, Value(field, depth));
        }

        return message;
    }

    private static object Value(FieldDescriptor field, int depth) => field.FieldType switch
    {
        FieldType.Message => Fill((IMessage)Activator.CreateInstance(field.MessageType.ClrType)!, depth + 1),
        FieldType.String => "x",
        FieldType.Bool => true,
        FieldType.Int32 => 7,
        FieldType.Int64 => 7L,
        FieldType.UInt32 => 7u,
        FieldType.UInt64 => 7ul,
        FieldType.Double => 7.0,
        FieldType.Bytes => ByteString.CopyFromUtf8("x"),
        FieldType.Enum => System.Enum.ToObject(field.EnumType.ClrType, 1),
        _ => throw new NotSupportedException($"{field.FieldType}"),
    };

    private Diagnoser MakeDiagnoser() => new(HostPlatform.Locator, new InstallationOptions(_root.Directory, ""), TimeProvider.System);

    private static async Task<Diagnosis> DiagnoseAsync(Diagnoser diagnoser) => (await diagnoser.DiagnoseAsync(skipProbes: false, CancellationToken.None)).Diagnosis!;
}
