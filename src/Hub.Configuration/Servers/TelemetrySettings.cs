namespace Hub.Configuration.Servers;

/// <summary>Figures and traces sent to a collector (OpenTelemetry, OTLP over HTTP). Beside it <c>/metrics</c> stays as it is. Neither
/// holds anything about a person.</summary>
/// <param name="Otlp">The collector's address, without the path of a kind: <c>https://collector.example.nl:4318</c>. Default none: nothing
/// is sent, nothing traced.</param>
/// <param name="TracePercent">Of how many signals in a hundred the way is traced. Default 10; 0 for none.</param>
/// <param name="MetricSeconds">Seconds between two times that figures are sent. Default 60.</param>
/// <param name="AllowPlain">Whether a collector on another machine may be reached without TLS. Default false.</param>
public sealed record TelemetrySettings(Uri? Otlp = null, int TracePercent = 10, int MetricSeconds = 60, bool AllowPlain = false);
