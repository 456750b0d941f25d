using System.Diagnostics.Metrics;
using System.Reflection;
using Hub.Configuration.Servers;
using Hub.Hosting.Metrics;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Hub.Hosting.Telemetry;

/// <summary>Sends the hub's own figures and traces to a collector, where one is configured.</summary>
public static class TelemetryRegistration
{
    /// <summary>Adds it; without a collector nothing at all. Once a process.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="settings">Where to, and how much.</param>
    /// <param name="name">The worker's name, such as <c>hub-router</c>.</param>
    public static IServiceCollection AddHubTelemetry(this IServiceCollection services, TelemetrySettings settings, string name)
    {
        if (settings.Otlp is not { } address)
        {
            return services;
        }
        var telemetry = services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .SetResourceBuilder(Resource(name))
            .AddMeter($"{MetricsText.Prefix}*")
            .AddView(static instrument => instrument is Histogram<double>
                ? new ExplicitBucketHistogramConfiguration { Boundaries = MetricSeries.Bounds } : null)
            .AddOtlpExporter((exporter, reader) =>
            {
                Send(exporter, address, "v1/metrics");
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = settings.MetricSeconds * 1000;
            }));
        if (settings.TracePercent > 0)
        {
            telemetry.WithTracing(traces => traces
                .SetResourceBuilder(Resource(name))
                .AddSource(SignalTraces.SourceName)
                .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(settings.TracePercent / 100.0)))
                .AddOtlpExporter(exporter => Send(exporter, address, "v1/traces")));
        }
        return services;
    }

    // Named by the hub alone: neither the machine's name nor what stands in its environment goes along.
    private static ResourceBuilder Resource(string name)
        => ResourceBuilder.CreateEmpty().AddService(name, serviceVersion: Assembly.GetExecutingAssembly().GetName().Version!.ToString(3));

    private static void Send(OtlpExporterOptions exporter, Uri address, string path)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new Uri($"{address.AbsoluteUri.TrimEnd('/')}/{path}");
    }
}
