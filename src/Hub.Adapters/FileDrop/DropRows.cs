using System.Collections.Frozen;
using Hub.Adapters.Intake;
using Hub.Adapters.Partners;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;

namespace Hub.Adapters.FileDrop;

/// <summary>
/// Turns rows into signals: vroegsignalering (known by its column <c>signaalnummer</c>) or a plain signal (<c>kenmerk</c>). Pure.
/// </summary>
/// <remarks>
/// The column <c>bsn</c> is never read: contact data and amount are all that may come along (Besluit gemeentelijke schuldhulpverlening,
/// art. 2).
/// </remarks>
internal static class DropRows
{
    private static readonly FrozenSet<string> ArrearsColumns = FrozenSet.ToFrozenSet(
    [
        "signaalnummer", "aanleverdatum", "vastelastenpartner", "soort_vordering", "bsn", "voorletters", "tussenvoegsel", "achternaam",
        "geboortedatum",
        "straat", "huisnummer", "toevoeging", "postcode", "woonplaats", "gemeentecode", "telefoon", "email", "achterstand_eur",
        "aantal_maanden",
        "oudste_vervaldatum", "persoonlijk_contact_gezocht", "gewezen_op_schuldhulp", "schriftelijke_herinnering", "datum_herinnering",
        "aanbod_doorgeven_gegevens", "opmerking",
    ], StringComparer.Ordinal);

    private static readonly FrozenSet<string> PlainColumns = FrozenSet.ToFrozenSet(
    [
        "kenmerk", "gemeld_op", "titel", "omschrijving", "categorie", "straat", "huisnummer", "toevoeging", "postcode", "woonplaats",
        "wijk", "buurtcode",
        "gemeentecode", "naam", "geboortedatum", "telefoon", "email", "adres", "spoed",
    ], StringComparer.Ordinal);

    private static readonly string[] FixedCharges =
    [
        "huur", "elektriciteit", "gas", "warmte", "energie", "drinkwater", "water", "zorgverzekering", "zorgpremie",
    ];
    private static readonly string[] Preconditions =
    [
        "persoonlijk_contact_gezocht", "gewezen_op_schuldhulp", "schriftelijke_herinnering", "aanbod_doorgeven_gegevens",
    ];

