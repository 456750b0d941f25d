using System.Globalization;

namespace Hub.Deciding.Tests.DryRun;

/// <summary>An invented person, with every value that identifies one.</summary>
internal sealed class GeneratedPerson
{
    private static readonly string[] FirstNames =
    [
        "Jan", "Fatima", "Sjoerd", "Priscilla", "Mehmet", "Annelies", "Kees", "Xiulan", "Roos", "Floor", "Truus", "Giovanni", "Wietske",
        "Bram", "Noa", "Hennie",
    ];

    // Names that are words too, names with prefixes, and names that no list holds.
    private static readonly string[] Surnames =
    [
        "Bos", "de Wit", "Kuiper", "van der Meer", "Bakker", "Steen", "Vogel", "el Hamdaoui", "Yildirim", "Nowakowska", "ter Braak",
        "Onrust", "Zomer", "Wolters-Roos", "Berg",
    ];

    private static readonly string[] Syllables =
    [
        "bra", "kel", "mun", "dor", "sti", "vee", "lan", "gor", "hul", "pen", "rik", "wes", "zan", "tof", "mer",
    ];

    /// <summary>Makes a person.</summary>
    public GeneratedPerson(Random random)
    {
        FirstName = FirstNames[random.Next(FirstNames.Length)];
        Surname = random.Next(3) == 0 ? MadeUp(random) : Surnames[random.Next(Surnames.Length)];
        Bsn = MakeBsn(random);
        Phone = $"06-{random.Next(10_000_000, 99_999_999)}";
        Email = $"{FirstName.ToLowerInvariant()}.{random.Next(100, 999)}@example.org";
        Iban = $"NL{random.Next(10, 99)}RABO0{random.Next(100_000_000, 999_999_999)}";
        Plate =
            $"{random.Next(10, 99)}-{(char)random.Next('A', 'Z')}{(char)random.Next('A', 'Z')}{(char)random.Next('A', 'Z')}"
            + $"-{random.Next(1, 9)}";
        Born = string.Create(CultureInfo.InvariantCulture, $"{random.Next(1, 28):00}-{random.Next(1, 12):00}-{random.Next(1930, 2008)}");
        HouseNumber = $"{random.Next(2, 400)}{(random.Next(4) == 0 ? "a" : "")}";
    }

    public string FirstName { get; }

    public string Surname { get; }

    public string Name => $"{FirstName} {Surname}";

    public string Bsn { get; }

    public string Phone { get; }

    public string Email { get; }

    public string Iban { get; }

    public string Plate { get; }

    public string Born { get; }

    public string HouseNumber { get; }

    /// <summary>What may stand in no text that a wijkteam reads.</summary>
    public IEnumerable<string> Values => [Name, Bsn, Phone, Phone.Replace("-", "", StringComparison.Ordinal), Email, Iban, Plate, Born];

    private static string MadeUp(Random random)
    {
        var name = string.Concat(Enumerable.Range(0, random.Next(2, 4)).Select(_ => Syllables[random.Next(Syllables.Length)]));
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static string MakeBsn(Random random)
    {
        while (true)
        {
            var text = random.Next(100_000_000, 999_999_999).ToString(CultureInfo.InvariantCulture);
            if (Hub.Contracts.Privacy.Bsn.IsValid(text))
            {
                return text;
            }
        }
    }
}
