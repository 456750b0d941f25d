using System.Collections.Concurrent;
using System.Text.Json;
using Hub.Contracts;

namespace Hub.Router.Ledger;

/// <summary>The text that a value of a closed list has on the wire; the ledger holds the same.</summary>
internal static class WireCode
{
    private static readonly ConcurrentDictionary<Enum, string> known = new();

    /// <summary>The wire text.</summary>
    public static string Of(Enum value)
        => known.GetOrAdd(value, static one => JsonSerializer.Serialize(one, one.GetType(), HubJson.Options).Trim('"'));

    /// <summary>The value of a wire text.</summary>
    public static T Read<T>(string text)
        where T : struct, Enum
        => JsonSerializer.Deserialize<T>($"\"{text}\"", HubJson.Options);
}
