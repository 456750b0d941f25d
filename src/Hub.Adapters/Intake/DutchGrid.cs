namespace Hub.Adapters.Intake;

/// <summary>The Dutch grid (RD, EPSG:28992), as far as a door needs it: whether two pairs of coordinates are one place.</summary>
internal static class DutchGrid
{
    private const double MostApart = 250;
    private const double Phi0 = 52.15517440;
    private const double Lambda0 = 5.38720621;

    /// <summary>Whether a point can lie in the Netherlands.</summary>
    public static bool IsWithin(double x, double y) => x is >= 0 and <= 300_000 && y is >= 300_000 and <= 640_000;

    /// <summary>Whether a point of the grid and one in degrees lie together.</summary>
    /// <remarks>
    /// The first terms of Schreutelkamp and Strang van Hees: within some ten metres, where two rounded coordinates may be a hundred apart.
    /// </remarks>
    public static bool AreTogether(double x, double y, double lat, double lon)
    {
        var p = 0.36 * (lat - Phi0);
        var l = 0.36 * (lon - Lambda0);
        var east = 155_000 + (190_094.945 * l) - (11_832.228 * p * l) - (114.221 * p * p * l) - (32.391 * l * l * l);
        var north = 463_000 + (309_056.544 * p) + (3_638.893 * l * l) + (73.077 * p * p) - (157.984 * p * l * l) + (59.788 * p * p * p);
        return Math.Abs(east - x) <= MostApart && Math.Abs(north - y) <= MostApart;
    }
}
