using System.Collections.Frozen;
using System.Text.Json;

namespace Hub.Contracts;

/// <summary>The text that a value of a closed list has on the wire; the ledger, the spool and configuration hold the same.</summary>
public static class WireCode
{
    /// <summary>The wire text of a value, looked up once.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
        => Table<T>.Texts[value];

    /// <summary>The value of a wire text.</summary>
    /// <exception cref="JsonException">The list has no such text.</exception>
    public static T Read<T>(string text)
        where T : struct, Enum
        => Table<T>.Values.TryGetValue(text, out var value) ? value : throw new JsonException($"{typeof(T).Name} has no such text.");

    private static class Table<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Texts = Enum.GetValues<T>()
            .ToFrozenDictionary(value => value, value => JsonSerializer.SerializeToElement(value, HubJson.Options).GetString()!);

        public static readonly FrozenDictionary<string, T> Values = Texts.ToFrozenDictionary(
            pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
