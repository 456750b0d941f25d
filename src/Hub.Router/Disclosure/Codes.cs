using System.Collections.Frozen;
using System.Text.Json;
using Hub.Contracts;

namespace Hub.Router.Disclosure;

/// <summary>The codes that contracts and configuration use for the values of an enum.</summary>
internal static class Codes
{
    /// <summary>The code of a value, looked up once.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
        => Table<T>.Codes[value];

    private static class Table<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Codes = Enum.GetValues<T>()
            .ToFrozenDictionary(value => value, value => JsonSerializer.SerializeToElement(value, HubJson.Options).GetString()!);
    }
}
