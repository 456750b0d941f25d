using System.Globalization;
using Serilog.Events;
using Serilog.Formatting;

namespace Hub.Hosting.Logs;

/// <summary>One readable line an event, for a person at a terminal.</summary>
public sealed class PlainLogFormatter : ITextFormatter
{
    /// <inheritdoc/>
    public void Format(LogEvent logEvent, TextWriter output)
    {
        output.Write(logEvent.Timestamp.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture));
        output.Write(logEvent.Level switch
        {
            LogEventLevel.Verbose or LogEventLevel.Debug => " debug ",
            LogEventLevel.Information => " info  ",
            LogEventLevel.Warning => " WARN  ",
            _ => " ERROR ",
        });
        output.Write(SafeProperties.Message(logEvent));
        if (logEvent.Exception is { } fault)
        {
            output.Write($" [{SafeProperties.Kinds(fault)}]");
        }
        output.WriteLine();
    }
}
