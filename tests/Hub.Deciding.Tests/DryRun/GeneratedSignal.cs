using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;

namespace Hub.Deciding.Tests.DryRun;

/// <summary>
/// A signal made up from a seed: a public matter, a person, or both, with identifying values strewn through text and fields.
/// </summary>
internal sealed class GeneratedSignal
{
    private static readonly (MunicipalityCode Code, string[] Places)[] Municipalities =
    [
        (new("GM0637"), ["Oosterheem", "Rokkeveen", "Meerzicht", "Palenstein", "Buytenwegh", "Seghwaert", "Nergenshuizen"]),
        (new("GM0202"), ["Klarendal", "Presikhaaf", "Malburgen", "Schuytgraaf", "Centrum"]),
        (new("GM1509"), ["Terborg", "Silvolde", "Varsseveld", "Gendringen", "Ulft"]),
    ];

    private static readonly string[] Streets = ["Dorpsstraat", "Kerkplein", "Laan van Wisch", "Du Meelaan", "Steenstraat", "Hoofdweg"];

    private static readonly string[] PublicParts =
    [
        "De lantaarnpaal op de {straat} is al weken stuk.", "Er ligt afval naast de container bij het plein.",
        "De stoeptegels liggen los en mensen struikelen.", "Jongeren hangen 's avonds rond bij de speeltuin en maken lawaai.",
        "Graag meer groen en een bankje in het park.", "Auto's rijden veel te hard langs de school.",
        "Wij willen met de buurt een moestuin beginnen.", "De buurt voelt zich onveilig in de tunnel bij het station.",
    ];

    private static readonly string[] PersonParts =
    [
        "Mevrouw {naam} op {straat} {nr} komt de deur niet meer uit.", "Het gaat om dhr. {naam}, geb. {geb}, BSN {bsn}.",
        "Mijn buurman {naam} schreeuwt elke nacht en is in de war.", "{naam} ({tel}) heeft schulden en eet niet.",
        "Er staat steeds een auto met kenteken {kenteken} van {naam}.", "Bel mij: {naam}, {tel}, {mail}.", "Groeten, {naam}, {straat} {nr}",
        "Het geld moet naar {iban} t.n.v. {naam}.", "Mw {achternaam} wil dit ook.", "Volgens {naam} is dit al gemeld.",
        "de heer {achternaam} van nummer {nr} is het er mee eens",
    ];

    private GeneratedSignal(Signal signal, GeneratedPerson person, bool inText)
    {
        (Signal, Person, PersonInText) = (signal, person, inText);
    }

    public Signal Signal { get; }

    public GeneratedPerson Person { get; }

    public bool PersonInText { get; }

    public static GeneratedSignal Make(int seed)
    {
        var random = new Random(seed);
        var person = new GeneratedPerson(random);
        var (code, places) = Municipalities[random.Next(Municipalities.Length)];
        var street = Streets[random.Next(Streets.Length)];
        var parts = new List<string>();
        parts.AddRange(Pick(PublicParts, random, random.Next(0, 3)));
        var about = Pick(PersonParts, random, parts.Count == 0 ? random.Next(1, 3) : random.Next(0, 3));
        parts.AddRange(about);
        var text = Fill(string.Join(' ', parts.OrderBy(_ => random.Next())), person, street);
        var source = (SourceKind)random.Next(1, 10);
        var location =
            random.Next(5) == 0
                ? null
                : new SignalLocation(
                    street,
                    random.Next(2) == 0 ? person.HouseNumber : null,
                    neighbourhood: places[random.Next(places.Length)]);
        var subject =
            random.Next(2) == 0
                ? null
                : new SignalSubject(
                    person.Name, person.Born,
                    random.Next(2) == 0 ? person.Bsn : null,
                    person.Phone, person.Email,
                    $"{street} {person.HouseNumber}");
        var reporter = random.Next(2) == 0 ? null : new SignalReporter(person.Name, person.Phone, person.Email);
        var category =
            source == SourceKind.Politie && random.Next(3) == 0 ? new SignalCategory("politie", random.Next(2) == 0 ? "E33" : "E35") : null;
        var signal = new Signal(
            $"generated-{seed}",
            source, code,
            DateTimeOffset.UnixEpoch.AddDays(20_000 + (seed % 300)),
            text,
            random.Next(2) == 0 ? Fill(parts[0], person, street) : null,
            category, location, subject, reporter,
            urgency: (Urgency)random.Next(1, 4),
            sharingAllowed: random.Next(2) == 0,
            arrears: source == SourceKind.Corporatie && random.Next(4) == 0
                ? new Arrears(random.Next(1, 5000), new ArrearsPreconditions(true, true, true, true))
                : null);
        return new GeneratedSignal(signal, person, about.Count > 0);
    }

    private static List<string> Pick(string[] from, Random random, int count)
        => [.. Enumerable.Range(0, count).Select(_ => from[random.Next(from.Length)]).Distinct(StringComparer.Ordinal)];

    private static string Fill(string text, GeneratedPerson person, string street)
        => text.Replace("{naam}", person.Name, StringComparison.Ordinal).Replace("{achternaam}", person.Surname, StringComparison.Ordinal)
            .Replace("{straat}", street, StringComparison.Ordinal).Replace("{nr}", person.HouseNumber, StringComparison.Ordinal)
            .Replace("{geb}", person.Born, StringComparison.Ordinal).Replace("{bsn}", person.Bsn, StringComparison.Ordinal)
            .Replace("{tel}", person.Phone, StringComparison.Ordinal).Replace("{mail}", person.Email, StringComparison.Ordinal)
            .Replace("{iban}", person.Iban, StringComparison.Ordinal).Replace("{kenteken}", person.Plate, StringComparison.Ordinal);
}
