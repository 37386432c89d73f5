using System.Globalization;
using System.Text;
using System.Text.Json;
using XMailFleet.Texts;

namespace XMailFleet.Tests.Texts;

public sealed class VisibleTests
{
    private static readonly UnicodeCategory[] Unseen =
    [
        UnicodeCategory.Control, UnicodeCategory.Format, UnicodeCategory.LineSeparator, UnicodeCategory.ParagraphSeparator,
        UnicodeCategory.OtherNotAssigned, UnicodeCategory.PrivateUse, UnicodeCategory.Surrogate,
    ];

    [Fact]
    public void Of_EveryCharacterThereIs_IsSeenOrToldByItsNumber()
    {
        for (var value = 0; value <= 0x10ffff; value++)
        {
            if (!Rune.IsValid(value)) continue;
            var shown = Visible.Of($"a{new Rune(value)}b");
            var isSeen = !Unseen.Contains(Rune.GetUnicodeCategory(new Rune(value)));
            if (shown == $"a{new Rune(value)}b") Assert.True(isSeen, $"{value:X}");
            else Assert.True(shown == $"a⟨U+{value:X4}⟩b" || (value is < ' ' or 0x7f && shown is ['a', >= '\u2400' and <= '\u2421', 'b']), $"{value:X}");
        }
    }

    [Theory]
    [InlineData("\u202e", "⟨U+202E⟩")]
    [InlineData("\u2066x\u2069", "⟨U+2066⟩x⟨U+2069⟩")]
    [InlineData("\u200b", "⟨U+200B⟩")]
    [InlineData("\ufeff", "⟨U+FEFF⟩")]
    [InlineData("\u2028", "⟨U+2028⟩")]
    [InlineData("\u0085", "⟨U+0085⟩")]
    [InlineData("\u3164", "⟨U+3164⟩")]
    [InlineData("\u034f", "⟨U+034F⟩")]
    [InlineData("a\ufe0f", "a⟨U+FE0F⟩")]
    [InlineData("\U000e0041", "⟨U+E0041⟩")]
    [InlineData("\u001b[2J\n", "␛[2J␊")]
    public void Of_WhatIsNotSeen_IsTold(string text, string shown) => Assert.Equal(shown, Visible.Of(text));

    [Theory]
    [InlineData("a  b", "a b")]
    [InlineData("a\u00a0\u3000b \u2003 c", "a b c")]
    [InlineData("  \u202e  ", " ⟨U+202E⟩ ")]
    [InlineData("株式会社\u3000例", "株式会社\u3000例")]
    public void Of_SeveralBlanksInARow_IsOne(string text, string shown)
    {
        Assert.Equal(shown, Visible.Of(text));
        Assert.Equal(text == shown, Visible.IsPlain(text));
        Assert.Equal(text.Replace("\u202e", "⟨U+202E⟩", StringComparison.Ordinal), Visible.OfLines(text));
    }

    // Not as an inline value: the compiler would write half a pair as a question mark.
    [Fact]
    public void Of_HalfAPair_IsTold() => Assert.Equal("a⟨U+D800⟩b⟨U+DC00⟩", Visible.Of($"a{(char)0xd800}b{(char)0xdc00}"));

    [Theory]
    [InlineData("/var/メール/鍵.pem")]
    [InlineData("葛\U000e0100城市")]
    [InlineData("Müller GmbH & Co. KG, ñandú, Ελλάδα, 한국, 中國, e\u0301")]
    [InlineData("😀")]
    public void Of_WhatPeopleWrite_StaysAsItIs(string text) => Assert.Same(text, Visible.Of(text));

    [Fact]
    public void Of_SeveralFormsInARow_TellsAllButTheFirst() => Assert.Equal("葛\U000e0100⟨U+E0101⟩", Visible.Of("葛\U000e0100\U000e0101"));

    [Theory]
    [InlineData("a\nb\tc", "a\nb\tc")]
    [InlineData("a\r\nb\u202e", "a␍\nb⟨U+202E⟩")]
    public void OfLines_LinesAndTabs_Stay(string text, string shown) => Assert.Equal(shown, Visible.OfLines(text));

    [Fact]
    public void OfJson_WhatIsNotSeen_IsReadBackUnchanged()
    {
        const string Hostile = "\u202e\u009b1A\u007f\U000e0041\u2028\u200bx";
        var json = "{\n  \"a\": \"" + Hostile + "\"\n}";
        var shown = Visible.OfJson(json);
        Assert.True(Visible.IsPlain(shown.Replace("\n", "", StringComparison.Ordinal).Replace("{  ", "{ ", StringComparison.Ordinal)));
        Assert.Equal(Hostile, JsonDocument.Parse(shown).RootElement.GetProperty("a").GetString());
    }

    [Fact]
    public void Write_ByEveryWayOfAWriter_IsVisible()
    {
        using var inner = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var writer = new VisibleWriter(inner) { NewLine = "\n" };
        writer.Write('\u001b');
        writer.Write("\u202e");
        writer.Write(['\u200b', 'x'], 0, 2);
        writer.Write("{0}", "\u0007");
        writer.WriteLine("\u009b");
        writer.WriteLine("😀");
        Assert.Equal("␛⟨U+202E⟩⟨U+200B⟩x␇⟨U+009B⟩\n😀\n", inner.ToString());
    }
}
