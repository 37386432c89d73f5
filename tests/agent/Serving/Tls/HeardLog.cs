using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace XMailFleet.Agent.Tests.Serving.Tls;

/// <summary>All that a program logs, whatever its level.</summary>
internal sealed class HeardLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Message)> _lines = new();

    public IReadOnlyCollection<(LogLevel Level, string Message)> Lines => _lines;

    /// <summary>Waits for a line that holds these words.</summary>
    public async Task HearsAsync(string words)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!Lines.Any(line => line.Message.Contains(words, StringComparison.Ordinal))) await Task.Delay(20, patience.Token);
    }

    public ILogger CreateLogger(string categoryName) => this;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue((logLevel, $"{formatter(state, exception)} {exception}"));

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Dispose()
    {
    }
}
