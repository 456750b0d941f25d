using System.Globalization;
using System.Text.RegularExpressions;
using Hub.Contracts.Text;
using Hub.Desk.Link;

namespace Hub.Desk.Invoeren;

/// <summary>What somebody filled in. It lives in the memory of one request, and in the page that is answered.</summary>
public sealed partial class EntryForm
{
    /// <summary>The most characters of the story.</summary>
    public const int LongestStory = 4_000;

    private const string Odd = "Hier staan tekens die niet mogen: < met een letter erachter, of onzichtbare tekens. Haal ze weg, of typ "
        + "het "
        + "over in plaats van het te plakken.";

    private readonly Dictionary<string, string> values;

    private EntryForm(Dictionary<string, string> values) => this.values = values;

    /// <summary>The fields, in the order of the screen.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["gebied", "straat", "nummer", "postcode", "wat", "sinds", "over", "naam", "gevaar"];

    /// <summary>An empty one.</summary>
    public static EntryForm Empty { get; } = new([]);

    /// <summary>What was filled in; fields of other names count for nothing.</summary>
    public static EntryForm Of(IFormCollection form)
        => new(Names.ToDictionary(
            name => name, name => form[name].ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Trim(), StringComparer.Ordinal));

    /// <summary>A field; empty where nothing was filled in.</summary>
    public string this[string name] => values.GetValueOrDefault(name, "");

    /// <summary>The municipality, from the area that was chosen.</summary>
    public string Municipality => this["gebied"].Split('/')[0];

    /// <summary>The area; empty where somebody does not know.</summary>
    public string Area => this["gebied"].Split('/') is [_, var area] ? area : "";

    /// <summary>Whether it is about danger now.</summary>
    public bool IsDanger => this["gevaar"] == "nu";

    /// <summary>Since when; null where nothing was filled in.</summary>
    public DateOnly? Since
        => DateOnly.TryParseExact(this["sinds"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>What is wrong, by field, each with what to do; empty for nothing.</summary>
    /// <param name="directory">The areas.</param>
    /// <param name="now">The moment.</param>
    public IReadOnlyDictionary<string, string> Faults(Names directory, DateTimeOffset now)
    {
        var faults = new Dictionary<string, string>(StringComparer.Ordinal);
        void When(bool wrong, string field, string words)
        {
            if (wrong)
            {
                faults.TryAdd(field, words);
            }
        }
        foreach (var name in Names)
        {
            When(Markup.IsMatch(this[name]) || this[name].Any(IsOdd), name, Odd);
        }
        When(!IsPlace(directory), "gebied", "Kies het gebied. Weet u het niet? Kies dan uw gemeente.");
        When(this["wat"].Length < 10, "wat", "Schrijf in een paar zinnen wat er aan de hand is.");
        When(this["wat"].Length > LongestStory, "wat", $"Dit is te lang: hoogstens {LongestStory} tekens. Schrijf het korter.");
        When(this["straat"].Length > 120, "straat", "Dit is te lang voor een straat.");
        When(this["nummer"].Length > 20, "nummer", "Dit is te lang voor een huisnummer.");
        When(
            this["postcode"].Length > 0 && !Postcode.IsMatch(this["postcode"]), "postcode",
            "Een postcode is vier cijfers en twee letters, zoals 2721 AB; vier cijfers mag ook.");
        When(
            this["sinds"].Length > 0 && Since is null, "sinds", "Vul een datum in, of laat dit leeg.");
        When(Since > DateOnly.FromDateTime(DutchTime.Local(now)), "sinds", "Deze dag moet nog komen. Vul in sinds wanneer u het weet.");
        When(this["over"] is not ("persoon" or "buurt" or "beide" or "weet-niet"), "over", "Zeg of het over een persoon gaat.");
        When(this["naam"].Length > 200, "naam", "Dit is te lang voor een naam.");
        When(
            this["naam"].Length > 0 && this["over"] == "buurt", "naam",
            "U zegt dat het over niemand in het bijzonder gaat, en vult een naam in. Haal de naam weg, of zeg dat het over een persoon "
                + "gaat.");
        When(this["gevaar"] is not ("nu" or "dreigt" or "nee"), "gevaar", "Zeg of er gevaar is.");
        return faults;
    }

    private bool IsPlace(Names directory)
        => directory.Directory.Municipalities.FirstOrDefault(one => one.Code.Value == Municipality) is { } known
            && (Area.Length == 0 || known.Areas.Any(area => area.Code.Value == Area));

    // Besides controls, what changes the direction of text or cannot be seen.
    private static bool IsOdd(char c)
        => (char.IsControl(c) && c is not ('\n' or '\t')) || c is (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
            or (>= '\u2060' and <= '\u2069') or '\uFEFF' or '\uFFFD';

    /// <inheritdoc/>
    public override string ToString() => nameof(EntryForm);

    [GeneratedRegex(@"<[A-Za-z/!?]", RegexOptions.CultureInvariant)]
    private static partial Regex Markup { get; }

    [GeneratedRegex(@"^[1-9][0-9]{3}( ?[A-Za-z]{2})?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Postcode { get; }
}
