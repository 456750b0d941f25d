using System.Text.Json.Serialization;

namespace Hub.Router.Classification.Rules;

/// <summary>What a hand-written rule decides; no learned weight can outvote it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RuleEffect>))]
internal enum RuleEffect
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary>Danger to life or limb.</summary>
    [JsonStringEnumMemberName("acute")] Acute,
    /// <summary>Suspected domestic violence, child or elder abuse.</summary>
    [JsonStringEnumMemberName("safeAtHome")] SafeAtHome,
    /// <summary>A residents' initiative.</summary>
    [JsonStringEnumMemberName("initiative")] Initiative,
    /// <summary>A person must decide.</summary>
    [JsonStringEnumMemberName("triage")] Triage,
    /// <summary>Speaks of one person: what would be collective is looked at by people first.</summary>
    [JsonStringEnumMemberName("individual")] Individual,
    /// <summary>Names a danger: only then may the learned chance of danger count.</summary>
    [JsonStringEnumMemberName("mayBeAcute")] MayBeAcute,
    /// <summary>Names violence or fear at home: only then may the learned chance of it count.</summary>
    [JsonStringEnumMemberName("mayBeSafeAtHome")] MayBeSafeAtHome,
}
