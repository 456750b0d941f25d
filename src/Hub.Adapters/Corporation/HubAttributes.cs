using System.Collections.Frozen;
using System.Globalization;
using Hub.Adapters.Intake;

namespace Hub.Adapters.Corporation;

/// <summary>What VERA has no field for, in <c>extra-attributen</c> under names that begin with <c>hub.</c>.</summary>
internal sealed class HubAttributes
{
    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
    [
        "hub.gemeentecode", "hub.gebiedscode", "hub.straat", "hub.huisnummer", "hub.postcode", "hub.woonplaats", "hub.wijk", "hub.lat",
        "hub.lon",
        "hub.naam", "hub.telefoon", "hub.email", "hub.achterstand", "hub.persoonlijkContact", "hub.gewezenOpSchuldhulp",
        "hub.schriftelijkeHerinnering", "hub.datumHerinnering", "hub.aanbodDoorgeven", "hub.grondslag", "hub.doel", "hub.spoed",
    ], StringComparer.Ordinal);

    private readonly Dictionary<string, (string Value, JsonPart Owner)> values = new(StringComparer.Ordinal);
    private readonly JsonPart message;

    /// <summary>Reads the attributes of a message. A hub attribute that nobody knows is a slip of the pen, and refused.</summary>
    public HubAttributes(JsonPart message)
    {
        this.message = message;
        foreach (var attribute in message.Parts("extra-attributen"))
        {
            var name = attribute.Text("naam", 100);
            if (name is null || !name.StartsWith("hub.", StringComparison.Ordinal))
            {
                continue;
            }
            if (!Known.Contains(name))
            {
                attribute.Fault("naam", "must be an attribute that the hub knows, where it begins with hub.");
            }
            else if (attribute.Text("waarde", 200) is { } value && !values.TryAdd(name, (value, attribute)))
            {
                attribute.Fault("naam", $"{name} must be given once");
            }
        }
    }

    /// <summary>An attribute's text; null when absent.</summary>
    public string? Text(string name) => values.TryGetValue(name, out var found) ? found.Value : null;

    /// <summary>An attribute's text, no longer than its field takes.</summary>
    public string? Text(string name, int longest)
    {
        if (Text(name) is not { } text || text.Length <= longest)
        {
            return Text(name);
        }
        Fault(name, $"must have at most {longest} characters");
        return null;
    }

    /// <summary>A truth value; null when absent or, with a fault, of another form.</summary>
    public bool? Flag(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }
        var flag = Flags.Parse(text);
        if (flag is null)
        {
            Fault(name, "must be J or N");
        }
        return flag;
    }

    /// <summary>An amount in euro; null when absent or, with a fault, of another form.</summary>
    public decimal? Amount(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }
        if (Amounts.TryParse(text, out var amount))
        {
            return amount;
        }
        Fault(name, Amounts.Rule);
        return null;
    }

    /// <summary>Degrees with point or comma; null when absent or, with a fault, of another form.</summary>
    public double? Degrees(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }
        if (double.TryParse(
            text.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
            out var degrees))
        {
            return degrees;
        }
        Fault(name, "must be a number");
        return null;
    }

    /// <summary>Notes a fault of an attribute, by its name.</summary>
    public void Fault(string name, string rule, Hub.Contracts.Privacy.PrivacyRule? privacyRule = null)
        => message.Fault($"extra-attributen[{name}]", rule, privacyRule);
}
