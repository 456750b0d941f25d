using System.Text.Json.Serialization;

namespace Hub.Contracts.Signals;

/// <summary>
/// Which of six broad groups a theme is of: what is still sure where one of twenty themes is not. A closed list, so that no person fits in
/// it.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<ThemeGroup>))]
public enum ThemeGroup
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary>leefomgeving: openbare ruimte, afval, groen, verkeer en parkeren, verloedering.</summary>
    [JsonStringEnumMemberName("leefomgeving")] Leefomgeving,
    /// <summary>veiligheid: overlast van een groep, drugs en criminaliteit, gevoel van veiligheid.</summary>
    [JsonStringEnumMemberName("veiligheid")] Veiligheid,
    /// <summary>wonen: overlast van een huishouden, vervuiling en verzamelen, woonfraude en ondermijning.</summary>
    [JsonStringEnumMemberName("wonen")] Wonen,
    /// <summary>zorg: eenzaamheid, onbegrepen gedrag, zorg en ondersteuning, dakloosheid, schulden en huurachterstand.</summary>
    [JsonStringEnumMemberName("zorg")] Zorg,
    /// <summary>jeugd-gezin: jeugd en opvoeding, huiselijk geweld en kindermishandeling.</summary>
    [JsonStringEnumMemberName("jeugd-gezin")] JeugdGezin,
    /// <summary>samen: initiatieven en wat nergens anders past.</summary>
    [JsonStringEnumMemberName("samen")] Samen,
}
