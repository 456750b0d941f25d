using Hub.Contracts.Individual;
using Hub.Contracts.Signals;
using Hub.Teams.Inbox;

namespace Hub.Teams.Tests.Inbox;

/// <summary>What a case names as a person or dwelling leaves the team's side in no words.</summary>
public sealed class OwnWordsTests
{
    private static readonly CaseContent Content = new(
        Theme.Eenzaamheid, DateTimeOffset.Parse("2026-11-03T08:00:00Z", System.Globalization.CultureInfo.InvariantCulture), SourceKind.Zorg,
        location: new SignalLocation("Dorpsstraat", "12-a", "2712AB"),
        subject: new SignalSubject("mw. T. van der Bakker", "1950-01-31", null, "06-12345678", "bakker@example.org", "Dorpsstraat 12-a"),
        reporter: new SignalReporter("Roos Melder", null, null), reference: "zaak-77");

    [Theory]
    [InlineData("De bakker van de Dorpsstraat", "De ▯ van de Dorpsstraat")]
    [InlineData("BAKKER, bakkerij", "▯, bakkerij")]
    [InlineData("Op 12-a en 2712AB; op nummer 13", "Op ▯ en ▯; op nummer 13")]
    [InlineData("Roos zag de rozen; zie zaak-77", "▯ zag de rozen; zie ▯")]
    [InlineData("Er is niets.", "Er is niets.")]
    public void Names_numbers_and_dwelling_of_the_case_are_withheld_and_the_words_beside_them_stay(string text, string left)
        => Assert.Equal(left, OwnWords.Withhold(text, Content));
}
