using System.Text;
using System.Text.Encodings.Web;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Serving.Web;

/// <summary>
/// What pages are written with: every text and attribute goes through <see cref="Visible"/> before it is encoded, since a browser obeys
/// what turns text round whether or not it is written as a reference.
/// </summary>
internal sealed class VisibleHtmlEncoder(HtmlEncoder html) : HtmlEncoder
{
    public override int MaxOutputCharactersPerInputCharacter => html.MaxOutputCharactersPerInputCharacter;

    public override string Encode(string value) => html.Encode(Visible.OfLines(value));

    public override void Encode(TextWriter output, string value, int startIndex, int characterCount)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write(Encode(value.Substring(startIndex, characterCount)));
    }

    public override void Encode(TextWriter output, char[] value, int startIndex, int characterCount)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write(Encode(new string(value, startIndex, characterCount)));
    }

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength) => html.FindFirstCharacterToEncode(text, textLength);

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        html.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);

    public override bool WillEncode(int unicodeScalar) =>
        html.WillEncode(unicodeScalar) || !Rune.IsValid(unicodeScalar) || !Visible.IsPlain(new Rune(unicodeScalar).ToString());
}
