using System.Collections.Immutable;

namespace Hub.Adapters.Open311;

/// <summary>A reply as GeoReport's two forms share it: XML with element names, JSON with the root stripped. A closed set.</summary>
internal abstract record Open311Value
{
    private Open311Value()
    {
    }

    /// <summary>Text; null is an empty element in XML and null in JSON.</summary>
    public sealed record Text(string? Value) : Open311Value;

    /// <summary>A truth value.</summary>
    public sealed record Flag(bool Value) : Open311Value;

    /// <summary>A number.</summary>
    public sealed record Number(double Value) : Open311Value;

    /// <summary>Named members in order.</summary>
    public sealed record Group(ImmutableArray<(string Name, Open311Value Value)> Members) : Open311Value;

    /// <summary>Members of one name.</summary>
    public sealed record List(string ItemName, ImmutableArray<Open311Value> Items) : Open311Value;
}
