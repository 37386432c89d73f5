using Microsoft.AspNetCore.Http.Features;

namespace XMailFleet.Collector.Serving.Web;

/// <summary>Reads the forms of pages, which are small.</summary>
internal static class SmallForm
{
    // Room for a note at its longest, in whatever script.
    private static readonly FormOptions Limits = new() { ValueCountLimit = 8, ValueLengthLimit = 32 * 1024, BufferBodyLengthLimit = 64 * 1024 };

    /// <summary>The form of a request; an empty one where it has none. Whoever asks for it later gets the same.</summary>
    /// <exception cref="InvalidDataException">It is larger than any of ours.</exception>
    public static async Task<IFormCollection> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (!request.HasFormContentType) return FormCollection.Empty;
        var features = request.HttpContext.Features;
        if (features.Get<IFormFeature>() is { Form: { } known }) return known;
        var form = new FormFeature(request, Limits);
        features.Set<IFormFeature>(form);
        try
        {
            return await form.ReadFormAsync(ct);
        }
        catch (Exception failure) when (failure is InvalidOperationException or IOException)
        {
            // In an encoding that no browser sends, or cut off, or in chunks of no size.
            throw new InvalidDataException("The form cannot be read.", failure);
        }
    }
}
