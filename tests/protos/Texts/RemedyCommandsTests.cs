using System.Text.RegularExpressions;
using XMailFleet.Texts;

namespace XMailFleet.Tests.Texts;

/// <summary>
/// What remedies have typed breaks no host that works: XMail reads server.cert and server.key at every handshake and has no TLS
/// with two that do not belong together.
/// </summary>
public sealed partial class RemedyCommandsTests
{
    private const string JudgesThePair = "[ \"$P\" = \"$(openssl x509 -in {certificate_path}.new -noout -pubkey)\" ] && mv ";

    private static readonly string[] AboutTheKeyAlone = ["missing-right-key-beside", "empty-right-key-beside", "right-key-beside", "needed"];

    public static TheoryData<string, string> Remedies
    {
        get
        {
            var remedies = new TheoryData<string, string>();
            foreach (var (id, reason) in All()) remedies.Add(id, reason);
            return remedies;
        }
    }

    [Theory]
    [MemberData(nameof(Remedies))]
    public void Remedy_OfEveryReason_InstallsNoCertificateWithoutItsKey(string id, string reason) =>
        Assert.All(
            Lines(id, reason).Where(line => PutsOneOfThePair().IsMatch(line)),
            line =>
            {
                Assert.Contains("fullchain.pem", line, StringComparison.Ordinal);
                Assert.Contains("privkey.pem", line, StringComparison.Ordinal);
                Assert.Contains(JudgesThePair, line, StringComparison.Ordinal);
            });

    [Theory]
    [MemberData(nameof(Remedies))]
    public void Remedy_OfEveryReason_ReplacesServerCertOnlyByWhatFitsTheKey(string id, string reason) =>
        Assert.All(
            Lines(id, reason).Where(line => line.Contains(" {certificate_path} &&", StringComparison.Ordinal)),
            line => Assert.Contains(JudgesThePair, line, StringComparison.Ordinal));

    // The shell empties the file before the command has read or made anything.
    [Theory]
    [MemberData(nameof(Remedies))]
    public void Remedy_OfEveryReason_WritesNoFileOverThatIsInUse(string id, string reason) =>
        Assert.All(Lines(id, reason), line => Assert.DoesNotMatch(WritesOver(), line));

    [Theory]
    [MemberData(nameof(Remedies))]
    public void Remedy_OfEveryReason_HasTheSameCommandsInBothLanguages(string id, string reason) =>
        Assert.Equal(Commands(id, reason, Language.English), Commands(id, reason, Language.Japanese));

    [Theory]
    [MemberData(nameof(Remedies))]
    public void Remedy_ThatHasACertificateIssued_SaysHowToInstallIt(string id, string reason)
    {
        var remedy = CheckTexts.Find(id, Language.English)!.Find(reason)!.Remedy;
        if (!AsksForACertificate().IsMatch(remedy)) return;

        Assert.Contains(PairCommands.Install, remedy, StringComparison.Ordinal);
        Assert.Contains(PairCommands.Install, CheckTexts.Find(id, Language.Japanese)!.Find(reason)!.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Remedies_ThatInstallAKeyAlone_AreOfAKeyKnownToFit() =>
        Assert.Equal(
            AboutTheKeyAlone.Order(),
            All().Where(text => Lines(text.Id, text.Reason).Any(line => KeyAlone().IsMatch(line))).Select(text => text.Reason).Order());

    private static IEnumerable<(string Id, string Reason)> All() =>
        from id in CheckCatalogue.All.Select(check => check.Id)
        from text in CheckTexts.Find(id, Language.English)!
        where text.Value.Remedy.Length > 0
        select (id, text.Key);

    private static IEnumerable<string> Lines(string id, string reason) =>
        new[] { Language.English, Language.Japanese }.SelectMany(language => CheckTexts.Find(id, language)!.Find(reason)!.Remedy.Split('\n'));

    // A remark behind a command is in the language of the text, and a sentence may begin with a command.
    private static IEnumerable<string> Commands(string id, string reason, Language language) =>
        CheckTexts.Find(id, language)!.Find(reason)!.Remedy.Split('\n')
            .Where(line => Command().IsMatch(line))
            .Select(line => Remark().Replace(line, ""))
            .Where(line => !Kana().IsMatch(line));

    // Wherever it is put. What makes one of them, behind ">", puts none.
    [GeneratedRegex(@"(^|&& |; |: )(install|ln|cp|mv|cat) [^&|;>]*\b(fullchain|privkey)\.pem")]
    private static partial Regex PutsOneOfThePair();

    [GeneratedRegex(@"(?<![>-])> ?\{(certificate_path|key_path|path)\}( |$)")]
    private static partial Regex WritesOver();

    [GeneratedRegex(@"\b(issued|Renew)\b")]
    private static partial Regex AsksForACertificate();

    [GeneratedRegex(@"^install (?!.*fullchain).* \{key_path\}$")]
    private static partial Regex KeyAlone();

    [GeneratedRegex(@"^(install|mv|cp|ln|cd|for|awk|shred|openssl|chmod|chown|iconv|curl|cat|rm|\(umask) ")]
    private static partial Regex Command();

    [GeneratedRegex(@"\p{IsHiragana}|\p{IsKatakana}")]
    private static partial Regex Kana();

    [GeneratedRegex(@"( {2,}\(| ?（).*$")]
    private static partial Regex Remark();
}
