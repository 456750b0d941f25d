using Hub.Contracts.Individual;
using Hub.Contracts.Signals;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Desk.Link;
using Hub.Desk.Postvak;

namespace Hub.Desk.Tests.Postvak;

/// <summary>A delivery as somebody reads it without opening it.</summary>
public sealed class EntryWordsTests
{
    private const string Team = "gm0637.wijkzorgnetwerk.oosterheem";
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-11-27T15:00:00Z");

    private static readonly Names Names = new(
        new HubDirectory([
            new DirectoryMunicipality(
                new MunicipalityCode("GM0637"), "Zoetermeer",
                [new DirectoryArea(new AreaCode("oosterheem"), "Oosterheem")],
                [
                    new DirectoryTeam(new TeamId("gm0637.wijkteam.oosterheem"), TeamKind.Wijkteam, "Wijkteam Oosterheem"),
                    new DirectoryTeam(new TeamId(Team), TeamKind.Wijkzorgnetwerk, "Wijkzorgnetwerk Oosterheem"),
                ]),
            new DirectoryMunicipality(
                new MunicipalityCode("GM0202"), "Arnhem",
                [new DirectoryArea(new AreaCode("oosterheem"), "Een ander")],
                [new DirectoryTeam(new TeamId("gm0202.triage"), TeamKind.Triage, "Triage Arnhem")]),
        ]));

    [Fact]
    public void An_acute_case_says_what_where_from_whom_and_how_long()
    {
        var words = Words(
            new InboxEntry(
                Guid.NewGuid(),
                "individual", "delivered", "acute",
                Now.AddMinutes(-3),
                Now.AddMinutes(9),
                theme: Theme.Eenzaamheid,
                area: "oosterheem",
                source: SourceKind.Zorg,
                partner: new PartnerId("zorgorganisatie-de-brug"),
                dataClass: DataClass.Case));

        Assert.Equal("Acuut: Eenzaamheid", words.Title);
        Assert.Equal("Oosterheem · van Zorgorganisatie de brug · vandaag 15:57", words.Line);
        Assert.Equal(("nog 9 minuten", "zaak, verzegeld", true, false), (words.Term, words.Kind, words.IsAcute, words.IsForBatch));
    }

    [Fact]
    public void What_came_back_and_who_has_it_is_said_with_the_names_of_teams()
    {
        var words = Words(
            new InboxEntry(
                Guid.NewGuid(),
                "individual", "accepted", "normal", Now,
                reason: "wrong-kind",
                returnedBy: "gm0637.wijkteam.oosterheem",
                returnedAt: Now.AddHours(-1),
                acceptedBy: "aanvoerder-2"));

        Assert.Equal("Zaak over een persoon of huishouden", words.Title);
        Assert.Equal(
            ["Opgepakt door aanvoerder-2.", "Terug van Wijkteam Oosterheem (vandaag 15:00): is van het andere netwerk."],
            words.Remarks);
    }

    [Theory]
    [InlineData("accepted", "aanvoerder-2",
        "Ook openbaar gemaakt door aanvoerder-2 (vandaag 15:00): Wijkteam Oosterheem heeft wat is vrijgegeven, en weet van geen zaak.")]
    [InlineData("decided", null,
        "Openbaar gemaakt (vandaag 15:00): Wijkteam Oosterheem heeft wat is vrijgegeven, en weet van geen zaak.")]
    public void A_case_of_which_something_became_public_says_when_by_whom_and_who_has_it(string state, string? by, string line)
    {
        var words = Words(new InboxEntry(
            Guid.NewGuid(), "individual", state, "normal", Now.AddDays(-1), dataClass: DataClass.Case,
            madePublic: new MadePublic(Now.AddHours(-1), new TeamId("gm0637.wijkteam.oosterheem"), by)));

        Assert.Equal([line], words.Remarks);
        Assert.False(OokOpenbaar.IsOffered(words, Team));
    }

    [Fact]
    public void What_was_taken_up_says_by_when_it_must_be_finished_and_how_late_it_is()
    {
        var inTime = Words(new InboxEntry(
            Guid.NewGuid(), "individual", "accepted", "normal", Now, Now.AddDays(-9),
            acceptedBy: "aanvoerder-2", finishBy: Now.AddHours(3)));
        var late = Words(new InboxEntry(
            Guid.NewGuid(), "collective", "accepted", "normal", Now, Now.AddDays(-9),
            acceptedBy: "medewerker-2", finishBy: Now.AddDays(-3)));

        Assert.Equal(("afronden: nog 3 uur", false), (inTime.Term, inTime.IsLate));
        Assert.Equal(("afronden: 3 dagen te laat", true), (late.Term, late.IsLate));
    }

    [Fact]
    public void Nobody_hands_over_to_another_municipality_or_to_itself()
        => Assert.Equal(["gm0637.wijkteam.oosterheem"], Names.Beside(Team).Select(team => team.Id.Value));

    private static EntryWords Words(InboxEntry entry) => new(entry, Team, Names, Now);
}
