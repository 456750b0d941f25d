using System.Collections.Frozen;
using Hub.Adapters.Intake;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Corporation;

/// <summary>Municipality and location of a message: VERA has no field for either, so they stand in the hub's attributes.</summary>
internal static class VeraPlace
{
    /// <summary>
    /// The municipality that the message names; the partner's only one where it names none. Never guessed between several.
    /// </summary>
    public static MunicipalityCode? Municipality(HubAttributes attributes, FrozenSet<MunicipalityCode> served)
    {
        var named = attributes.Text("hub.gemeentecode");
        var buurt = attributes.Text("hub.gebiedscode");
        if (buurt is not null && !DutchPlace.IsBuurt(buurt))
        {
            attributes.Fault("hub.gebiedscode", "must be a CBS buurt code: BU and eight digits");
            buurt = null;
        }
        // A CBS buurt code begins with the code of its municipality.
        var ofBuurt = buurt is null ? null : $"GM{buurt[2..6]}";
        if (named is not null && ofBuurt is not null && named != ofBuurt)
        {
            attributes.Fault("hub.gebiedscode", "must lie in the municipality of hub.gemeentecode");
            return null;
        }
        return (named ?? ofBuurt) is { } code
            ? Served(attributes, named is null ? "hub.gebiedscode" : "hub.gemeentecode", code, served)
            : Only(attributes, served);
    }

    /// <summary>Where it is; the subject's address where the message names no street. Null when nothing is known.</summary>
    public static SignalLocation? Location(HubAttributes attributes, VeraAddress? address)
    {
        var buurt = attributes.Text("hub.gebiedscode");
        var (lat, lon) = Coordinates(attributes);
        var street = attributes.Text("hub.straat", 120);
        var own = new VeraAddress(
            street, attributes.Text("hub.huisnummer", 20), Postcode(attributes), attributes.Text("hub.woonplaats", 80));
        var place = street is null && own.Postcode is null && address is not null ? address : own;
        var wijk = attributes.Text("hub.wijk", 120);
        return place.Line().Length == 0 && wijk is null && buurt is null && lat is null
            ? null
            : new SignalLocation(
                place.Street, place.HouseNumber, place.Postcode, place.Place, wijk, lat, lon, DutchPlace.IsBuurt(buurt) ? buurt : null);
    }

    private static MunicipalityCode? Served(HubAttributes attributes, string name, string code, FrozenSet<MunicipalityCode> served)
    {
        var found = served.FirstOrDefault(municipality => municipality.Value == code);
        if (found is null)
        {
            attributes.Fault(name, "must be of a municipality that this partner serves");
        }
        return found;
    }

    private static MunicipalityCode? Only(HubAttributes attributes, FrozenSet<MunicipalityCode> served)
    {
        if (served.Count == 1)
        {
            return served.First();
        }
        attributes.Fault("hub.gemeentecode", "is required, or hub.gebiedscode: this partner serves more than one municipality");
        return null;
    }

    private static string? Postcode(HubAttributes attributes)
    {
        if (attributes.Text("hub.postcode") is not { } text)
        {
            return null;
        }
        var postcode = DutchPlace.Postcode(text);
        if (postcode is null)
        {
            attributes.Fault("hub.postcode", "must be a postcode: 1234 or 1234AB");
        }
        return postcode;
    }

    private static (double? Lat, double? Lon) Coordinates(HubAttributes attributes)
    {
        var (lat, lon) = (attributes.Degrees("hub.lat"), attributes.Degrees("hub.lon"));
        if (lat is null && lon is null)
        {
            return (null, null);
        }
        if (lat is { } y && lon is { } x && DutchPlace.IsWithin(y, x))
        {
            return (lat, lon);
        }
        attributes.Fault("hub.lat", $"together with hub.lon {DutchPlace.BoundsRule}");
        return (null, null);
    }
}
