using Hub.Contracts.Rules;

namespace Hub.Deciding.Territory;

/// <summary>The names of the rules that locate a signal, or say why it cannot be located.</summary>
internal static class TerritoryRules
{
    /// <summary>By CBS buurt code.</summary>
    public static readonly RuleId Buurt = new("territory.buurt");

    /// <summary>By coordinates within the configured boundaries.</summary>
    public static readonly RuleId Point = new("territory.point");

    /// <summary>By PC4.</summary>
    public static readonly RuleId Pc4 = new("territory.pc4");

    /// <summary>By the name of wijk or buurt.</summary>
    public static readonly RuleId Neighbourhood = new("territory.neighbourhood");

    /// <summary>By the name of the place.</summary>
    public static readonly RuleId Place = new("territory.place");

    /// <summary>By a name in the text, where nothing else decided.</summary>
    public static readonly RuleId Text = new("territory.text");

    /// <summary>The municipality has one area.</summary>
    public static readonly RuleId Municipality = new("territory.municipality");

    /// <summary>Nothing says where it is.</summary>
    public static readonly RuleId Unknown = new("territory.unknown");

    /// <summary>It is outside the municipality.</summary>
    public static readonly RuleId Outside = new("territory.outside");

    /// <summary>It could be in more than one area.</summary>
    public static readonly RuleId Ambiguous = new("territory.ambiguous");

    /// <summary>It is within 100 m of the border of another area, with nothing else to go by.</summary>
    public static readonly RuleId Border = new("territory.border");

    /// <summary>What the source says contradicts itself.</summary>
    public static readonly RuleId Conflict = new("territory.conflict");
}
