using System.Globalization;
using System.Text.Json;
using Hub.Contracts.Privacy;

namespace Hub.Adapters.Intake;

/// <summary>
/// One object within a partner's JSON. Reads tolerantly (absent, null and empty are the same) and notes each fault under the partner's own
/// field name.
/// </summary>
internal sealed class JsonPart(JsonElement element, string path, FaultList faults)
{
    /// <summary>The path of a member, in the partner's own terms.</summary>
    public string At(string name) => path.Length == 0 ? name : $"{path}.{name}";

    /// <summary>Notes a fault of a member.</summary>
    public void Fault(string name, string rule, PrivacyRule? privacyRule = null) => faults.Add(At(name), rule, privacyRule);

    /// <summary>Whether the member is there with something in it.</summary>
    public bool Has(string name) => Member(name) is { } member && !(member.ValueKind == JsonValueKind.String && IsBlank(member));

    /// <summary>The raw member; null when absent or JSON null.</summary>
    public JsonElement? Member(string name)
        => element.TryGetProperty(name, out var member) && member.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined)
            ? member
            : null;

    /// <summary>The names of all members, as the partner wrote them: to be compared with known ones, not to be repeated.</summary>
    public IEnumerable<string> Names() => element.EnumerateObject().Select(member => member.Name);

    /// <summary>Text, trimmed; a number or a truth value counts as its text. Null when absent or blank.</summary>
    public string? Text(string name, int longest)
    {
        var text = Member(name) switch
        {
            null => null,
            { ValueKind: JsonValueKind.String } member => member.GetString(),
            { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } member => member.GetRawText(),
            _ => Wrong<string>(name, "must be text"),
        };
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }
        text = text.Trim();
        return text.Length <= longest ? text : Wrong<string>(name, $"must have at most {longest} characters");
    }

    /// <summary>Text that must be there.</summary>
    public string? RequiredText(string name, int longest) => Has(name) ? Text(name, longest) : Wrong<string>(name, "is required");

    /// <summary>A moment with offset, ISO 8601, with or without a fraction.</summary>
    public DateTimeOffset? Moment(string name)
        => Text(name, 64) is not { } text ? null
            : Moments.TryParse(text, out var moment) ? moment
            : WrongValue<DateTimeOffset>(name, "must be a date and time with offset (ISO 8601)");

    /// <summary>A number; text that holds one counts too.</summary>
    public decimal? Number(string name)
        => Text(name, 40) is not { } text ? null
            : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
            : WrongValue<decimal>(name, "must be a number");

    /// <summary>An amount in euro: a JSON number without fractions of a cent, or text as <see cref="Amounts"/> reads it.</summary>
    public decimal? Amount(string name)
        => Text(name, 40) is not { } text ? null
            : Member(name) is { ValueKind: JsonValueKind.Number } ? Number(name) is { } number && Amounts.IsWholeCents(number) ? number
                : WrongValue<decimal>(name, Amounts.Rule)
            : Amounts.TryParse(text, out var amount) ? amount
            : WrongValue<decimal>(name, Amounts.Rule);

    /// <summary>A truth value: JSON true or false, or one of the usual words for it.</summary>
    public bool? Flag(string name)
        => Text(name, 10) is not { } text ? null
            : Flags.Parse(text) ?? WrongValue<bool>(name, "must be true or false");

    /// <summary>An object within; null when absent, with a fault when it is anything else.</summary>
    public JsonPart? Part(string name) => Member(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Object } member => new JsonPart(member, At(name), faults),
        _ => Wrong<JsonPart>(name, "must be an object"),
    };

    /// <summary>An object within that must be there.</summary>
    public JsonPart? RequiredPart(string name) => Member(name) is null ? Wrong<JsonPart>(name, "is required") : Part(name);

    /// <summary>The objects of a list; empty when absent.</summary>
    public IEnumerable<JsonPart> Parts(string name)
    {
        if (Member(name) is not { } member)
        {
            yield break;
        }
        if (member.ValueKind != JsonValueKind.Array)
        {
            Fault(name, "must be a list");
            yield break;
        }
        var index = 0;
        foreach (var item in member.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.Object)
            {
                yield return new JsonPart(item, $"{At(name)}[{index}]", faults);
            }
            else
            {
                faults.Add($"{At(name)}[{index}]", "must be an object");
            }
            index++;
        }
    }

    private static bool IsBlank(JsonElement member) => string.IsNullOrWhiteSpace(member.GetString());

    private T? Wrong<T>(string name, string rule)
        where T : class
    {
        Fault(name, rule);
        return null;
    }

    private T? WrongValue<T>(string name, string rule)
        where T : struct
    {
        Fault(name, rule);
        return null;
    }
}
