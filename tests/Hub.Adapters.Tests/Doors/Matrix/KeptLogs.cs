using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Hub.Adapters.Tests.Doors.Matrix;

/// <summary>Every line that the hub logs, at the finest level; of the libraries what an operator can switch on.</summary>
internal sealed class KeptLogs : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = new();

    private int count;

    /// <summary>All lines that were kept.</summary>
    public string Text => string.Join('\n', lines);

    /// <summary>How many lines there were.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>Which lines are kept: all.</summary>
    public Func<LogLevel, string, bool> Keeps { get; set; } = (_, _) => true;

    public ILogger CreateLogger(string categoryName) => new Keeper(this, categoryName);

    public void Dispose()
    {
    }

    private void Take(LogLevel level, string line)
    {
        Interlocked.Increment(ref count);
        if (Keeps(level, line))
        {
            lines.Enqueue(line);
        }
    }

    private sealed class Keeper(KeptLogs logs, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
            => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= Least;

        // Below a warning the web server writes whole addresses; the product keeps it to that, whatever an operator asks.
        private LogLevel Least => category.StartsWith("Hub.", StringComparison.Ordinal) ? LogLevel.Trace
            : category.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) ? LogLevel.Warning
            : LogLevel.Information;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => logs.Take(logLevel, $"{category}: {formatter(state, exception)}");
    }
}
