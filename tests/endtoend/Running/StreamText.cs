using System.Text;

namespace XMailFleet.EndToEnd.Tests.Running;

/// <summary>The text of a pipe, read as it comes.</summary>
internal sealed class StreamText
{
    private readonly StringBuilder _text = new();
    private readonly Task _reading;
    private TaskCompletionSource _grown = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public StreamText(StreamReader reader) => _reading = ReadAsync(reader);

    /// <summary>What has come so far.</summary>
    public string Text
    {
        get { lock (_text) return _text.ToString(); }
    }

    /// <summary>Everything, once the pipe is closed.</summary>
    public async Task<string> ReadToEndAsync()
    {
        await _reading;
        return Text;
    }

    /// <summary>Waits until <paramref name="fragment"/> has come.</summary>
    public async Task WaitForAsync(string fragment)
    {
        using var guard = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            var grown = _grown.Task;
            if (Text.Contains(fragment, StringComparison.Ordinal)) return;
            if (_reading.IsCompleted) throw new InvalidOperationException($"The program ended without printing \"{fragment}\": {Text}");
            await Task.WhenAny(grown, _reading).WaitAsync(guard.Token);
        }
    }

    private async Task ReadAsync(StreamReader reader)
    {
        var buffer = new char[4096];
        while (await reader.ReadAsync(buffer) is > 0 and var count)
        {
            lock (_text) _text.Append(buffer, 0, count);
            Interlocked.Exchange(ref _grown, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        }
    }
}
