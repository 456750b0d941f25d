using Hub.Contracts.Privacy;

namespace Hub.Contracts.Signals;

/// <summary>
/// Where a signal is about, as the source gave it. All parts may be absent; only the router and an individual case see it whole.
/// </summary>
public sealed record SignalLocation
{
    /// <summary>Creates a location.</summary>
    /// <param name="street">Street without house number.</param>
    /// <param name="houseNumber">House number with letter and addition.</param>
    /// <param name="postcode">Four digits, or four digits and two letters.</param>
    /// <param name="place">Place (woonplaats).</param>
    /// <param name="neighbourhood">Wijk or buurt by name.</param>
    /// <param name="lat">Latitude in degrees, WGS84.</param>
    /// <param name="lon">Longitude in degrees, WGS84.</param>
    /// <param name="buurt">CBS buurt code, where the source knows it.</param>
    /// <param name="rdX">RD x in metres (EPSG:28992), only together with <paramref name="rdY"/>.</param>
    /// <param name="rdY">RD y in metres (EPSG:28992).</param>
    /// <exception cref="ContractViolationException">A part is too long or a coordinate stands alone.</exception>
    public SignalLocation(
        string? street = null, string? houseNumber = null, string? postcode = null, string? place = null, string? neighbourhood = null,
        double? lat = null, double? lon = null, string? buurt = null, double? rdX = null, double? rdY = null)
    {
        Street = Require.OptionalWritten(street, 120, "location.street");
        HouseNumber = Require.OptionalWritten(houseNumber, 20, "location.houseNumber");
        Postcode = Require.OptionalWritten(postcode, 10, "location.postcode");
        Place = Require.OptionalWritten(place, 80, "location.place");
        Neighbourhood = Require.OptionalWritten(neighbourhood, 120, "location.neighbourhood");
        Buurt = Require.OptionalWritten(buurt, 12, "location.buurt");
        (Lat, Lon) = Pair(lat, lon, "location.lat", "location.lon");
        (RdX, RdY) = Pair(rdX, rdY, "location.rdX", "location.rdY");
    }

    /// <summary>Street without house number.</summary>
    public string? Street { get; }

    /// <summary>House number with letter and addition; never in a collective signal.</summary>
    public string? HouseNumber { get; }

    /// <summary>Postcode, PC4 or PC6.</summary>
    public string? Postcode { get; }

    /// <summary>Place (woonplaats).</summary>
    public string? Place { get; }

    /// <summary>Wijk or buurt by name.</summary>
    public string? Neighbourhood { get; }

    /// <summary>Latitude in degrees, WGS84.</summary>
    public double? Lat { get; }

    /// <summary>Longitude in degrees, WGS84.</summary>
    public double? Lon { get; }

    /// <summary>CBS buurt code as the source gave it; the locator checks it.</summary>
    public string? Buurt { get; }

    /// <summary>RD x in metres.</summary>
    public double? RdX { get; }

    /// <summary>RD y in metres.</summary>
    public double? RdY { get; }

    /// <summary>Street, place and neighbourhood: where it is about, and no dwelling.</summary>
    public SignalLocation WithoutDwelling() => new(Street, place: Place, neighbourhood: Neighbourhood);

    /// <inheritdoc/>
    public override string ToString() => nameof(SignalLocation);

    private static (double?, double?) Pair(double? first, double? second, string firstField, string secondField)
        => (first, second) switch
        {
            (null, null) => (null, null),
            (null, _) => throw new ContractViolationException(firstField, $"is required beside {secondField}"),
            (_, null) => throw new ContractViolationException(secondField, $"is required beside {firstField}"),
            ({ } a, { } b) when double.IsFinite(a) && double.IsFinite(b) => (a, b),
            _ => throw new ContractViolationException(firstField, "must be a finite number"),
        };
}
