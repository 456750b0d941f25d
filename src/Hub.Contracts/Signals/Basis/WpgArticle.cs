using System.Text.Json.Serialization;

namespace Hub.Contracts.Signals.Basis;

/// <summary>The article of the Wet politiegegevens under which the police provides data.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WpgArticle>))]
public enum WpgArticle
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary>Art. 16(1)(b): to the mayor, for authority over the police and public order.</summary>
    [JsonStringEnumMemberName("16-1-b")] Article16,
    /// <summary>Art. 18: structural, to bodies designated by order in council.</summary>
    [JsonStringEnumMemberName("18")] Article18,
    /// <summary>Art. 19: incidental, among others help to those who need it.</summary>
    [JsonStringEnumMemberName("19")] Article19,
    /// <summary>Art. 20: structural, to a partnership whose convenant lists purpose, data and receivers.</summary>
    [JsonStringEnumMemberName("20")] Article20,
}
