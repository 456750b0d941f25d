using System.Globalization;
using System.Text.RegularExpressions;

namespace Hub.Deciding.Tests.Disclosure;

/// <summary>
/// Some 1,400 surnames and 550 first names of several origins through the frames in which people name people. Where a frame announces a
/// person, every name is withheld, ordinary word or not; where nothing but a capital or a verb tells (<c>Kan heeft gebeld</c>), the bar
/// allows names that are words.
/// </summary>
public sealed class ReleaseGateNameProperties
{
    [Theory]
    [InlineData("De lamp is stuk, gemeld door {0} {1}.", 0)]
    [InlineData("De lamp is stuk, gemeld door {1} van de buurtapp.", 0)]
    [InlineData("Volgens {0} {1} ligt er weer glas op het plein.", 0)]
    [InlineData("Er ligt glas op het plein, aldus {1}.", 0)]
    [InlineData("Meneer {1} heeft gebeld over de stoep.", 0)]
    [InlineData("Mevrouw Van der {1} heeft gebeld over de stoep.", 0)]
    [InlineData("De familie {1} ruimt het plein steeds op.", 0)]
    [InlineData("Gesproken met dhr. {1} over de stoep.", 0)]
    [InlineData("De bewonersgroep van {1} en anderen wil meer groen.", 0)]
    [InlineData("Er ligt glas op het plein. Contact: {0} {1}.", 0)]
    [InlineData("Er ligt glas op het plein. Contact: A. {1}, buurtapp.", 0)]
    [InlineData("Zwerfafval op het plein, gemeld door de {1}, B. uit de flat.", 0)]
    [InlineData("Zwerfafval op het plein.\nMet vriendelijke groet,\n{0} {1}", 0)]
    [InlineData("Zwerfafval op het plein. Groetjes, {0} van {1}", 0)]
    [InlineData("De hond van {0} {1} loopt los op het veld.", 0)]
    [InlineData("{0} {1} heeft de lamp gemeld.", 2)]
    [InlineData("{1} heeft gebeld over de stoep.", 25)]
    public void A_surname_with_a_capital_is_withheld(string frame, int perMille) => Check(frame, perMille, name => name);

    [Theory]
    [InlineData("afval op het plein, meneer {1} heeft gebeld", 10)]
    [InlineData("afval op het plein, mevrouw van {1} heeft gebeld", 10)]
    [InlineData("Afval op het plein, mevr. {1} heeft gebeld.", 10)]
    [InlineData("Afval op het plein, meneer {1} heeft gebeld.", 10)]
    [InlineData("Afval op het plein, buurman {1} heeft gebeld.", 20)]
    [InlineData("Volgens {1} is de lamp stuk.", 20)]
    [InlineData("De lamp is stuk, gemeld door {1}.", 20)]
    [InlineData("De lamp is stuk, gemeld door {0} {1}.", 20)]
    [InlineData("De bewonersgroep van {1} en anderen wil meer groen.", 20)]
    [InlineData("de lamp is stuk. gr {1}", 20)]
    [InlineData("De lamp is stuk.\n{1}", 30)]
    public void A_surname_in_small_letters_is_withheld_where_a_name_is_due(string frame, int perMille) =>
        Check(frame, perMille, name => name.ToLowerInvariant());

    [Theory]
    [InlineData("De lamp is stuk, gemeld door {0}.", 0)]
    [InlineData("Mijn zoon {0} viel over de tegel.", 0)]
    [InlineData("Groetjes, {0}", 0)]
    [InlineData("{0} belde over de stoep.", 2)]
    public void A_first_name_with_a_capital_is_withheld(string frame, int perMille)
    {
        var leaks = NamesOfOrigins.FirstNames.Where(name => Leaks(string.Format(CultureInfo.InvariantCulture, frame, name), name)).ToList();

        AssertAtMost(perMille, leaks, NamesOfOrigins.FirstNames.Count);
    }

    private static void Check(string frame, int perMille, Func<string, string> form)
    {
        var surnames = NamesOfOrigins.Surnames;
        var leaks = new List<string>();
        for (var i = 0; i < surnames.Count; i++)
        {
            var surname = form(surnames[i]);
            var first = form(NamesOfOrigins.FirstNames[i % NamesOfOrigins.FirstNames.Count]);
            if (Leaks(string.Format(CultureInfo.InvariantCulture, frame, first, surname), surname))
            {
                leaks.Add(surname);
            }
        }

        AssertAtMost(perMille, leaks, surnames.Count);
    }

    private static void AssertAtMost(int perMille, List<string> leaks, int all)
        => Assert.True(leaks.Count * 1000 <= perMille * all, $"{leaks.Count} of {all} released: {string.Join(' ', leaks.Take(60))}");

    // A name that is also a word of the frame cannot be told apart in what is released.
    private static bool Leaks(string text, string name)
    {
        var word = new Regex($@"(?<![\p{{L}}]){Regex.Escape(name)}(?![\p{{L}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return word.Count(text) == 1 && word.IsMatch(GateOf.Text(text));
    }
}
