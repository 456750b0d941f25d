using System.Collections.Frozen;
using Hub.Adapters.Intake;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;

namespace Hub.Adapters.Police;

/// <summary>Turns a police note (<c>politie.notitie</c>, <c>politie.zorgmelding</c>) into a signal. No clock, no network, no log.</summary>
/// <remarks>
/// The incident code travels as the category: E33 and E14 go to triage because a person must decide, whatever the text says.
/// The form is the hub's own; no public copy of the national forms exists to imitate.
/// </remarks>
internal sealed class PoliceTranslator(
    FrozenSet<MunicipalityCode> municipalities, CovenantClaim? covenant, IReadOnlyDictionary<string, string> purposes)
{
    private const string Scheme = "politie";
    private static readonly FrozenSet<string> Types = FrozenSet.ToFrozenSet(
        ["politie.notitie", "politie.zorgmelding"], StringComparer.Ordinal);

    /// <summary>Translates one note.</summary>
    public Translation Translate(ReadOnlyMemory<byte> body)
    {
        var faults = new FaultList();
        return JsonBody.Object(body, faults) is { } note ? Translate(note, faults) : faults.Refused();
    }

    private Translation Translate(JsonPart note, FaultList faults)
    {
        CheckEnvelope(note);
        var id = note.RequiredText("registratienummer", 60);
        var seen = note.Moment("kennisname");
        var recorded = Required(note, "opgemaakt");
        var code = note.RequiredPart("maatschappelijkeKlasse")?.RequiredText("code", 60);
        var text = note.RequiredText("toelichting", 18_000);
        var place = note.RequiredPart("plaats");
        var municipality = place is null ? null : Municipality(place);
        var location = place is null ? null : Location(place);
        var people = PolicePeople.Read(note);
        var basis = PoliceBasis.Read(note, people.Any, covenant, purposes);
        var urgency = note.Flag("spoed") is true ? Urgency.High : Urgency.Normal;
        return faults.Close(() => new Signal(
            id!, SourceKind.Politie, municipality!, recorded!.Value, people.Append(text!), null, new SignalCategory(Scheme, Code(code!)),
            location,
            people.Subject(), null, seen, urgency, basis));
    }

    private static void CheckEnvelope(JsonPart note)
    {
        if (note.RequiredText("berichttype", 60) is { } type && !Types.Contains(type))
        {
            note.Fault("berichttype", "must be politie.notitie or politie.zorgmelding");
        }
        if (note.RequiredText("versie", 10) is { } version && version != "1.0")
        {
            note.Fault("versie", "must be 1.0");
        }
        foreach (var name in PoliceBasis.Misplaced(note))
        {
            note.Fault(name, "must stand in verstrekking, where the basis of the provision is read", PrivacyRule.PoliceProvision);
        }
    }

    // Incident codes of the police are a letter and two digits, whatever the case they were typed in.
    private static string Code(string code)
        => code.Length == 3 && char.IsAsciiLetter(code[0]) && char.IsAsciiDigit(code[1]) && char.IsAsciiDigit(code[2])
            ? code.ToUpperInvariant()
            : code;

    private static DateTimeOffset? Required(JsonPart note, string name)
    {
        if (!note.Has(name))
        {
            note.Fault(name, "is required");
        }
        return note.Moment(name);
    }

    private MunicipalityCode? Municipality(JsonPart place)
    {
        if (place.RequiredText("gemeentecode", 10) is not { } code)
        {
            return null;
        }
        var found = municipalities.FirstOrDefault(municipality => municipality.Value == code);
        if (found is null)
        {
            place.Fault("gemeentecode", "must be a municipality that this partner serves");
        }
        return found;
    }

    private static SignalLocation Location(JsonPart place)
    {
        var postcode = place.Text("postcode", 10);
        if (postcode is not null && DutchPlace.Postcode(postcode) is null)
        {
            place.Fault("postcode", "must be a postcode: 1234 or 1234AB");
        }
        var (lat, lon) = (place.Number("lat"), place.Number("lon"));
        var known = lat is { } y && lon is { } x && DutchPlace.IsWithin((double)y, (double)x);
        if ((lat ?? lon) is not null && !known)
        {
            place.Fault("lat", $"together with lon {DutchPlace.BoundsRule}");
        }
        return new SignalLocation(
            place.Text("straat", 120), place.Text("huisnummer", 20), DutchPlace.Postcode(postcode), place.Text("woonplaats", 80),
            place.Text("wijk", 120), known ? (double?)lat : null, known ? (double?)lon : null);
    }
}
