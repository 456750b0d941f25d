using Hub.Testing.Processes;

namespace Hub.Configuration.Tests;

/// <summary>Where figures and traces may go.</summary>
public sealed class TelemetrySettingsTests : IAsyncDisposable
{
    private readonly TestFolder folder = new("telemetry");

    public ValueTask DisposeAsync() => folder.DisposeAsync();

    [Theory]
    [InlineData("""{"otlp":"http://127.0.0.1:4318"}""")]
    [InlineData("""{"otlp":"http://[::1]:4318/otlp"}""")]
    [InlineData("""{"otlp":"https://collector.example.nl:4318","tracePercent":0,"metricSeconds":15}""")]
    [InlineData("""{"otlp":"http://collector.example.nl:4318","allowPlain":true}""")]
    [InlineData("{}")]
    public void Loopback_TLS_or_what_was_said_in_so_many_words_is_allowed(string telemetry)
        => Assert.Empty(Faults(telemetry));

    [Theory]
    [InlineData("""{"otlp":"http://collector.example.nl:4318"}""",
        "$.telemetry.otlp must be an https address, or http on this machine, or http with allowPlain")]
    [InlineData("""{"otlp":"http://10.0.0.1:4318"}""",
        "$.telemetry.otlp must be an https address, or http on this machine, or http with allowPlain")]
    [InlineData("""{"otlp":"ftp://127.0.0.1"}""", "$.telemetry.otlp must be an http or https address without query")]
    [InlineData("""{"otlp":"https://collector.example.nl/?key=x"}""", "$.telemetry.otlp must be an http or https address without query")]
    [InlineData("""{"otlp":"https://iemand:geheim@collector.example.nl"}""",
        "$.telemetry.otlp must be an http or https address without query")]
    [InlineData("""{"tracePercent":101}""", "$.telemetry.tracePercent must be 0 to 100")]
    [InlineData("""{"metricSeconds":0}""", "$.telemetry.metricSeconds must be 1 to 3600")]
    public void What_would_go_in_the_clear_or_nowhere_is_a_fault(string telemetry, string fault)
        => Assert.Equal([fault], Faults(telemetry));

    [Fact]
    public void Nothing_is_sent_where_nobody_asked_for_it() => Assert.Null(new HubSettings().Telemetry.Otlp);

    private IEnumerable<string> Faults(string telemetry)
    {
        File.WriteAllText(folder.Combine("hub.json"), $$"""{"telemetry":{{telemetry}}}""");
        var faults = new List<ConfigFault>();
        HubSettings.Read(folder.Path, faults);
        return faults.Select(fault => $"{fault.Path} {fault.Rule}");
    }
}
