using Hub.Adapters.Intake;
using Hub.Contracts.Privacy;
using Hub.Contracts.Text;

namespace Hub.Adapters.Tests.Intake;

/// <summary>Every way in which people write a citizen number, and what only looks like one.</summary>
public sealed class BsnFormsTests
{
    private static readonly string[] Separators =
    [
        "", " ", "  ", "-", "–", " – ", ".", ". ", "_", ",", ", ", "/", "·", "•", "\n", "\r\n", "\n\n", "\u2009", "\u00A0", "\u00AD",
        "\u200B", "|", "*", "~", "'", " - ", "<b>", "&nbsp;", "🙂",
    ];

    // With other separators round them, a comma before two digits makes an amount, and two points, strokes or hyphens a date.
    private static readonly string[] Mixed =
    [
        .. Separators.Where(separator => separator.Length == 0 || !",./-".Contains(separator[0], StringComparison.Ordinal)),
    ];

    private static readonly string[] Glue = ["", " ", "BSN", "bsn: ", "nr", "x", "(", "zie_", "é", "\n", "burgerservicenummer=", "🙂"];

    [Theory]
    [InlineData("BSN111222333", "BSN[BSN]")]
    [InlineData("nr111222333x", "nr[BSN]x")]
    [InlineData("11 12 22 333", "[BSN]")]
    [InlineData("111222 333", "[BSN]")]
    [InlineData("111  222  333", "[BSN]")]
    [InlineData("111_222_333", "[BSN]")]
    [InlineData("111,222,333", "[BSN]")]
    [InlineData("111–222–333", "[BSN]")]
    [InlineData("111\n222\n333", "[BSN]")]
    [InlineData("1 1 1 2 2 2 3 3 3", "[BSN]")]
    [InlineData("111·222·333", "[BSN]")]
    [InlineData("11-12-22-333", "[BSN]")]
    [InlineData("zijn bsn is 12345672.", "zijn bsn is [BSN].")]
    [InlineData("B.S.N.: 123 45 672", "B.S.N.: [BSN]")]
    [InlineData("bsn nummer 12345672", "bsn nummer [BSN]")]
    [InlineData("<i>111</i><i>222</i><i>333</i>", "<i>[BSN]</i>")]
    [InlineData("een een een twee twee twee drie drie drie", "[BSN]")]
    [InlineData("één, één, één, twee, twee, twee, drie, drie, drie", "[BSN]")]
    [InlineData("honderdelf tweehonderdtweeëntwintig driehonderddrieëndertig", "[BSN]")]
    [InlineData("elf twaalf tweeëntwintig driehonderddrieëndertig", "[BSN]")]
    [InlineData("kamer 4, 111 222 333, 2 keer", "kamer 4, [BSN], 2 keer")]
    [InlineData("geboren 01-02-1985, 111222333", "geboren 01-02-1985, [BSN]")]
    [InlineData("06-12345678 of 111.222.333", "06-12345678 of [BSN]")]
    public void A_citizen_number_is_masked_however_it_is_written(string text, string expected)
        => Assert.Equal(expected, BsnMask.Apply(NormalText.Of(text)));

    // Each would pass the elfproef if its digits were taken together, or holds digits that would.
    [Theory]
    [InlineData("op 11-12-2022 om 3.33 uur")]
    [InlineData("op 2011-12-22, 3 en 3 keer")]
    [InlineData("op 20111222 3")]
    [InlineData("€ 111.222.333")]
    [InlineData("1.112.223,33 euro")]
    [InlineData("+31 1 11222333")]
    [InlineData("0031 111222333")]
    [InlineData("(011) 122 23 33")]
    [InlineData("zaak 2011-12226")]
    [InlineData("12345672")]
    [InlineData("order 1112223330")]
    [InlineData("order 0111222333")]
    [InlineData("om 11:12 in 2233 AB 3")]
    [InlineData("nummers 111 222 en 333")]
    [InlineData("een van de twee, drie of vier")]
    public void What_has_another_form_is_left_alone(string text) => Assert.Same(text, BsnMask.Apply(text));

    [Theory]
    [InlineData("79 321 0987")]
    [InlineData("123456-782")]
    [InlineData("2026-11-28-001")]
    [InlineData("dossier/111-222333")]
    public void A_code_is_masked_in_the_usual_groups_only(string code) => Assert.Same(code, BsnMask.ApplyToCode(code));

    [Fact]
    public void Any_citizen_number_between_any_separators_is_masked()
    {
        var random = new Random(46);
        for (var i = 0; i < 20_000; i++)
        {
            var bsn = Draw(random);
            var text = Write(bsn, random);

            var masked = BsnMask.Apply(NormalText.Of(text))!;

            Assert.True(masked.Contains(BsnMask.Mark, StringComparison.Ordinal), $"Number {i} of this seed was not masked: {text}");
            Assert.True(!masked.Any(char.IsAsciiDigit), $"Number {i} of this seed left digits: {masked}");
        }
    }

    [Fact]
    public void Few_codes_with_random_digits_lose_anything()
    {
        var random = new Random(46);
        var bytes = new byte[16];
        var lost = 0;
        for (var i = 0; i < 10_000; i++)
        {
            random.NextBytes(bytes);
            lost += BsnMask.FindsInCode($"https://bron.voorbeeld.nl/bijlage/{new Guid(bytes)}") ? 1 : 0;
        }

        Assert.InRange(lost, 0, 20);
    }

    [Theory]
    [InlineData("1 ")]
    [InlineData("11 12 22 33 ")]
    [InlineData("111222334,")]
    [InlineData("een ")]
    [InlineData("1<")]
    [InlineData("bsn 1")]
    public void A_long_text_of_numbers_is_read_once(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000));

        Assert.NotNull(BsnMask.Apply(text));
    }

    private static string Draw(Random random)
    {
        while (true)
        {
            var digits = random.Next(1, 1_000_000_000).ToString("D9");
            if (Bsn.IsValid(digits))
            {
                return digits;
            }
        }
    }

    // One to four groups, or single digits, with one kind of separator or with several.
    private static string Write(string bsn, Random random)
    {
        var groups = random.Next(5) == 0 ? Enumerable.Repeat(1, 9).ToArray() : Groups(random);
        var one = Separators[random.Next(Separators.Length)];
        var mixed = random.Next(4) == 0;
        var (text, at) = (Glue[random.Next(Glue.Length)], 0);
        foreach (var group in groups)
        {
            text += (at == 0 ? "" : mixed ? Mixed[random.Next(Mixed.Length)] : one) + bsn[at..(at + group)];
            at += group;
        }
        return text + Glue[random.Next(2, Glue.Length - 2)].Replace('=', ' ');
    }

    // Groups that begin like a day, a time or an amount are another number's form.
    private static int[] Groups(Random random) => random.Next(7) switch
    {
        0 => [9],
        1 => [3, 3, 3],
        2 => [4, 2, 3],
        3 => [3, 2, 4],
        4 => [6, 3],
        5 => [3, 6],
        _ => [2, 2, 2, 3],
    };
}
