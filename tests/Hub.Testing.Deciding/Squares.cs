using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Hub.Configuration;
using Hub.Contracts.Signals;
using Hub.Deciding.Municipalities;
using Hub.Deciding.Territory;
using Hub.Testing.Processes;

namespace Hub.Testing.Deciding;

/// <summary>
/// A made-up map of Oude IJsselstreek: each buurt a square kilometre in a row from (220000, 430000) eastwards, in the order of the file.
/// </summary>
internal static class Squares
{
    public static readonly MunicipalityCode OudeIJsselstreek = new("GM1509");
    public static readonly MunicipalitySet Set = MunicipalitySet.Load(Repository.ShippedConfiguration);
    public static readonly Municipality Municipality = Set.Find(OudeIJsselstreek)!;

    /// <summary>The number of a buurt in the row.</summary>
    public static int IndexOf(string buurt)
        => Municipality.Areas.SelectMany(area => area.Buurten).Index().First(entry => entry.Item.Code.Value == buurt).Index;

    /// <summary>A point in the middle of a buurt, moved by metres east.</summary>
    public static (double X, double Y) In(string buurt, double east = 0) => (220_500 + (IndexOf(buurt) * 1000) + east, 430_500);

    public static JsonObject GeoJson(string codeName = "buurtcode", bool degrees = false)
        => new()
        {
            ["type"] = "FeatureCollection",
            ["features"] = new JsonArray([.. Municipality.Areas.SelectMany(area => area.Buurten).Index().Select(entry => new JsonObject
            {
                ["type"] = "Feature",
                ["properties"] = new JsonObject { [codeName] = entry.Item.Code.Value },
                ["geometry"] = new JsonObject { ["type"] = "Polygon", ["coordinates"] = new JsonArray(Ring(entry.Index, degrees)) },
            })]),
        };

    public static BoundaryFile? Import(JsonObject geoJson, out List<ConfigFault> faults)
    {
        faults = [];
        return BoundaryImport.Make("map.geojson", Encoding.UTF8.GetBytes(geoJson.ToJsonString()), Municipality, faults, out _);
    }

    public static AreaLocator Locator()
    {
        using var folder = new ConfigFolder();
        Directory.CreateDirectory(Path.Combine(folder.Root, "territory"));
        File.WriteAllBytes(
            Path.Combine(folder.Root, BoundaryFile.NameOf(OudeIJsselstreek)),
            Contracts.HubJson.Write(Import(GeoJson(), out _)!));
        return TerritoryFiles.Load(folder.Root, Set);
    }

    private static JsonArray Ring(int index, bool degrees)
    {
        var (x, y) = (220_000d + (index * 1000), 430_000d);
        (double X, double Y)[] corners = [(x, y), (x + 1000, y), (x + 1000, y + 1000), (x, y + 1000), (x, y)];
        return new JsonArray([.. corners.Select(corner => degrees ? Degrees(corner.X, corner.Y) : new JsonArray(corner.X, corner.Y))]);
    }

    // The inverse polynomial, for tests only: the product never needs degrees.
    private static JsonArray Degrees(double rdX, double rdY)
    {
        var (x, y) = ((rdX - 155_000) * 1e-5, (rdY - 463_000) * 1e-5);
        var phi =
            52.15517440
            + (
                (
                    (3235.65389 * y)
                    - (32.58297 * x * x)
                    - (0.24750 * y * y)
                    - (0.84978 * x * x * y)
                    - (0.06550 * y * y * y)
                    - (0.01709 * x * x * y * y)
                    - (0.00738 * x)
                    + (0.00530 * Math.Pow(x, 4))
                    - (0.00039 * x * x * y * y * y)
                    + (0.00033 * Math.Pow(x, 4) * y)
                    - (0.00012 * x * y)
                ) / 3600);
        var lam =
            5.38720621
            + (
                (
                    (5260.52916 * x)
                    + (105.94684 * x * y)
                    + (2.45656 * x * y * y)
                    - (0.81885 * x * x * x)
                    + (0.05594 * x * y * y * y)
                    - (0.05607 * x * x * x * y)
                    + (0.01199 * y)
                    - (0.00256 * x * x * x * y * y)
                    + (0.00128 * x * Math.Pow(y, 4))
                    + (0.00022 * y * y)
                    - (0.00022 * x * x)
                    + (0.00026 * Math.Pow(x, 5))
                ) / 3600);
        return new JsonArray(
            double.Parse(lam.ToString("F8", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
            Math.Round(phi, 8));
    }
}
