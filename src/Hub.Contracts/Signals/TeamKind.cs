using System.Text.Json.Serialization;

namespace Hub.Contracts.Signals;

/// <summary>The kinds of team and desk that a delivery can go to.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TeamKind>))]
public enum TeamKind
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary>Collective team of one gebied; Arnhem wijkteam leefomgeving, Oude IJsselstreek gebiedsteam.</summary>
    [JsonStringEnumMemberName("wijkteam")] Wijkteam,
    /// <summary>Individual network of one gebied, led by an aanvoerder; Arnhem sociaal wijkteam.</summary>
    [JsonStringEnumMemberName("wijkzorgnetwerk")] Wijkzorgnetwerk,
    /// <summary>
    /// Coordinator of wijkteams; Oude IJsselstreek gebiedsmakelaar. Of people no more than an initiator who agreed to be reached.
    /// </summary>
    [JsonStringEnumMemberName("wijkregisseur")] Wijkregisseur,
    /// <summary>Owner of the individual side above the aanvoerder.</summary>
    [JsonStringEnumMemberName("netwerkregisseur")] Netwerkregisseur,
    /// <summary>People who decide what the hub may not or cannot.</summary>
    [JsonStringEnumMemberName("triage")] Triage,
    /// <summary>Municipal debt help.</summary>
    [JsonStringEnumMemberName("schuldhulp")] Schuldhulp,
    /// <summary>Advice and report centre for domestic violence and child abuse.</summary>
    [JsonStringEnumMemberName("veilig-thuis")] VeiligThuis,
    /// <summary>Coordinator of complex cases; Oude IJsselstreek gemeentelijke zorgcoördinator.</summary>
    [JsonStringEnumMemberName("zorgcoordinator")] Zorgcoordinator,
    /// <summary>Zoetermeer's stadsmarshall: group nuisance and safety.</summary>
    [JsonStringEnumMemberName("stadsmarshall")] Stadsmarshall,
    /// <summary>A step of an escalation chain that is no team of its own, such as a head of department.</summary>
    [JsonStringEnumMemberName("leiding")] Leiding,
    /// <summary>
    /// A department of the municipality that does the work, such as public space; Arnhem backoffice. Collective matters only.
    /// </summary>
    [JsonStringEnumMemberName("vakafdeling")] Vakafdeling,
    /// <summary>Looks after the public space of one or more gebieden. Collective matters only.</summary>
    [JsonStringEnumMemberName("wijkbeheerder")] Wijkbeheerder,
}
