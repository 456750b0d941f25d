using Hub.Contracts.Signals;
using Hub.Hosting.Logs;
using Serilog;
using Serilog.Core;
using Serilog.Formatting;

namespace Hub.Hosting.Tests.Logs;

public sealed class LogFormatTests
{
    private const string Canary = "kanarievogel";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_object_that_is_logged_by_mistake_shows_its_type_and_nothing_of_its_content(bool json)
    {
        var signal = new Signal(Canary, SourceKind.Zorg, new MunicipalityCode("GM0637"), DateTimeOffset.UnixEpoch.AddYears(55), Canary);

        var text = Write(json, logger =>
        {
            logger.Information("ontvangen {@Signal}", signal);
            logger.Information("ontvangen {Signal}", signal);
            logger.Information("ontvangen {@Lijst}", [new List<string> { Canary }]);
        });

        Assert.DoesNotContain(Canary, text, StringComparison.Ordinal);
        Assert.Contains("Signal", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_exception_shows_its_kinds_and_none_of_its_text(bool json)
    {
        var text = Write(json, logger => logger.Error(new InvalidOperationException(Canary, new FormatException(Canary)), "mislukt"));

        Assert.DoesNotContain(Canary, text, StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException < FormatException", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_codes_and_counts_are_written()
    {
        var id = Guid.NewGuid();

        var text = Write(
            json: true,
            logger => logger.Warning("signaal {SignalId} van {Partner}, {Count} keer", id, new PartnerId("zorg-proef"), 3));

        Assert.Contains($"signaal {id} van zorg-proef, 3 keer", text, StringComparison.Ordinal);
    }

    private static string Write(bool json, Action<Logger> log)
    {
        using var output = new StringWriter();
        var sink = new TextSink(json ? new JsonLogFormatter() : new PlainLogFormatter(), output);
        using (var logger = new LoggerConfiguration().Destructure.With(new NoDestructuring()).WriteTo.Sink(sink).CreateLogger())
        {
            log(logger);
        }
        return output.ToString();
    }

    private sealed class TextSink(ITextFormatter formatter, TextWriter output) : ILogEventSink
    {
        public void Emit(Serilog.Events.LogEvent logEvent) => formatter.Format(logEvent, output);
    }
}
