using System.Buffers;
using System.Text;
using System.Text.Json;
using Hub.Contracts;
using Serilog.Events;
using Serilog.Formatting;

namespace Hub.Hosting.Logs;

/// <summary>One JSON object a line, for collection.</summary>
public sealed class JsonLogFormatter : ITextFormatter
{
    // The web server gives each line within a request the address that the sender composed, where anything may stand.
    private const string Address = "RequestPath";


    /// <inheritdoc/>
    public void Format(LogEvent logEvent, TextWriter output)
    {
        var line = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(line, HubJson.Writing))
        {
            json.WriteStartObject();
            json.WriteString("time", logEvent.Timestamp.UtcDateTime);
            json.WriteString("level", logEvent.Level.ToString());
            json.WriteString("message", SafeProperties.Message(logEvent));
            foreach (var (name, value) in logEvent.Properties.Where(property => property.Key.Length > 0 && property.Key != Address))
            {
                WriteProperty(json, name, value);
            }
            if (logEvent.Exception is { } fault)
            {
                json.WriteString("fault", SafeProperties.Kinds(fault));
                json.WriteString("at", SafeProperties.Place(fault));
            }
            json.WriteEndObject();
        }
        output.WriteLine(Encoding.UTF8.GetString(line.WrittenSpan));
    }

    // The framework writes the event id as a structure of id and name.
    private static void WriteProperty(Utf8JsonWriter json, string name, LogEventPropertyValue value)
    {
        if (name == "EventId" && value is StructureValue structure)
        {
            foreach (var part in structure.Properties)
            {
                json.WriteString($"event{part.Name}", SafeProperties.Text(part.Value));
            }
            return;
        }
        json.WriteString(JsonNamingPolicy.CamelCase.ConvertName(name), SafeProperties.Text(value));
    }
}
