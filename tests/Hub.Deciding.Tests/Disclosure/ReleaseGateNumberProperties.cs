namespace Hub.Deciding.Tests.Disclosure;

/// <summary>Numbers that lead to a person or a home, in every form that people write them: not one part of them is released.</summary>
public sealed class ReleaseGateNumberProperties
{
    private static readonly string[] Ones = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"];
    private static readonly string[] Teens =
    [
        "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
    ];
    private static readonly string[] Tens = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];

    [Theory]
    [InlineData("Er ligt grofvuil bij Dorpsstraat {0}, al weken.")]
    [InlineData("Er ligt grofvuil bij de Meidoornlaan {0} en het stinkt.")]
    [InlineData("Er ligt grofvuil bij huisnummer {0}, al weken.")]
    [InlineData("Er ligt grofvuil bij nr. {0} op de stoep.")]
    [InlineData("Er ligt grofvuil bij nummer {0}.")]
    public void A_house_number_in_words_is_withheld(string frame)
        => AssertNoneReleased(Enumerable.Range(2, 398).SelectMany(Spellings).Select(number => (Frame(frame, number), number)));

    [Fact]
    public void A_house_number_in_Roman_figures_is_withheld()
        => AssertNoneReleased(
            ((string[])["II", "III", "IV", "VI", "VII", "IX", "XI", "XII", "XIV", "XX", "XXI", "XL"]).Select(number =>
                ($"Er ligt grofvuil bij Dorpsstraat {number}, al weken.", number)));

    [Theory]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData(", ")]
    [InlineData(";")]
    [InlineData(" - ")]
    [InlineData(". ")]
    [InlineData("/")]
    public void A_telephone_number_in_words_is_withheld(string between)
    {
        string[] spoken =
        [
            "nul zes een twee drie vier vijf zes zeven acht", "nul zes twaalf vierendertig zesenvijftig achtenzeventig",
            "zes twaalf vierendertig zesenvijftig achtenzeventig", "zero six one two three four five six seven eight",
            "nul zeven negen drie zes vier vijf acht twee een", "nulzes vijftien negentien tachtig elf",
        ];

        AssertNoneReleased(
            spoken.SelectMany(number =>
                number
                    .Split(' ')
                    .Skip(1)
                    .Select(part => ($"De lamp is stuk, bel {string.Join(between, number.Split(' '))} voor de plek.", part))));
    }

    [Theory]
    [InlineData("06-12 34 56 78")]
    [InlineData("06.12.34.56.78")]
    [InlineData("+31 6 12 34 56 78")]
    [InlineData("+31(0)6 12345678")]
    [InlineData("0031 6 12345678")]
    [InlineData("(079) 312 34 56")]
    [InlineData("079-312 34 56")]
    [InlineData("079/3123456")]
    [InlineData("0800-1234")]
    [InlineData("14 079")]
    [InlineData("14079")]
    [InlineData("0 6 1 2 3 4 5 6 7 8")]
    [InlineData("06\u200B12\u200B34\u200B56\u200B78")]
    [InlineData("06\u00AD12\u00AD34\u00AD56\u00AD78")]
    [InlineData("06·12·34·56·78")]
    [InlineData("06\u202812\u202834\u202856\u202878")]
    [InlineData("06-twaalf34vijfenzestig78")]
    [InlineData("0 (zes) 12 34 drie 56 78")]
    [InlineData("06 28 13 zeven zeven nul een")]
    public void A_telephone_number_in_figures_is_withheld(string number)
    {
        var released = GateOf.Text($"De lamp is stuk, bel {number} voor de plek.");

        Assert.DoesNotContain(released, char.IsDigit);
    }

    [Theory]
    [InlineData("kenteken negenentwintig g x b zeven", "negenentwintig g b zeven")]
    [InlineData("kenteken 29 gxb 7", "29 gxb 7")]
    [InlineData("kenteken is twaalf golf bravo kilo xray", "twaalf golf bravo kilo")]
    [InlineData("postcode twee zeven een twee AB", "twee zeven AB")]
    [InlineData("postcode: tweeduizend zevenhonderd twaalf a b", "tweeduizend zevenhonderd twaalf")]
    [InlineData("IBAN enel nul twee a b n a nul een twee drie vier vijf zes zeven acht negen", "nul twee drie vier vijf zes")]
    [InlineData("rekening 12 34 56 78", "12 34 56 78")]
    [InlineData("rekening NL nul twee abna nul een twee drie", "nul twee abna drie")]
    [InlineData("geb. drie vier eenenvijftig", "drie vier eenenvijftig")]
    public void A_plate_postcode_or_account_in_words_is_withheld(string written, string parts)
        => AssertNoneReleased(parts.Split(' ').Select(part => ($"De auto staat op de stoep, {written}, al weken.", part)));

    [Theory]
    [InlineData("Lekkage bij de put. Nummer 12 belde.")]
    [InlineData("Lamp stuk, nr 12 belde.")]
    [InlineData("De lamp bij 12 is stuk.")]
    [InlineData("Lantaarnpaal tegenover nummer 12 is stuk.")]
    [InlineData("Lantaarnpaal Vondellaan 12 is stuk.")]
    public void A_house_number_beside_a_thing_of_the_street_is_withheld(string text) => AssertNoneReleased([(text, "12")]);

    private static IEnumerable<string> Spellings(int number)
    {
        var (hundreds, rest) = (number / 100, number % 100);
        var below =
            rest == 0 ? ""
            : rest < 10 ? Ones[rest - 1]
            : rest < 20 ? Teens[rest - 10]
            : rest % 10 == 0 ? Tens[(rest / 10) - 2]
            : $"{Ones[(rest % 10) - 1]}en{Tens[(rest / 10) - 2]}";
        var word = hundreds == 0 ? "" : hundreds == 1 ? "honderd" : $"{Ones[hundreds - 1]}honderd";
        yield return word + below;
        yield return (word + below).Replace("eeen", "eeën", StringComparison.Ordinal).Replace("ieen", "ieën", StringComparison.Ordinal);
        if (hundreds > 0 && rest > 0)
        {
            yield return $"{word}en{below}";
        }
    }

    private static string Frame(string frame, string number) => frame.Replace("{0}", number, StringComparison.Ordinal);

    private static void AssertNoneReleased(IEnumerable<(string Text, string Part)> cases)
    {
        var leaks = cases
            .Select(one => (one.Text, one.Part, Released: GateOf.Text(one.Text)))
            .Where(one =>
                $" {one.Released} "
                    .Split([' ', ',', '.', ';', '-', '/'], StringSplitOptions.RemoveEmptyEntries)
                    .Contains(one.Part, StringComparer.OrdinalIgnoreCase))
            .Select(one => $"{one.Text} => {one.Released}")
            .Distinct(StringComparer.Ordinal)
            .ToList();

        Assert.True(leaks.Count == 0, $"{leaks.Count} released, such as:\n{string.Join('\n', leaks.Take(20))}");
    }
}
