using System.Text.Json.Serialization;

namespace Hub.Adapters.Open311;

/// <summary>GeoReport's forms of an answer.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Open311Datatype>))]
internal enum Open311Datatype
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary>One line.</summary>
    [JsonStringEnumMemberName("string")] String,
    /// <summary>A number.</summary>
    [JsonStringEnumMemberName("number")] Number,
    /// <summary>A moment with offset.</summary>
    [JsonStringEnumMemberName("datetime")] Datetime,
    /// <summary>More than one line.</summary>
    [JsonStringEnumMemberName("text")] Text,
    /// <summary>One of a list.</summary>
    [JsonStringEnumMemberName("singlevaluelist")] SingleValueList,
    /// <summary>Any of a list.</summary>
    [JsonStringEnumMemberName("multivaluelist")] MultiValueList,
}
