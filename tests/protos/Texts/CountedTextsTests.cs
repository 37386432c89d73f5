using System.Text.RegularExpressions;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Tests.Texts;

/// <summary>What checks and rules say of a count is right of one and of several.</summary>
public sealed partial class CountedTextsTests
{
    private static readonly string[] Ids = [.. CheckCatalogue.All.Select(check => check.Id), .. RuleIds.All];

    public static TheoryData<string, string> Texts
    {
        get
        {
            var texts = new TheoryData<string, string>();
            foreach (var id in Ids)
                foreach (var (reason, _) in TextOf(id, Language.English)) texts.Add(id, reason);
            return texts;
        }
    }

    [Theory, MemberData(nameof(Texts))]
    public void Text_OfOneInEnglish_HasNoPlural(string id, string reason) =>
        Assert.DoesNotMatch(Plural(), Render(id, reason, "1"));

    [Theory, MemberData(nameof(Texts))]
    public void Text_InEnglish_HasNothingButPlacesBetweenBraces(string id, string reason)
    {
        var message = TextOf(id, Language.English).Find(reason)!;
        Assert.All(Braces().Matches(message.Message + message.Remedy), braces => Assert.Matches(Place(), braces.Groups[1].Value));
    }

    [Theory, MemberData(nameof(Texts))]
    public void Text_InJapanese_HasNoWordsThatGoWithACount(string id, string reason)
    {
        var message = TextOf(id, Language.Japanese).Find(reason)!;
        Assert.All(Braces().Matches(message.Message + message.Remedy), braces => Assert.DoesNotMatch("[|:]", braces.Groups[1].Value));
    }

    [Theory]
    [InlineData("certificate-expiry-soon", "within-1-day", "1", "in 1 hour.")]
    [InlineData("certificate-expiry-soon", "within-3-days", "1", "in 1 day.")]
    [InlineData("certificate-expiry-soon", "within-3-days", "3", "in 3 days.")]
    [InlineData("ca-directory", "unhashed", "1", "1 certificate in <path> has no hash link, so OpenSSL never looks at it: <names>.")]
    [InlineData("ca-directory", "unhashed", "2", "2 certificates in <path> have no hash link, so OpenSSL never looks at them: <names>.")]
    [InlineData("ca-directory", "unreached", "1", "The number of 1 name in <path> leaves a gap, so OpenSSL stops before it: <names>.")]
    [InlineData("ca-directory", "broken", "1", "Remove it, then: openssl rehash")]
    [InlineData("ca-directory", "broken", "2", "Remove them, then: openssl rehash")]
    [InlineData("ca-file", "no-anchor", "1", "<path> holds 1 certificate, but OpenSSL does not accept it as the root")]
    [InlineData("ca-file", "no-anchor", "2", "<path> holds 2 certificates, but OpenSSL accepts none of them as the root")]
    [InlineData("host-unreachable", "refused", "1", "127.0.0.1:7460 refused the connection 1 time: nothing listens there.")]
    [InlineData("host-unreachable", "refused", "3", "127.0.0.1:7460 refused the connection 3 times in a row: nothing listens there.")]
    [InlineData("host-unreachable", "unreachable", "1", "(1 poll).")]
    public void Text_OfACount_IsSaidAsEnglishCounts(string id, string reason, string count, string said) =>
        Assert.Contains(said, Render(id, reason, count), StringComparison.Ordinal);

    // Every number is the count, everything else says its name.
    private static string Render(string id, string reason, string count)
    {
        var result = new CheckResult { CheckId = id, Reason = reason, Subject = "<subject>" };
        var message = TextOf(id, Language.English).Find(reason)!;
        foreach (Match braces in Braces().Matches(message.Message + message.Remedy))
        {
            var name = TemplatePlace.Parse(braces.Groups[1].Value).Name;
            result.Parameters[name] = braces.Value != $"{{{name}}}" || Number().IsMatch(name) ? count
                : ParameterKinds.Of(id, name) is ParameterKind.Address ? "127.0.0.1:7460" : $"<{name}>";
        }

        RegressionTexts.Render(result, Language.English);
        return result.Message + "\n" + result.Remedy;
    }

    private static CheckText TextOf(string id, Language language) =>
        RegressionTexts.Find(id, language) ?? CheckTexts.Find(id, language)!;

    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex Braces();

    [GeneratedRegex(@"^[a-zA-Z0-9_]+(?:[|:][^|:{]+\|[^|:{]+)?$")]
    private static partial Regex Place();

    [GeneratedRegex("(^|_)(count|days|hours|left|bits|bytes)$|^(missing|on_disk)$")]
    private static partial Regex Number();

    // "1 certificates", "1 trust anchors", "1 certificate in <path> have"; not "1 host has".
    [GeneratedRegex(@"\b1 (?:(?:usable|trust|hash|CA) ){0,2}(?!(?:is|has|was)\b)\w+s\b|\b1 (?:\w+ ){1,2}in <path> (?:have|are|lead|stand|leave)\b")]
    private static partial Regex Plural();
}
