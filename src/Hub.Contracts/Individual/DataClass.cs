using System.Text.Json.Serialization;

namespace Hub.Contracts.Individual;

/// <summary>What kind of content a case holds; one axis of the need-to-know matrix and the form of the projection.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DataClass>))]
public enum DataClass
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary>The case of a person or household, for a wijkzorgnetwerk.</summary>
    [JsonStringEnumMemberName("case")] Case,
    /// <summary>A report of suspected violence or abuse at home, for Veilig Thuis.</summary>
    [JsonStringEnumMemberName("safe-at-home")] SafeAtHome,
    /// <summary>Contact data and amount of arrears, for schuldhulp.</summary>
    [JsonStringEnumMemberName("arrears")] Arrears,
    /// <summary>A police report of confused behaviour or a suicide attempt, for triage.</summary>
    [JsonStringEnumMemberName("police-care")] PoliceCare,
    /// <summary>What the hub could not decide, for triage.</summary>
    [JsonStringEnumMemberName("undecided")] Undecided,
    /// <summary>A public matter without a person.</summary>
    [JsonStringEnumMemberName("collective")] Collective,
    /// <summary>
    /// Who brought a plan of residents and agreed to be reached, with the plan; for the wijkregisseur, by his own consent.
    /// </summary>
    [JsonStringEnumMemberName("initiator")] Initiator,
}
