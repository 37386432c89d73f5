using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.Polling;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Fleet.Polling;

public sealed class DiagnosisValidityTests
{
    [Fact]
    public void Answer_OfALargeHost_IsSound()
    {
        var diagnosis = Facts.Healthy();
        for (var n = 0; n < 192; n++)
        {
            diagnosis.Probes.Add(new Probe { Address = $"10.0.0.{n}", Port = 995, Chain = { Facts.Leaf("aa", "11", 1), Facts.Leaf("bb", "22", 1) } });
            for (var check = 0; check < 10; check++) diagnosis.CheckResults.Add(Facts.Check($"probe-{check}", CheckStatus.Pass, $"POP3S 10.0.0.{n}:995"));
        }

        diagnosis.TlsConfig.Arguments.Add(Enumerable.Repeat("-Bp995", 1000));
        diagnosis.KeyMaterial.CaDirectory = new CaDirectory { Entries = { Enumerable.Range(0, 4000).Select(n => new CaDirectoryEntry { Name = $"{n:x8}.0" }) } };
        diagnosis.CheckResults[0].Message = new string('x', 100_000);
        Assert.Null(DiagnosisValidity.FindFault(diagnosis));
    }

    // What an agent says twice of one subject is judged by the worst of it.
    [Fact]
    public void Answer_WithTwoResultsOnOneSubject_IsSound() => ExpectFault(null, diagnosis =>
        diagnosis.CheckResults.Add(Facts.Check(Facts.Key, CheckStatus.Warning)));

    [Fact]
    public void Answer_WithMoreResultsThanChecksGive_IsAFault() => ExpectFault("check_results has more items than an agent sends.", diagnosis =>
        diagnosis.CheckResults.Add(Enumerable.Range(0, 5000).Select(n => Facts.Check("a", CheckStatus.Pass, $"{n}"))));

    [Fact]
    public void Answer_WithMoreEndpointsThanXMailOpens_IsAFault() => ExpectFault(
        "tls_config.services.endpoints has more items than an agent sends.",
        diagnosis => diagnosis.TlsConfig.Services[1].Endpoints.Add(Enumerable.Repeat(new V1.Endpoint(), 100)));

    [Fact]
    public void Answer_OfManyListsThatAreNotLong_IsAFault() => ExpectFault(
        "probes.chain holds, with all before it, more than an agent sends.",
        diagnosis =>
        {
            for (var n = 0; n < 10; n++) diagnosis.Probes.Add(new Probe { Chain = { Enumerable.Repeat(new Certificate(), 3000) } });
        });

    [Theory]
    [InlineData("check_results.message")]
    [InlineData("check_results.parameters")]
    [InlineData("verdict_reasons")]
    public void Answer_WithATextThatNoAgentSends_IsAFault(string path)
    {
        var text = new string('x', 300_000);
        ExpectFault($"{path} holds a longer text than an agent sends.", diagnosis =>
        {
            if (path is "verdict_reasons") diagnosis.VerdictReasons.Add(text);
            else if (path is "check_results.message") diagnosis.CheckResults[0].Message = text;
            else diagnosis.CheckResults[0].Parameters["names"] = text;
        });
    }

    [Fact]
    public void Answer_WithASubjectThatIsNoPath_IsAFault() => ExpectFault("check_results.subject holds a longer text than an agent sends.", diagnosis =>
        diagnosis.CheckResults.Add(Facts.Check("a", CheckStatus.Pass, new string('x', 10_001))));

    [Theory]
    [InlineData("")]
    [InlineData("Key")]
    [InlineData("key--pair")]
    [InlineData("key-pair\n")]
    [InlineData("a b")]
    public void CheckId_ThatIsNotKebabCase_IsAFault(string id) => ExpectFault(
        "check_results holds an id that is none of a check: ids are kebab-case.", diagnosis => diagnosis.CheckResults.Add(Facts.Check(id, CheckStatus.Pass)));

    [Fact]
    public void CheckId_ThatIsTooLong_IsAFault() => ExpectFault(
        "check_results holds an id that is none of a check: ids are kebab-case.",
        diagnosis => diagnosis.CheckResults.Add(Facts.Check(new string('a', 101), CheckStatus.Pass)));

    private static void ExpectFault(string? fault, Action<Diagnosis> spoil)
    {
        var diagnosis = Facts.Healthy();
        spoil(diagnosis);
        Assert.Equal(fault, DiagnosisValidity.FindFault(diagnosis));
    }
}
