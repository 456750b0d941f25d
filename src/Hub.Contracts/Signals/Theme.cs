using System.Text.Json.Serialization;

namespace Hub.Contracts.Signals;

/// <summary>What a signal is about. A closed list, so that no person fits in it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Theme>))]
public enum Theme
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary>openbare-ruimte.</summary>
    [JsonStringEnumMemberName("openbare-ruimte")] OpenbareRuimte,
    /// <summary>afval.</summary>
    [JsonStringEnumMemberName("afval")] Afval,
    /// <summary>groen.</summary>
    [JsonStringEnumMemberName("groen")] Groen,
    /// <summary>verkeer-parkeren.</summary>
    [JsonStringEnumMemberName("verkeer-parkeren")] VerkeerParkeren,
    /// <summary>overlast-groep.</summary>
    [JsonStringEnumMemberName("overlast-groep")] OverlastGroep,
    /// <summary>overlast-huishouden.</summary>
    [JsonStringEnumMemberName("overlast-huishouden")] OverlastHuishouden,
    /// <summary>drugs-criminaliteit.</summary>
    [JsonStringEnumMemberName("drugs-criminaliteit")] DrugsCriminaliteit,
    /// <summary>verloedering-leefbaarheid.</summary>
    [JsonStringEnumMemberName("verloedering-leefbaarheid")] VerloederingLeefbaarheid,
    /// <summary>veiligheid-gevoel.</summary>
    [JsonStringEnumMemberName("veiligheid-gevoel")] VeiligheidGevoel,
    /// <summary>eenzaamheid.</summary>
    [JsonStringEnumMemberName("eenzaamheid")] Eenzaamheid,
    /// <summary>ggz-onbegrepen-gedrag.</summary>
    [JsonStringEnumMemberName("ggz-onbegrepen-gedrag")] GgzOnbegrepenGedrag,
    /// <summary>schulden-huurachterstand.</summary>
    [JsonStringEnumMemberName("schulden-huurachterstand")] SchuldenHuurachterstand,
    /// <summary>vervuiling-verzamelen.</summary>
    [JsonStringEnumMemberName("vervuiling-verzamelen")] VervuilingVerzamelen,
    /// <summary>huiselijk-geweld-kindermishandeling.</summary>
    [JsonStringEnumMemberName("huiselijk-geweld-kindermishandeling")] HuiselijkGeweldKindermishandeling,
    /// <summary>jeugd-opvoeding.</summary>
    [JsonStringEnumMemberName("jeugd-opvoeding")] JeugdOpvoeding,
    /// <summary>zorg-ondersteuning.</summary>
    [JsonStringEnumMemberName("zorg-ondersteuning")] ZorgOndersteuning,
    /// <summary>dakloosheid.</summary>
    [JsonStringEnumMemberName("dakloosheid")] Dakloosheid,
    /// <summary>woonfraude-ondermijning.</summary>
    [JsonStringEnumMemberName("woonfraude-ondermijning")] WoonfraudeOndermijning,
    /// <summary>initiatief.</summary>
    [JsonStringEnumMemberName("initiatief")] Initiatief,
    /// <summary>overig.</summary>
    [JsonStringEnumMemberName("overig")] Overig,
}
