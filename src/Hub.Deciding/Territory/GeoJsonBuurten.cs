using System.Text.Json;
using Hub.Configuration;
using Hub.Contracts.Territory;
using NetTopologySuite.Geometries;

namespace Hub.Deciding.Territory;

/// <summary>
/// Reads the buurten of one municipality out of a GeoJSON file of CBS or PDOK, in degrees (EPSG:4326) or RD metres (EPSG:28992).
/// </summary>
/// <remarks>
/// Codes go by several names: <c>buurtcode</c> (PDOK), <c>bu_code</c> (CBS), <c>statcode</c> (gebiedsindelingen), <c>code</c>.
/// </remarks>
internal sealed class GeoJsonBuurten(string file, ICollection<ConfigFault> faults)
{
    private static readonly string[] CodeNames = ["buurtcode", "bu_code", "statcode", "code", "BU_CODE"];
    private readonly GeometryFactory factory = new();

    /// <summary>Buurten of other municipalities that the file holds as well.</summary>
    public int Others { get; private set; }

    /// <summary>Reads the borders in RD metres; parts of one buurt become one border.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="prefix">What the municipality's codes begin with.</param>
    public Dictionary<BuurtCode, Geometry> Read(ReadOnlyMemory<byte> utf8, string prefix)
    {
        var found = new Dictionary<BuurtCode, Geometry>();
        try
        {
            using var document = JsonDocument.Parse(utf8);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("features", out var features)
                || features.ValueKind != JsonValueKind.Array)
            {
                Fault("$.features", "must be the list of a GeoJSON FeatureCollection");
                return found;
            }
            foreach (var (index, feature) in features.EnumerateArray().Index())
            {
                Take(feature, $"$.features[{index}]", prefix, found);
            }
        }
        catch (JsonException fault)
        {
            Fault("$", $"is no JSON (line {fault.LineNumber + 1})");
        }
        return found;
    }

    private void Take(JsonElement feature, string path, string prefix, Dictionary<BuurtCode, Geometry> found)
    {
        if (CodeOf(feature) is not { } code)
        {
            Fault($"{path}.properties", $"must have a buurt code under one of: {string.Join(", ", CodeNames)}");
            return;
        }
        if (!code.Value.StartsWith(prefix, StringComparison.Ordinal))
        {
            Others++;
            return;
        }
        if (BorderOf(feature) is not { } border)
        {
            Fault($"{path}.geometry", "must be a Polygon or MultiPolygon with coordinates in the Netherlands, longitude first");
            return;
        }
        if (!border.IsValid)
        {
            Fault($"{path}.geometry", "crosses itself or is otherwise no valid border");
            return;
        }
        found[code] = found.TryGetValue(code, out var part) ? part.Union(border) : border;
    }

    private static BuurtCode? CodeOf(JsonElement feature)
    {
        if (feature.ValueKind != JsonValueKind.Object || !feature.TryGetProperty("properties", out var properties)
            || properties.ValueKind != JsonValueKind.Object)
        {
            return null;
        }
        foreach (var name in CodeNames)
        {
            if (properties.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
                && value.GetString()!.Trim() is { Length: 10 } code && code.StartsWith("BU", StringComparison.Ordinal)
                && !code.AsSpan(2).ContainsAnyExceptInRange('0', '9'))
            {
                return new BuurtCode(code);
            }
        }
        return null;
    }

    private Geometry? BorderOf(JsonElement feature)
    {
        try
        {
            var geometry = feature.GetProperty("geometry");
            var coordinates = geometry.GetProperty("coordinates");
            return geometry.GetProperty("type").GetString() switch
            {
                "Polygon" => PolygonOf(coordinates),
                "MultiPolygon" => factory.CreateMultiPolygon([.. coordinates.EnumerateArray().Select(PolygonOf)]),
                _ => null,
            };
        }
        catch (Exception fault) when (fault is KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException)
        {
            return null;
        }
    }

    private Polygon PolygonOf(JsonElement rings)
    {
        var all = rings.EnumerateArray().Select(ring => factory.CreateLinearRing([.. ring.EnumerateArray().Select(PointOf)])).ToList();
        return factory.CreatePolygon(all[0], [.. all.Skip(1)]);
    }

    private static Coordinate PointOf(JsonElement pair)
    {
        var (x, y) = (pair[0].GetDouble(), pair[1].GetDouble());
        var point = Math.Abs(x) <= 180 && Math.Abs(y) <= 180 ? RdPoint.FromDegrees(y, x) : new RdPoint(x, y);
        return point is { IsDutch: true } at ? new Coordinate(at.X, at.Y) : throw new FormatException();
    }

    private void Fault(string path, string rule) => faults.Add(new ConfigFault(file, path, rule));
}
