using System.Collections.Immutable;
using System.Reflection;

namespace Hub.Configuration;

/// <summary>Builds the immutable collections whose element type is known at run time only.</summary>
internal static class ConfigCollections
{
    public static object List(Type type, List<object> items) => Call(nameof(TypedList), [type], items);

    public static object Dictionary(Type keyType, Type valueType, Dictionary<object, object> entries)
        => Call(nameof(TypedDictionary), [keyType, valueType], entries);

    private static object Call(string method, Type[] types, object argument)
        => typeof(ConfigCollections).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(types).Invoke(null, [argument])!;

    private static ImmutableArray<T> TypedList<T>(List<object> items) => [.. items.Cast<T>()];

    private static ImmutableDictionary<TKey, TValue> TypedDictionary<TKey, TValue>(Dictionary<object, object> entries)
        where TKey : notnull
        => entries.ToImmutableDictionary(entry => (TKey)entry.Key, entry => (TValue)entry.Value);
}
