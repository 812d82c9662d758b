using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ClosingGaps.Web.Tests;

/// <summary>Keeps every line that the site logs, whole: message, values and exception.</summary>
internal sealed class LogCapture : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = new();

    public string Text => string.Join('\n', lines);

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose() { }

    private sealed class Logger(LogCapture capture, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            // Scopes go out with the lines in other loggers.
            capture.lines.Enqueue($"{category}: {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) =>
            capture.lines.Enqueue(
                $"{logLevel} {category}: {formatter(state, exception)} {exception}"
            );
    }
}
