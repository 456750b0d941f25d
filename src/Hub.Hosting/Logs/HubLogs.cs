using Hub.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace Hub.Hosting.Logs;

/// <summary>
/// The one way in which both workers log: codes, ids and counts; never a message, an object's content or an exception's text.
/// </summary>
public static class HubLogs
{
    /// <summary>Adds logging as the settings say.</summary>
    public static IServiceCollection AddHubLogs(this IServiceCollection services, LogSettings settings)
        => services.AddLogging(logging => logging.ClearProviders().AddSerilog(Create(settings), dispose: true));

    /// <summary>Creates the logger.</summary>
    public static Logger Create(LogSettings settings)
    {
        var level = Level(settings.Level);
        var quiet = level > LogEventLevel.Warning ? level
            : level <= LogEventLevel.Debug ? LogEventLevel.Information
            : LogEventLevel.Warning;
        var configuration = new LoggerConfiguration()
            .MinimumLevel.Is(level)
            .MinimumLevel.Override("Microsoft", quiet)
            // below it writes whole addresses
            .MinimumLevel.Override("Microsoft.AspNetCore", level > LogEventLevel.Warning ? level : LogEventLevel.Warning)
            // else each request gets a trace and a scope for lines that nobody writes
            .MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", LevelAlias.Off)
            .MinimumLevel.Override("System", quiet)
            .MinimumLevel.Override("MassTransit", quiet)
            .MinimumLevel.Override("Quartz", quiet)
            .Filter.ByExcluding(RepeatsTheSender)
            .Destructure.With(new NoDestructuring())
            .WriteTo.Console(settings.Json ? new JsonLogFormatter() : new PlainLogFormatter());
        if (settings.File is { } file)
        {
            configuration.WriteTo.File(
                new JsonLogFormatter(), file, rollingInterval: RollingInterval.Day, retainedFileCountLimit: 14,
                fileSizeLimitBytes: 100_000_000,
                rollOnFileSizeLimit: true);
        }
        return configuration.CreateLogger();
    }

    // Whoever sends over the bus says itself what a failed send means, and says it once; the library would add a line for every try.
    private static bool RepeatsTheSender(LogEvent line)
        => line.MessageTemplate.Text.StartsWith("S-FAULT", StringComparison.Ordinal)
            && line.Properties.TryGetValue(Constants.SourceContextPropertyName, out var source)
            && source is ScalarValue { Value: "MassTransit" };

    private static LogEventLevel Level(LogDetail detail) => detail switch
    {
        LogDetail.Debug => LogEventLevel.Debug,
        LogDetail.Information => LogEventLevel.Information,
        LogDetail.Warning => LogEventLevel.Warning,
        LogDetail.Error => LogEventLevel.Error,
        _ => throw new ArgumentOutOfRangeException(nameof(detail), "must be a known level"),
    };
}
