using System.Text.Json.Serialization;

namespace Hub.Deciding.Classification.Rules;

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
    /// <summary>Names a danger: evidence that is learned, and beside a small chance a reason to look.</summary>
    [JsonStringEnumMemberName("mayBeAcute")] MayBeAcute,
    /// <summary>
    /// Danger words of a thing, a title or a figure of speech: no learned chance is certain, unless danger stands elsewhere.
    /// </summary>
    [JsonStringEnumMemberName("notAcute")] NotAcute,
    /// <summary>May be danger to life or limb: people look first, unless a rule is certain of it.</summary>
    [JsonStringEnumMemberName("possiblyAcute")] PossiblyAcute,
    /// <summary>Is about one person or household, whatever the likeliest kind.</summary>
    [JsonStringEnumMemberName("surelyIndividual")] SurelyIndividual,
    /// <summary>Names a plan or what residents want to do themselves: evidence that is learned.</summary>
    [JsonStringEnumMemberName("mayBeInitiative")] MayBeInitiative,
    /// <summary>Names violence or fear at home: evidence that is learned, and beside a small chance a reason to look.</summary>
    [JsonStringEnumMemberName("mayBeSafeAtHome")] MayBeSafeAtHome,
}
