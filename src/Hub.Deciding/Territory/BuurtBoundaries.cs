using Hub.Contracts.Territory;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Index.Strtree;

namespace Hub.Deciding.Territory;

/// <summary>The borders of a municipality's buurten in RD metres, for finding the area of a point.</summary>
internal sealed class BuurtBoundaries
{
    /// <summary>How near another area a point must be to count as on the border, in metres: borders themselves are not exact.</summary>
    public const double BorderWidth = 100;

    private readonly STRtree<Entry> tree = new();
    private readonly GeometryFactory factory;

    /// <summary>Indexes the borders.</summary>
    /// <param name="buurten">Each buurt with its area's number and its border.</param>
    public BuurtBoundaries(IEnumerable<(BuurtCode Code, int Area, Geometry Border)> buurten)
    {
        factory = new GeometryFactory();
        foreach (var (code, area, border) in buurten)
        {
            var prepared = PreparedGeometryFactory.Prepare(border);
            prepared.Covers(factory.CreatePoint(border.EnvelopeInternal.Centre)); // builds its index now, before threads share it
            tree.Insert(border.EnvelopeInternal, new Entry(code, area, border, prepared));
        }
        tree.Build();
    }

    /// <summary>The areas in which a point is, or of which it is within the border's width.</summary>
    /// <returns>Nothing when the point is farther outside; more than one area, or none as main, when it is near a border.</returns>
    public AreaEvidence At(RdPoint at)
    {
        var point = factory.CreatePoint(new Coordinate(at.X, at.Y));
        var around = new Envelope(at.X - BorderWidth, at.X + BorderWidth, at.Y - BorderWidth, at.Y + BorderWidth);
        var near = tree.Query(around);
        var inside = near.FirstOrDefault(entry => entry.Prepared.Covers(point));
        var areas = inside is null ? default : AreaSet.Of(inside.Area);
        foreach (var entry in near)
        {
            if (!areas.Contains(entry.Area) && entry.Border.IsWithinDistance(point, BorderWidth))
            {
                areas = areas.Or(AreaSet.Of(entry.Area));
            }
        }
        var certain = inside is not null && areas.Count == 1;
        return new AreaEvidence(areas, certain ? inside!.Area : -1, certain ? inside!.Code : null);
    }

    private sealed record Entry(BuurtCode Code, int Area, Geometry Border, IPreparedGeometry Prepared);
}
