using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hub.Adapters.Intake;
using Hub.Contracts;
using Hub.Contracts.Privacy;

namespace Hub.Adapters.HubApi;

/// <summary>The context attributes of an event under the NL GOV profile for CloudEvents 1.1 (E01–E05, E07).</summary>
internal static partial class ContextAttributes
{
    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        StringComparer.Ordinal, "specversion", "id", "source", "type", "subject", "time", "datacontenttype", "dataschema", "dataref",
        "sequence",
        "sequencetype", "traceparent", "tracestate");

    // A partner sends the same few values with every event: what was found sound once, without a person in it, need not be looked through
    // again.
    private const int MostSound = 1000;
    private static readonly ConcurrentDictionary<(string Name, string Value), bool> Sound = new();

    /// <summary>Attributes that are about the body, not about the event.</summary>
    public static bool IsBody(string name) => name is "data" or "data_base64";

    /// <summary>Checks one attribute; notes its faults under its own name, or under <c>$</c> when the name itself is wrong.</summary>
    public static void Check(string name, string? value, FaultList faults)
    {
        if (!Known.Contains(name) && !CloudEventForms.AttributeName.IsMatch(name))
        {
            faults.Add("$", "attribute names must have 1 to 20 lower-case letters and digits");
            return;
        }
        if (value is null || Sound.ContainsKey((name, value)))
        {
            return;
        }
        var before = faults.Count;
        CheckValue(name, value, faults);
        if (faults.Count == before && name is ("specversion" or "source" or "type" or "datacontenttype") && Sound.Count < MostSound)
        {
            Sound[(name, value)] = true;
        }
    }

    private static void CheckValue(string name, string value, FaultList faults)
    {
        var field = FieldOf(name);
        if (value.Length > 500 || HoldsControl(value))
        {
            faults.Add(field, "must have at most 500 characters and no control characters");
            return;
        }
        if (value.Contains('\uFFFD', StringComparison.Ordinal))
        {
            faults.Add(field, "must be UTF-8; in a header percent-encoded by preference");
            return;
        }
        if (Rule(name, value) is { } rule)
        {
            faults.Add(field, rule);
        }
        if (name is not ("specversion" or "time" or "type" or "datacontenttype") && HoldsPerson(value))
        {
            faults.Add(field, "must hold no citizen number, e-mail address or postcode with house number", PrivacyRule.NothingOutside);
        }
    }

    /// <summary>How a fault names an attribute: an extension's name was made by the sender and is not repeated.</summary>
    public static string FieldOf(string name) => Known.Contains(name) ? name : "$";

    /// <summary>Whether the type names a version other than the one that the hub reads; a version is one number, at the end.</summary>
    public static bool IsOtherVersion(string type)
        => Version.Match(type) is { Success: true } match && (match.Value != ".v1" || match.Index + 3 != type.Length);

    private static string? Rule(string name, string value) => name switch
    {
        "specversion" => value == "1.0" ? null : "must be 1.0",
        "id" => value.Trim().Length is > 0 and <= 200 ? null : "must have 1 to 200 characters",
        "type" => !CloudEventForms.Type.IsMatch(value) ? "must be a reverse domain name that begins with nl."
            : IsOtherVersion(value) ? "must be version v1, the version that this door reads"
            : null,
        "source" => CloudEventForms.Source.IsMatch(value) ? null : "must be urn:nld:oin: with 20 digits or urn:nld:kvknr: with 8 digits",
        "time" => Rfc3339.IsMatch(value) && Moments.TryParse(value, out _) ? null : "must be a date and time with offset (RFC 3339)",
        "datacontenttype" => value.Split(';')[0].Trim() == "application/json" ? null : "must be application/json",
        _ => null,
    };

    private static bool HoldsPerson(string value)
    {
        if (!value.Contains('@', StringComparison.Ordinal) && Digits(value) < 5)
        {
            return false; // the shortest of the three is a postcode with a house number of one digit
        }
        var bare = DrawnCode.Without(value);
        return BsnMask.FindsInCode(bare) || Email.IsMatch(bare) || Address.IsMatch(bare);
    }

    private static bool HoldsControl(ReadOnlySpan<char> value)
    {
        foreach (var letter in value)
        {
            if (char.IsControl(letter))
            {
                return true;
            }
        }
        return false;
    }

    private static int Digits(ReadOnlySpan<char> value)
    {
        var count = 0;
        foreach (var letter in value)
        {
            count += char.IsAsciiDigit(letter) ? 1 : 0;
        }
        return count;
    }

    /// <summary>An attribute's value as text; null when absent or JSON null, with a fault when it is an object or a list.</summary>
    public static string? Text(JsonElement value, string name, FaultList faults)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                return null;
            case JsonValueKind.String:
                return value.GetString();
            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                return value.GetRawText();
            default:
                faults.Add(FieldOf(name), "attributes must be text, a number or a truth value");
                return null;
        }
    }

    [GeneratedRegex(@"\.v[0-9]+(?=\.|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Version { get; }

    [GeneratedRegex(
        @"^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-9]{2})\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Rfc3339 { get; }

    [GeneratedRegex(@"[^\s@]+@[^\s@]+\.[^\s@]+", RegexOptions.CultureInvariant)]
    private static partial Regex Email { get; }

    [GeneratedRegex(@"(?<![0-9A-Za-z])[1-9][0-9]{3}\s?[A-Za-z]{2}\s*[-_,.:/ ]?\s*[0-9]{1,5}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Address { get; }
}
