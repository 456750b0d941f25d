using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;
using Hub.Adapters.Intake;
using Hub.Adapters.Partners;
using Hub.Contracts;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;

namespace Hub.Adapters.HubApi;

/// <summary>Reads a CloudEvent with a canonical signal as its data: a pure function of bytes, partner and moment.</summary>
internal static class EventReader
{
    /// <summary>Largest event (E06).</summary>
    public const int LargestEvent = 64 * 1024;

    private const string NoJson = "must be JSON in UTF-8, without double members";
    private static readonly JsonDocumentOptions Parsing = new() { MaxDepth = 24, AllowDuplicateProperties = false };
    private static readonly string[] Required = ["specversion", "id", "source", "type"];

    /// <summary>Opens a body; null when it is no JSON. Dispose the document after use.</summary>
    public static JsonDocument? Open(ReadOnlyMemory<byte> body)
    {
        try
        {
            return Utf8.IsValid(body.Span) ? JsonDocument.Parse(JsonBody.WithoutMark(body), Parsing) : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null; // the latter for half a surrogate pair in a member's name
        }
    }

    /// <summary>The refusal of a body that is no JSON.</summary>
    public static EventReading.Refused Unreadable() => new([new Refusal("$", NoJson)]);

    /// <summary>Reads one event in structured form.</summary>
    public static EventReading Read(JsonElement root, Partner partner, DateTimeOffset now)
    {
        var faults = new FaultList();
        try
        {
            if (root.ValueKind != JsonValueKind.Object)
            {
                faults.Add("$", "must be a CloudEvent: a JSON object");
            }
            else
            {
                return Close(root, partner, Envelope(root, partner, now, faults), faults);
            }
        }
        catch (Exception fault) when (IsHalfPair(fault))
        {
            faults.Add("$", NoJson);
        }
        return new EventReading.Refused(faults.Refused().Faults);
    }

    /// <summary>Reads one event in binary form: attributes in <c>ce-</c> headers, the signal as body.</summary>
    public static EventReading Read(
        IEnumerable<KeyValuePair<string, string>> attributes, JsonElement data, Partner partner, DateTimeOffset now)
    {
        var faults = new FaultList();
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in attributes)
        {
            ContextAttributes.Check(name, value, faults);
            seen[name] = value;
        }
        var recordOf = Sender(seen, partner, now, faults);
        try
        {
            return Signal(data, faults) is { } signal && !faults.Any
                ? new EventReading.Read(signal, recordOf)
                : Refuse(partner, data, faults);
        }
        catch (Exception fault) when (IsHalfPair(fault))
        {
            faults.Add("$", NoJson);
            return new EventReading.Refused(faults.Refused().Faults);
        }
    }

    // Half a surrogate pair in an escape is found only when the text is read, and on the way into a part of the signal as an exception of
    // another kind.
    private static bool IsHalfPair(Exception fault) => fault is InvalidOperationException or JsonException;

    private static PartnerId? Envelope(JsonElement root, Partner partner, DateTimeOffset now, FaultList faults)
    {
        var seen = new Dictionary<string, string>(8, StringComparer.Ordinal);
        foreach (var member in root.EnumerateObject())
        {
            if (!ContextAttributes.IsBody(member.Name) && ContextAttributes.Text(member.Value, member.Name, faults) is { } text)
            {
                ContextAttributes.Check(member.Name, text, faults);
                seen[member.Name] = text;
            }
            else if (member.Name == "data_base64")
            {
                faults.Add("data_base64", "must be absent: the signal stands in data, as JSON");
            }
        }
        return Sender(seen, partner, now, faults);
    }

    // The event's source must be the authenticated partner, or another number of it that holds now.
    private static PartnerId? Sender(Dictionary<string, string> seen, Partner partner, DateTimeOffset now, FaultList faults)
    {
        foreach (var name in Required.Where(name => !seen.ContainsKey(name)))
        {
            faults.Add(name, "is required");
        }
        if (!seen.TryGetValue("source", out var source) || !CloudEventForms.Source.IsMatch(source))
        {
            return null;
        }
        var number = source.Split(':', '.')[3];
        if (partner.Number is null || number == partner.Number)
        {
            return null;
        }
        if (partner.Aliases.FirstOrDefault(alias => alias.Number == number && alias.HoldsAt(now)) is { } known)
        {
            return known.Partner;
        }
        faults.Add("source", "must carry the number that this partner is registered under");
        return null;
    }

    private static EventReading Close(JsonElement root, Partner partner, PartnerId? recordOf, FaultList faults)
    {
        Signal? signal = null;
        if (root.TryGetProperty("data", out var data) && data.ValueKind != JsonValueKind.Null)
        {
            signal = Signal(data, faults);
        }
        else
        {
            faults.Add("data", root.TryGetProperty("dataref", out var _) ? "is required: the hub fetches no dataref" : "is required");
        }
        return signal is not null && !faults.Any ? new EventReading.Read(signal, recordOf) : Refuse(partner, data, faults);
    }

    private static EventReading.Refused Refuse(Partner partner, JsonElement data, FaultList faults)
    {
        EdgeRules.Beside(partner, data, faults);
        return new EventReading.Refused(faults.Refused().Faults);
    }

    private static Signal? Signal(JsonElement data, FaultList faults)
    {
        try
        {
            return HubJson.Read<Signal>(JsonMarshal.GetRawUtf8Value(data));
        }
        catch (ContractViolationException violation)
        {
            var own = new FaultList();
            SignalFaults.Collect(data, violation, own);
            foreach (var fault in own.Refused().Faults)
            {
                faults.Add(fault.Field, fault.Rule, fault.PrivacyRule);
            }
            return null;
        }
    }
}
