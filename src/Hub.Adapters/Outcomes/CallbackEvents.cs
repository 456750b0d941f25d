using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hub.Adapters.Doors;
using Hub.Contracts;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Outcomes;

/// <summary>Outcomes as CloudEvents: codes and times, no personal data.</summary>
internal static class CallbackEvents
{
    /// <summary>An outcome.</summary>
    public const string OutcomeType = "nl.wijkhub.signal-outcome.v1";

    /// <summary>The event that tries whether a callback refuses what is not from the hub.</summary>
    public const string ProbeType = "nl.wijkhub.callback-probe.v1";

    /// <summary>
    /// An outcome as event of this hub. The same outcome always has the same id, so that a receiver recognises a repeat, whichever adapter
    /// it comes from.
    /// </summary>
    public static byte[] Of(PendingCallback callback, string source)
        => Write(source, IdOf(callback.Outcome), OutcomeType, callback.Outcome.At, json =>
        {
            var outcome = callback.Outcome;
            json.WriteString("receiptId", outcome.SignalId);
            json.WriteNumber("revision", outcome.Revision);
            json.WriteString("state", WireCode.Of(outcome.State));
            json.WriteString("at", outcome.At.UtcDateTime);
            if (outcome.TeamKind is { } kind)
            {
                json.WriteString("teamKind", WireCode.Of(kind));
            }
            if (outcome.ReasonCode is not null)
            {
                json.WriteString("reasonCode", outcome.ReasonCode);
            }
            if (outcome.State == OutcomeState.Routed && callback.AnswerBy is { } expected)
            {
                json.WriteString("expectedAt", expected.UtcDateTime);
            }
            if (outcome.State == OutcomeState.Closed)
            {
                json.WriteString("outcome", OutcomeWords.Of(outcome.TeamKind, outcome.ReasonCode));
            }
            if (callback.Acute)
            {
                json.WriteBoolean("acute", true);
                json.WriteString("advice", ReceiptWriter.AcuteAdvice);
            }
        });

    /// <summary>The probe.</summary>
    public static byte[] Probe(DateTimeOffset now, string source)
        => Write(source, $"probe.{now.ToUnixTimeMilliseconds()}", ProbeType, now, _ => { });

    private static string IdOf(SignalOutcome outcome)
    {
        var (at, kind) = (outcome.At.ToUnixTimeMilliseconds(), (int)(outcome.TeamKind ?? TeamKind.Unknown));
        var what = SHA256.HashData(Encoding.UTF8.GetBytes($"{WireCode.Of(outcome.State)}\n{at}\n{kind}\n{outcome.ReasonCode}"));
        return $"{outcome.SignalId:D}.{outcome.Revision}.{Convert.ToHexStringLower(what.AsSpan(0, 6))}";
    }

    private static byte[] Write(string source, string id, string type, DateTimeOffset time, Action<Utf8JsonWriter> data)
    {
        var body = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(body, HubJson.Writing))
        {
            json.WriteStartObject();
            json.WriteString("specversion", "1.0"u8);
            json.WriteString("id", id);
            json.WriteString("source", source);
            json.WriteString("type", type);
            json.WriteString("time", time.UtcDateTime);
            json.WriteString("datacontenttype", "application/json"u8);
            json.WriteStartObject("data");
            data(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return body.WrittenSpan.ToArray();
    }
}
