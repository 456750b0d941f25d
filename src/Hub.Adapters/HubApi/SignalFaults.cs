using System.Runtime.InteropServices;
using System.Text.Json;
using Hub.Adapters.Intake;
using Hub.Contracts;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;

namespace Hub.Adapters.HubApi;

/// <summary>Finds every fault of a canonical signal that the contract refused: the contract itself stops at the first.</summary>
internal static class SignalFaults
{
    private const string Root = "data";
    private const string Form = "is not of the form that this contract asks";
    private static readonly string[] Required = ["id", "source", "municipality", "reportedAt", "description"];

    private static readonly Dictionary<string, Action<JsonElement, string, FaultList>> Members = new(StringComparer.Ordinal)
    {
        ["id"] = Text(200),
        ["source"] = Value<SourceKind>,
        ["municipality"] = Part<MunicipalityCode>,
        ["reportedAt"] = Value<DateTimeOffset>,
        ["description"] = Text(20_000),
        ["summary"] = OptionalText(500),
        ["category"] = Part<SignalCategory>,
        ["location"] = (part, field, faults) => Each<SignalLocation>(part, field, faults, "lat", "lon", "rdX", "rdY"),
        ["subject"] = (part, field, faults) => Each<SignalSubject>(part, field, faults),
        ["reporter"] = (part, field, faults) => Each<SignalReporter>(part, field, faults),
        ["observedAt"] = Value<DateTimeOffset>,
        ["urgency"] = Value<Urgency>,
        ["legalBasis"] = Part<LegalBasis>,
        ["sharingAllowed"] = Value<bool>,
        ["arrears"] = Part<Arrears>,
        ["attachments"] = Attachments,
    };

    /// <summary>Notes all faults; the first that the contract named is always among them.</summary>
    public static void Collect(JsonElement data, ContractViolationException first, FaultList faults)
    {
        if (data.ValueKind != JsonValueKind.Object)
        {
            faults.Add(Root, "must be a signal: a JSON object");
            return;
        }
        foreach (var name in Required.Where(name => !data.TryGetProperty(name, out var member) || member.ValueKind == JsonValueKind.Null))
        {
            faults.Add($"{Root}.{name}", "is required");
        }
        foreach (var member in data.EnumerateObject())
        {
            if (!Members.TryGetValue(member.Name, out var check))
            {
                faults.Add(Root, "has a member that this contract does not know");
            }
            else if (member.Value.ValueKind != JsonValueKind.Null)
            {
                check(member.Value, $"{Root}.{member.Name}", faults);
            }
        }
        if (!faults.Any)
        {
            faults.Add(
                Members.ContainsKey(first.Field.Split('.', '[')[0]) ? $"{Root}.{first.Field.Split('.', '[')[0]}" : Root, first.Rule,
                first.PrivacyRule);
        }
    }

    private static Action<JsonElement, string, FaultList> Text(int longest) => (value, field, faults) =>
    {
        if (value.ValueKind != JsonValueKind.String || string.IsNullOrWhiteSpace(value.GetString()) || value.GetString()!.Length > longest)
        {
            faults.Add(field, $"must have 1 to {longest} characters");
        }
    };

    private static Action<JsonElement, string, FaultList> OptionalText(int longest) => (value, field, faults) =>
    {
        if (value.ValueKind != JsonValueKind.String || value.GetString()!.Length > longest)
        {
            faults.Add(field, $"must have at most {longest} characters");
        }
    };

    private static void Value<T>(JsonElement value, string field, FaultList faults)
        where T : struct
    {
        try
        {
            var read = value.Deserialize<T>(HubJson.Options);
            if (EqualityComparer<T>.Default.Equals(read, default) && typeof(T) != typeof(bool))
            {
                faults.Add(field, Form);
            }
        }
        catch (JsonException)
        {
            faults.Add(field, Form);
        }
    }

    private static void Part<T>(JsonElement value, string field, FaultList faults)
        where T : class
        => Read<T>(JsonMarshal.GetRawUtf8Value(value), field, faults);

    // One member at a time, so that each names its own fault; members that come in pairs only together.
    private static void Each<T>(JsonElement value, string field, FaultList faults, params string[] pairs)
        where T : class
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Part<T>(value, field, faults);
            return;
        }
        foreach (var group in value.EnumerateObject().GroupBy(
            member => pairs.Contains(member.Name, StringComparer.Ordinal) ? "" : member.Name, StringComparer.Ordinal))
        {
            Read<T>(
                JsonSerializer.SerializeToUtf8Bytes(
                    group.ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal)),
                field, faults);
        }
    }

    private static void Attachments(JsonElement value, string field, FaultList faults)
    {
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() > 50)
        {
            faults.Add(field, "must be a list of at most 50 entries");
            return;
        }
        foreach (var (index, item) in value.EnumerateArray().Index())
        {
            Part<AttachmentReference>(item, $"{field}[{index}]", faults);
        }
    }

    private static void Read<T>(ReadOnlySpan<byte> json, string field, FaultList faults)
        where T : class
    {
        try
        {
            HubJson.Read<T>(json);
        }
        catch (ContractViolationException violation)
        {
            // "location.street" of the contract's constructor, or "street" of the serializer's path: both become data.location.street.
            // A name that the contract does not know came from the sender, and is not repeated.
            var last = violation.Field[(violation.Field.LastIndexOf('.') + 1)..];
            var known = HubJson.Options.GetTypeInfo(typeof(T)).Properties.Any(property => property.Name == last);
            faults.Add(known ? $"{field}.{last}" : field, violation.Rule, violation.PrivacyRule);
        }
    }
}
