using Hub.Configuration;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Deciding.Municipalities;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Hub.Deciding.Territory;

/// <summary>Reads the boundaries that were imported; a municipality without them is located by codes and names only.</summary>
internal static class TerritoryFiles
{
    /// <summary>Builds the locator of a set, with the boundaries of its configuration folder.</summary>
    /// <exception cref="ConfigurationRefusedException">A boundary file is broken.</exception>
    public static AreaLocator Load(string configFolder, MunicipalitySet set)
    {
        var faults = new List<ConfigFault>();
        var boundaries = Read(configFolder, set, faults);
        return faults.Count == 0 ? new AreaLocator(set, boundaries) : throw new ConfigurationRefusedException([.. faults]);
    }

    /// <summary>Reads all boundary files; adds what is wrong to the list.</summary>
    public static Dictionary<MunicipalityCode, BuurtBoundaries> Read(
        string configFolder, MunicipalitySet set, ICollection<ConfigFault> faults)
    {
        var all = new Dictionary<MunicipalityCode, BuurtBoundaries>();
        foreach (var municipality in set.Municipalities)
        {
            var name = BoundaryFile.NameOf(municipality.Code);
            if (File.Exists(Path.Combine(configFolder, name)))
            {
                var reading = ConfigFile.Read<BoundaryFile>(configFolder, name);
                reading.Faults.ToList().ForEach(faults.Add);
                if (reading is { Complete: true, Value: { } file })
                {
                    all[municipality.Code] = new BuurtBoundaries(Borders(name, municipality, file, faults));
                }
            }
        }
        return all;
    }

    private static List<(BuurtCode, int, Geometry)> Borders(
        string name, Municipality municipality, BoundaryFile file, ICollection<ConfigFault> faults)
    {
        if (file.Municipality != municipality.Code || file.CbsYear != municipality.CbsYear)
        {
            faults.Add(
                new ConfigFault(
                    name, "$", "must be of the municipality and the CBS year of its configuration; import the boundaries again"));
        }
        var areas = municipality.Areas.Index().SelectMany(entry => entry.Item.Buurten.Select(buurt => (buurt.Code, entry.Index)))
            .ToDictionary(entry => entry.Code, entry => entry.Index);
        var reader = new WKBReader();
        var borders = new List<(BuurtCode, int, Geometry)>();
        foreach (var (index, buurt) in file.Buurten.Index())
        {
            if (!areas.Remove(buurt.Code, out var area))
            {
                faults.Add(
                    new ConfigFault(name, $"$.buurten[{index}].code", "is in no area, or stands there twice; import the boundaries again"));
            }
            else if (Border(reader, buurt.Border) is { } border)
            {
                borders.Add((buurt.Code, area, border));
            }
            else
            {
                faults.Add(new ConfigFault(name, $"$.buurten[{index}].border", "is no border; import the boundaries again"));
            }
        }
        foreach (var missing in areas.Keys)
        {
            faults.Add(new ConfigFault(name, "$.buurten", $"lacks {missing}; import the boundaries again"));
        }
        return borders;
    }

    private static Geometry? Border(WKBReader reader, string text)
    {
        try
        {
            var border = reader.Read(Convert.FromBase64String(text));
            return border is Polygon or MultiPolygon ? border : null;
        }
        catch (Exception fault) when (fault is FormatException or ParseException or ArgumentException or IOException)
        {
            return null;
        }
    }
}
