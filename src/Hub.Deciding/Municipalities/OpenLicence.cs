using System.Text.Json.Serialization;

namespace Hub.Deciding.Municipalities;

/// <summary>Under which licence a municipality gives its open data.</summary>
internal enum OpenLicence
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary><c>cc0</c>: anybody may do anything with it.</summary>
    [JsonStringEnumMemberName("cc0")] Cc0,
    /// <summary><c>cc-by</c>: the same, and must say whose it is.</summary>
    [JsonStringEnumMemberName("cc-by")] CcBy,
}
