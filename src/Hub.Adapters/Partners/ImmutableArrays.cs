using System.Collections.Immutable;

namespace Hub.Adapters.Partners;

/// <summary>A list that was left out is an empty list.</summary>
internal static class ImmutableArrays
{
    /// <summary>The list, or an empty one.</summary>
    public static ImmutableArray<T> OrEmpty<T>(this ImmutableArray<T> list) => list.IsDefault ? [] : list;
}