    /// <summary>What is wrong with the columns of a file as a whole; null when they are one of the two known sets.</summary>
    public static Refusal? CheckColumns(IReadOnlyCollection<string> columns)
    {
        var known = columns.Contains("signaalnummer", StringComparer.Ordinal) ? ArrearsColumns
            : columns.Contains("kenmerk", StringComparer.Ordinal) ? PlainColumns
            : null;
        if (known is null)
        {
            return new Refusal(
                "$", "must have the columns of vroegsignalering (signaalnummer, …) or of a signal (kenmerk, …); see docs/partners.md");
        }
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, column) in columns.Index())
        {
            if (!known.Contains(column))
            {
                // The name was made by the sender and may tell of somebody: only its place is repeated.
                return new Refusal("$", $"must have columns that the hub knows, and column {index + 1} is none; see docs/partners.md");
            }
            if (!seen.Add(column))
            {
                return new Refusal(column, "must be a column once");
            }
        }
        return null;
    }

    /// <summary>One row.</summary>
    public static Translation Translate(IReadOnlyDictionary<string, string> cells, Partner partner)
    {
        var faults = new FaultList();
        var row = new DropRow(cells, faults);
        return faults.Close(cells.ContainsKey("signaalnummer") ? Arrears(row, partner) : Plain(row, partner));
    }

    private static Func<Signal> Arrears(DropRow row, Partner partner)
    {
        var id = row.RequiredNumber("signaalnummer", 60);
        var delivered = row.Moment("aanleverdatum");
        var charge = row.RequiredText("soort_vordering", 60);
        if (charge is not null && !FixedCharges.Any(known => charge.StartsWith(known, StringComparison.OrdinalIgnoreCase)))
        {
            row.Fault(
                "soort_vordering", "must be a fixed charge: rent, energy, water or health insurance", PrivacyRule.ArrearsForDebtHelpOnly);
        }
        var amount = row.Amount("achterstand_eur");
        if (amount is <= 0 or > 1_000_000)
        {
            row.Fault("achterstand_eur", "must be more than 0 and at most 1000000 euro");
        }
        foreach (var condition in Preconditions.Where(condition => row.Flag(condition) is not true))
        {
            row.Fault(condition, "must be J: arrears may be reported only after it", PrivacyRule.ArrearsForDebtHelpOnly);
        }
        if (row.Text("datum_herinnering", 10) is { } reminder && !Vroegsignalering.IsReminder(reminder, delivered))
        {
            row.Fault("datum_herinnering", Vroegsignalering.ReminderRule, PrivacyRule.ArrearsForDebtHelpOnly);
        }
        var municipality = Municipality(row, partner);
        var location = Location(row);
        var name = string.Join(
            ' ',
            new[] { row.Text("voorletters", 40), row.Text("tussenvoegsel", 20), row.RequiredText("achternaam", 100) }
                .Where(part => part is not null));
        var (phone, email) = (row.Number("telefoon", 40), row.Text("email", 200));
        var address = string.Join(
            ' ', new[] { location.Street, location.HouseNumber, location.Postcode, location.Place }.Where(part => part is not null));
        return () => new Signal(
            $"vroegsignalering/{id}", partner.Kind, municipality!, delivered!.Value, Vroegsignalering.Description, null,
            new SignalCategory("corporatie", "FIN.HUA"),
            location, new SignalSubject(name, null, null, phone, email, address.Length == 0 ? null : address),
            legalBasis: Vroegsignalering.Basis, arrears: Vroegsignalering.Create(amount!.Value));
    }

    private static Func<Signal> Plain(DropRow row, Partner partner)
    {
        var id = row.RequiredNumber("kenmerk", 100);
        var reported = row.Moment("gemeld_op");
        var text = row.RequiredText("omschrijving", 20_000);
        var municipality = Municipality(row, partner);
        var location = Location(row);
        string?[] person =
        [
            row.Text("naam", 200), row.Text("geboortedatum", 20), row.Number("telefoon", 40), row.Text("email", 200),
            row.Text("adres", 200),
        ];
        var subject = person.All(part => part is null)
            ? null
            : new SignalSubject(person[0], person[1], null, person[2], person[3], person[4]);
        var (title, category) = (row.Text("titel", 500), row.Text("categorie", 200));
        var urgency = row.Flag("spoed") is true ? Urgency.High : Urgency.Normal;
        return () => new Signal(
            id!, partner.Kind, municipality!, reported!.Value, text!, title, category is null ? null : new SignalCategory("vrij", category),
            location, subject,
            urgency: urgency);
    }

    private static MunicipalityCode? Municipality(DropRow row, Partner partner)
    {
        if (row.RequiredText("gemeentecode", 10) is not { } code)
        {
            return null;
        }
        if (DutchPlace.Municipality(code) is not { } whole)
        {
            row.Fault("gemeentecode", "must be a municipality's code: GM0637, or its number 0637 or 637");
            return null;
        }
        var found = partner.Municipalities.FirstOrDefault(municipality => municipality.Value == whole);
        if (found is null)
        {
            row.Fault("gemeentecode", "must be a municipality that this partner serves");
        }
        return found;
    }

    private static SignalLocation Location(DropRow row)
    {
        var postcode = row.Text("postcode", 10);
        if (postcode is not null && DutchPlace.Postcode(postcode) is null)
        {
            row.Fault("postcode", "must be a postcode: 1234 or 1234AB");
        }
        var buurt = row.Text("buurtcode", 12);
        if (buurt is not null && !DutchPlace.IsBuurt(buurt))
        {
            row.Fault("buurtcode", "must be a CBS buurt code: BU and eight digits");
        }
        var (number, addition) = (row.HousePart("huisnummer", 10), row.HousePart("toevoeging", 6));
        return new SignalLocation(
            row.Text("straat", 120), DutchPlace.HouseNumber(number, null, addition), DutchPlace.Postcode(postcode),
            row.Text("woonplaats", 80), row.Text("wijk", 120), buurt: DutchPlace.IsBuurt(buurt) ? buurt : null);
    }
}
