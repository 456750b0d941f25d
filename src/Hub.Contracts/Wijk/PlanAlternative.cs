using System.Text.Json.Serialization;

namespace Hub.Contracts.Wijk;

/// <summary>What is offered to who brought a plan that gets no money: a code that the partner hears, never a story.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PlanAlternative>))]
public enum PlanAlternative
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary>Another fund or subsidy fits better (een ander fonds).</summary>
    [JsonStringEnumMemberName("other-fund")] OtherFund,
    /// <summary>A smaller plan can go on (een kleiner plan).</summary>
    [JsonStringEnumMemberName("smaller-plan")] SmallerPlan,
    /// <summary>Together with another plan of the area (samen met een ander plan).</summary>
    [JsonStringEnumMemberName("with-others")] WithOthers,
    /// <summary>Help in kind: room, material, hands (hulp in natura).</summary>
    [JsonStringEnumMemberName("in-kind")] InKind,
    /// <summary>In another place (op een andere plek).</summary>
    [JsonStringEnumMemberName("other-place")] OtherPlace,
    /// <summary>In a later round (in een volgende ronde).</summary>
    [JsonStringEnumMemberName("later-round")] LaterRound,
}
