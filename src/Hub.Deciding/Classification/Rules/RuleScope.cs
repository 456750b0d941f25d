using System.Text.Json.Serialization;

namespace Hub.Deciding.Classification.Rules;

/// <summary>Where the evidence of a rule must stand together.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RuleScope>))]
internal enum RuleScope
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary>In one sentence.</summary>
    [JsonStringEnumMemberName("sentence")] Sentence,
    /// <summary>In two sentences in a row.</summary>
    [JsonStringEnumMemberName("neighbours")] Neighbours,
    /// <summary>Anywhere in the signal.</summary>
    [JsonStringEnumMemberName("signal")] Signal,
}
