using System.Net;

namespace XMailFleet.Fleet.Polling;

/// <summary>The body of an answer, read through an <see cref="AnswerStream"/>.</summary>
internal sealed class AnswerContent : HttpContent
{
    private readonly HttpContent _inner;
    private readonly AnswerRoom _room;
    private readonly TimeProvider _time;

    public AnswerContent(HttpContent inner, AnswerRoom room, TimeProvider time)
    {
        (_inner, _room, _time) = (inner, room, time);
        foreach (var (name, values) in inner.Headers) Headers.TryAddWithoutValidation(name, values);
    }

    protected override async Task<Stream> CreateContentReadStreamAsync() =>
        new AnswerStream(await _inner.ReadAsStreamAsync().ConfigureAwait(false), _room, _time);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => _inner.CopyToAsync(stream, context);

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _inner.Dispose();
        base.Dispose(disposing);
    }
}
