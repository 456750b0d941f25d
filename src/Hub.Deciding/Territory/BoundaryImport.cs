using Hub.Configuration;
using Hub.Contracts.Territory;
using Hub.Deciding.Municipalities;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Hub.Deciding.Territory;

/// <summary>Checks the borders of a municipality against its areas and makes the file that the router loads.</summary>
internal static class BoundaryImport
{
    // Borders of different sources may cross by a sliver; a real overlap is larger than both of these.
    private const double SliverSquareMetres = 2_000;
    private const double SliverShare = 0.01;

    /// <summary>Makes the file; null where anything is wrong.</summary>
    /// <param name="file">The GeoJSON file's name, for the faults.</param>
    /// <param name="utf8">Its content.</param>
    /// <param name="municipality">The municipality.</param>
    /// <param name="faults">Receives all faults.</param>
    /// <param name="others">How many buurten of other municipalities were passed over.</param>
    public static BoundaryFile? Make(
        string file, ReadOnlyMemory<byte> utf8, Municipality municipality, ICollection<ConfigFault> faults, out int others)
    {
        var before = faults.Count;
        var reader = new GeoJsonBuurten(file, faults);
        var borders = reader.Read(utf8, $"BU{municipality.Code.Value[2..]}");
        others = reader.Others;
        var known = municipality.Areas.SelectMany(area => area.Buurten).Select(buurt => buurt.Code).ToHashSet();
        foreach (var code in borders.Keys.Where(code => !known.Contains(code)).OrderBy(code => code.Value, StringComparer.Ordinal))
        {
            faults.Add(
                new ConfigFault(file, "$.features", $"holds {code}, which is in no area; is the file of CBS year {municipality.CbsYear}?"));
        }
        if (faults.Count == before)
        {
            foreach (var code in known.Where(code => !borders.ContainsKey(code)).OrderBy(code => code.Value, StringComparer.Ordinal))
            {
                faults.Add(new ConfigFault(file, "$.features", $"lacks {code}; is the file of CBS year {municipality.CbsYear}?"));
            }
        }
        Overlaps(file, [.. borders.OrderBy(entry => entry.Key.Value, StringComparer.Ordinal)], faults);
        return faults.Count > before ? null : new BoundaryFile(municipality.Code, municipality.CbsYear, [.. borders
            .OrderBy(entry => entry.Key.Value, StringComparer.Ordinal)
            .Select(entry => new BuurtBorder(entry.Key, Convert.ToBase64String(new WKBWriter().Write(entry.Value))))]);
    }

    private static void Overlaps(string file, List<KeyValuePair<BuurtCode, Geometry>> borders, ICollection<ConfigFault> faults)
    {
        for (var i = 0; i < borders.Count; i++)
        {
            for (var j = i + 1; j < borders.Count; j++)
            {
                var (one, other) = (borders[i].Value, borders[j].Value);
                if (!one.EnvelopeInternal.Intersects(other.EnvelopeInternal))
                {
                    continue;
                }
                var shared = one.Intersection(other).Area;
                if (shared > SliverSquareMetres && shared > SliverShare * Math.Min(one.Area, other.Area))
                {
                    faults.Add(new ConfigFault(file, "$.features", $"lets {borders[i].Key} and {borders[j].Key} overlap"));
                }
            }
        }
    }
}
