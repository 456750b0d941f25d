namespace Hub.Adapters.Open311;

/// <summary>A request as the public may see it.</summary>
/// <param name="Id">Its id: the receipt.</param>
/// <param name="Jurisdiction">Root domain of the municipality.</param>
/// <param name="ServiceCode">The service.</param>
/// <param name="RequestedAt">When the hub took it in.</param>
/// <param name="UpdatedAt">When something last became of it.</param>
/// <param name="Closed">Whether its team closed it.</param>
/// <param name="Zipcode">Four digits; null where unknown.</param>
/// <param name="Lat">Latitude in hundredths of a degree.</param>
/// <param name="Lon">Longitude in hundredths of a degree.</param>
/// <param name="Acute">Whether the hub saw danger to life.</param>
/// <param name="Closing">What its team said when it closed it, as a code; null where it said nothing.</param>
/// <param name="ExpectedAt">By when a team answers; null once one did.</param>
internal sealed record Open311Request(
    Guid Id, string Jurisdiction, string ServiceCode, DateTimeOffset RequestedAt, DateTimeOffset UpdatedAt, bool Closed, string? Zipcode,
    double? Lat,
    double? Lon, bool Acute = false, string? Closing = null, DateTimeOffset? ExpectedAt = null);
