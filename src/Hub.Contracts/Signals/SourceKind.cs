using System.Text.Json.Serialization;

namespace Hub.Contracts.Signals;

/// <summary>What kind of party a signal comes from. The authenticated partner decides it, never a body field.</summary>
/// <remarks>A new one stands last: the spool holds its number.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<SourceKind>))]
public enum SourceKind
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary>The municipality's own meldingen system.</summary>
    [JsonStringEnumMemberName("signalen")] Signalen,
    /// <summary>A public reporting app over GeoReport v2.</summary>
    [JsonStringEnumMemberName("open311")] Open311,
    /// <summary>A housing corporation.</summary>
    [JsonStringEnumMemberName("corporatie")] Corporatie,
    /// <summary>The police.</summary>
    [JsonStringEnumMemberName("politie")] Politie,
    /// <summary>A care or welfare organisation.</summary>
    [JsonStringEnumMemberName("zorg")] Zorg,
    /// <summary>A resident.</summary>
    [JsonStringEnumMemberName("inwoner")] Inwoner,
    /// <summary>A member of the municipal council.</summary>
    [JsonStringEnumMemberName("raadslid")] Raadslid,
    /// <summary>A school.</summary>
    [JsonStringEnumMemberName("school")] School,
    /// <summary>A neighbourhood desk.</summary>
    [JsonStringEnumMemberName("wijkpost")] Wijkpost,
}
