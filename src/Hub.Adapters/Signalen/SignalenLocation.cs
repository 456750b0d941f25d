using System.Text.Json;
using Hub.Adapters.Intake;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Signalen;

/// <summary>
/// Reads where a melding is about. The address is a free JSON field at the source: any key may be missing, empty or a number.
/// </summary>
internal static class SignalenLocation
{
    /// <summary>The location; null when the melding has none.</summary>
    public static SignalLocation? Read(JsonPart melding)
    {
        if (melding.Part("location") is not { } location)
        {
            return null;
        }
        var address = location.Part("address");
        var (lat, lon) = Coordinates(location);
        return new SignalLocation(
            street: address?.Text("openbare_ruimte", 120),
            houseNumber: address is null ? null : HouseNumber(address),
            postcode: DutchPlace.Postcode(address?.Text("postcode", 40)) ?? DutchPlace.Postcode(location.Text("postcode", 40)),
            place: address?.Text("woonplaats", 80),
            neighbourhood: location.Text("area_name", 120),
            lat: lat, lon: lon,
            buurt: Buurt(location));
    }

    private static string? HouseNumber(JsonPart address)
        => DutchPlace.HouseNumber(address.Text("huisnummer", 10), address.Text("huisletter", 4), address.Text("huisnummer_toevoeging", 6));

    // buurt_code is free text: outside the CBS form it is Amsterdam's own ("A04i"), which says nothing elsewhere.
    private static string? Buurt(JsonPart location)
        => new[] { location.Text("buurt_code", 40), location.Text("area_code", 255) }.FirstOrDefault(DutchPlace.IsBuurt);

    private static (double? Lat, double? Lon) Coordinates(JsonPart location)
    {
        if (location.Part("geometrie") is not { } point || point.Member("coordinates") is not { } pair)
        {
            return (null, null);
        }
        if (pair is not { ValueKind: JsonValueKind.Array } || pair.GetArrayLength() != 2
            || pair[0].ValueKind != JsonValueKind.Number || pair[1].ValueKind != JsonValueKind.Number
            || !pair[0].TryGetDouble(out var lon) || !pair[1].TryGetDouble(out var lat))
        {
            point.Fault("coordinates", "must be [longitude, latitude]");
            return (null, null);
        }
        if (DutchPlace.IsWithin(lat, lon))
        {
            return (lat, lon);
        }
        point.Fault("coordinates", DutchPlace.BoundsRule);
        return (null, null);
    }
}
