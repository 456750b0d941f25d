using System.Globalization;

namespace Hub.Deciding.Tests.Disclosure;

/// <summary>Makes invented values that identify a person, and sentences that hold them the way people write them. Seeded.</summary>
internal sealed class PersonValues(int seed)
{
    private static readonly string[] Onsets =
    [
        "b", "br", "d", "dr", "f", "g", "h", "j", "k", "kl", "l", "m", "n", "p", "r", "s", "st", "t", "v", "w", "z",
    ];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "aa", "ee", "oo", "ie", "oe"];
    private static readonly string[] Codas = ["k", "l", "m", "n", "r", "s", "t", "lt", "nk", "rs", "ma", "stra", "inga", "sen"];
    private static readonly string[] Given =
    [
        "Jan", "Truus", "Fatma", "Mohamed", "Wesley", "Priya", "Bereket", "Agnieszka", "Kees", "Noor", "Roos", "Bas", "Sanne", "Youssef",
        "Ria", "Iris", "Merel", "Storm",
    ];
    private static readonly string[] WordNames =
    [
        "Bos", "Kok", "Winter", "Roos", "Gans", "Onrust", "Visser", "Bakker", "Berg", "Lelie", "Boom", "Kuiper", "Schaap", "Licht",
        "Draaier", "Zomer", "Wolf", "Vos",
    ];
    private static readonly string[] Particles = ["", "", "", "van ", "de ", "van der ", "te ", "van den "];
    private static readonly string[] Streets = ["Dorpsstraat", "Meidoornlaan", "Stationsplein", "Parksingel"];

    private static readonly string[] Harmless =
    [
        "De lantaarnpaal naast het speelveld is al weken stuk.", "Er ligt grofvuil bij de ondergrondse container.",
        "Graag iets doen aan de gladheid op het fietspad.", "Elke avond staan er jongeren bij de bushalte.",
        "De tegels steken omhoog en ouderen struikelen.", "Wij willen met de buurt een moestuin beginnen.",
    ];

    private readonly Random random = new(seed);

    /// <summary>A sentence and the values in it that nobody may read.</summary>
    public (string Text, string[] Values) Next()
    {
        var (sentence, values) = random.Next(10) switch
        {
            0 or 1 or 2 => Named(),
            3 => One($"Bel {{0}} gerust.", Phone()),
            4 => One("Mijn bsn is {0}.", Bsn()),
            5 => One("Het gaat om kenteken {0}.", Plate()),
            6 => One("Maak het over op {0} graag.", Iban()),
            7 => One("Mailen kan naar {0}.", $"{Invented()}.{Invented()}@voorbeeld.example"),
            8 => One($"Het is bij {Pick(Streets)} {{0}}.", House()),
            _ => One("Hij is geboren op {0}.", Birth()),
        };
        var (before, after) = (Pick(Harmless), Pick(Harmless));
        return (
            random.Next(3) switch
            {
                0 => $"{sentence} {after}",
                1 => $"{before} {sentence}",
                _ => $"{before} {sentence} {after}",
            },
            values);
    }

    private (string, string[]) Named()
    {
        var surname = random.Next(2) == 0 ? Pick(WordNames) : Capital(Invented() + Pick(Codas));
        var particle = Pick(Particles);
        var first = random.Next(3) == 0 ? Capital(Invented()) : Pick(Given);
        return random.Next(9) switch
        {
            0 => ($"Mevrouw {Start(particle)}{surname} belde hierover.", [surname]),
            1 => ($"Volgens {first} {particle}{surname} klopt dat.", [first, surname]),
            2 => ($"Melder is dhr. {first[0]}. {particle}{surname}.", [surname]),
            3 => ($"Groetjes, {first} {particle}{surname}", [first, surname]),
            4 => ($"{first} {particle}{surname} woont daar.", [first, surname]),
            5 => ($"Hij heet {first}.", [first]),
            6 => ($"Mijn zoon {first} struikelde.", [first]),
            7 => ($"Met vriendelijke groet,\n{first[0]}. {particle}{surname}", [surname]),
            _ => ($"De familie {Start(particle)}{surname} weet ervan.", [surname]),
        };
    }

    private static (string, string[]) One(string form, string value) => (string.Format(CultureInfo.InvariantCulture, form, value), [value]);

    private string Phone()
    {
        var digits = $"06{random.Next(10_000_000, 99_999_999)}";
        return random.Next(6) switch
        {
            0 => digits,
            1 => $"{digits[..2]}-{digits[2..]}",
            2 => $"{digits[..2]} {digits[2..4]} {digits[4..6]} {digits[6..8]} {digits[8..]}",
            3 => $"+31 6 {digits[2..6]} {digits[6..]}",
            4 => $"0{random.Next(10, 99)}-{random.Next(1_000_000, 9_999_999)}",
            _ => $"0031{digits[1..]}",
        };
    }

    private string Bsn()
    {
        while (true)
        {
            var digits = random.Next(100_000_000, 999_999_999).ToString(CultureInfo.InvariantCulture);
            if (Contracts.Privacy.Bsn.IsValid(digits))
            {
                return random.Next(3) switch
                {
                    0 => digits,
                    1 => $"{digits[..4]}.{digits[4..6]}.{digits[6..]}",
                    _ => $"{digits[..3]} {digits[3..6]} {digits[6..]}",
                };
            }
        }
    }

    private string Plate()
    {
        var letters = () => string.Concat(Enumerable.Range(0, 3).Select(_ => (char)('A' + random.Next(26))));
        var (l, d) = (letters(), random.Next(100, 999).ToString(CultureInfo.InvariantCulture));
        return random.Next(6) switch
        {
            0 => $"{d[..2]}-{l}-{d[2..]}",
            1 => $"{l[..2]}-{d}-{l[2..]}",
            2 => $"{d[..1]}-{l}-{d[1..]}",
            3 => $"{l[..1]}-{d}-{letters()[..2]}",
            4 => $"{d[..2]}{l}{d[2..]}",
            _ => $"{l}-{d[..2]}-{letters()[..1]}",
        };
    }

    private string Iban()
    {
        var account = $"0{random.Next(100_000_000, 999_999_999)}";
        return random.Next(2) == 0
            ? $"NL{random.Next(10, 99)}ABNA{account}"
            : $"NL{random.Next(10, 99)} INGB {account[..4]} {account[4..8]} {account[8..]}";
    }

    private string House() => random.Next(1, 400).ToString(CultureInfo.InvariantCulture) + Pick(["", "", "a", "-2", " hs", "-III", " bis"]);

    private string Birth()
    {
        var (day, month, year) = (random.Next(1, 29), random.Next(1, 13), random.Next(1925, 2019));
        return random.Next(4) switch
        {
            0 => $"{day:00}-{month:00}-{year}",
            1 => $"{day}/{month}/{year}",
            2 => $"{year}-{month:00}-{day:00}",
            _ => $"{day} mei {year}",
        };
    }

    private string Invented() => Pick(Onsets) + Pick(Vowels) + Pick(Onsets) + Pick(Vowels) + Pick(Onsets[..4]);

    private static string Start(string particle) => particle.Length == 0 ? "" : Capital(particle);

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
