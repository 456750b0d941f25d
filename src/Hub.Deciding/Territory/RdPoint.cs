using System.Runtime.InteropServices;

namespace Hub.Deciding.Territory;

/// <summary>A point in metres on the Dutch grid (RD, EPSG:28992).</summary>
/// <param name="X">East, about 0 to 300,000.</param>
/// <param name="Y">North, about 300,000 to 640,000.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RdPoint(double X, double Y)
{
    private const double Phi0 = 52.15517440;
    private const double Lambda0 = 5.38720621;

    /// <summary>Whether it can lie in the Netherlands at all.</summary>
    public bool IsDutch => X is >= 0 and <= 300_000 && Y is >= 300_000 and <= 640_000;

    /// <summary>Turns WGS84 degrees into RD; null where they lie outside the Netherlands, swapped ones included: never guessed.</summary>
    /// <remarks>The polynomial of Schreutelkamp and Strang van Hees: within 0.3 m of the exact transformation.</remarks>
    public static RdPoint? FromDegrees(double lat, double lon)
    {
        if (lat is < 50.7 or > 53.7 || lon is < 3.2 or > 7.3)
        {
            return null;
        }
        var p = 0.36 * (lat - Phi0);
        var l = 0.36 * (lon - Lambda0);
        var x = 155_000 + (190_094.945 * l) - (11_832.228 * p * l) - (114.221 * p * p * l) - (32.391 * l * l * l) - (0.705 * p)
            - (2.340 * p * p * p * l) - (0.608 * p * l * l * l) - (0.008 * l * l) + (0.148 * p * p * l * l * l);
        var y = 463_000 + (309_056.544 * p) + (3_638.893 * l * l) + (73.077 * p * p) - (157.984 * p * l * l) + (59.788 * p * p * p)
            + (0.433 * l) - (6.439 * p * p * l * l) - (0.032 * p * l) + (0.092 * l * l * l * l) - (0.054 * p * l * l * l * l);
        return new RdPoint(x, y);
    }
}
