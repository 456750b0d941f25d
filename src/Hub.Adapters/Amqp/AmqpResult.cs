using System.Buffers;
using System.Text.Json;
using Hub.Adapters.Doors;
using Hub.Contracts;

namespace Hub.Adapters.Amqp;

/// <summary>What the partner reads in <c>signals.results</c>: receipt, or every fault by field and rule. Never a value.</summary>
internal static class AmqpResult
{
    /// <summary>The result as UTF-8 JSON.</summary>
    public static ReadOnlyMemory<byte> Write(AmqpVerdict verdict)
    {
        var body = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(body, HubJson.Writing))
        {
            json.WriteStartObject();
            Write(json, verdict);
            json.WriteEndObject();
        }
        return body.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, AmqpVerdict verdict)
    {
        switch (verdict)
        {
            case AmqpVerdict.Taken taken:
                ReceiptWriter.Write(json, taken.Receipt);
                break;
            case AmqpVerdict.Parked parked:
                json.WriteString("state", "parked"u8);
                json.WriteString("reasonCode", parked.Reason);
                break;
            case AmqpVerdict.Refused refused:
                json.WriteString("state", "refused"u8);
                json.WriteStartArray("errors");
                foreach (var fault in refused.Faults)
                {
                    json.WriteStartObject();
                    json.WriteString("field", fault.Field);
                    json.WriteString("rule", fault.Rule);
                    if (fault.PrivacyRule is { } rule)
                    {
                        json.WriteString("code", rule.ToString());
                    }
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                break;
            default:
                throw new InvalidOperationException($"{verdict.GetType().Name} has no form.");
        }
    }
}
