using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.Collective;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Individual;
using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Teams.Inbox;
using Hub.Testing.Nodes.Router;

namespace Hub.Router.Tests.TeamInbox;

/// <summary>What a team reads on its screen.</summary>
public sealed class TeamOutputTests
{
    [Fact]
    public void What_waits_is_told_in_a_line_a_group_with_the_deliveries_under_it()
    {
        var (first, at) = (new Guid("018f0000-0000-7000-8000-000000000001"), new DateTimeOffset(2026, 11, 3, 9, 0, 0, TimeSpan.Zero));
        var message = new DeliveriesUnanswered(
            Guid.NewGuid(), Given.Regisseur, at,
            [
                new UnansweredDeliveries(Given.Wijkteam, 1, Urgency.Normal, 205, at, [first]),
                new UnansweredDeliveries(Given.Regisseur, 0, Urgency.High, 1, at, [first]),
                new UnansweredDeliveries(Given.Regisseur, 0, Urgency.Normal, 2, at, [first], unfinished: true),
            ]);
        using var output = new StringWriter();

        TeamOutput.Opened(
            new OpenedDelivery(DeliveryTypes.Unanswered, JsonSerializer.SerializeToElement(message, HubJson.Options)),
            json: false,
            output);

        var lines = output.ToString().ReplaceLineEndings("\n").Split('\n');
        Assert.StartsWith(
            $"205 leveringen wachten op antwoord van {Given.Wijkteam} (spoed gewoon), de langste sinds ",
            lines[0],
            StringComparison.Ordinal);
        Assert.EndsWith("stap 1 van de keten", lines[0], StringComparison.Ordinal);
        Assert.Equal([$"  {first}", "  en 204 meer"], lines[1..3]);
        Assert.StartsWith($"1 levering wacht op antwoord van {Given.Regisseur} (spoed hoog)", lines[3], StringComparison.Ordinal);
        Assert.EndsWith("herinnering", lines[3], StringComparison.Ordinal);
        Assert.StartsWith(
            $"2 leveringen zijn aangenomen en niet op tijd afgerond door {Given.Regisseur} (spoed gewoon)", lines[5],
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_collective_signal_is_told_in_Dutch_lines()
    {
        var signal = new CollectiveSignal(
            Guid.NewGuid(),
            2, Given.Wijkteam, Given.Zoetermeer, new AreaCode("oosterheem"), Theme.OverlastGroep,
            new DateTimeOffset(2026, 7, 3, 20, 0, 0, TimeSpan.Zero),
            Urgency.High, 1, SourceKind.Corporatie, Given.RuleSet, null, new ReleasedText("herrie op het plein"),
            reasons: [new RuleId("route.collective")]);

        var lines = Screen(new OpenedDelivery(DeliveryTypes.Collective, JsonSerializer.SerializeToElement(signal, HubJson.Options)));

        Assert.Contains("thema        overlast van een groep", lines);
        Assert.Contains("gemeld       03-07-2026 22:00 (op het uur) door een woningcorporatie", lines);
        Assert.Contains("spoed        hoog", lines);
        Assert.Contains("versie       2: komt in de plaats van wat u eerder had", lines);
        Assert.Contains("tekst        herrie op het plein", lines);
        Assert.Contains("waarom hier  naar het wijkteam van het gebied", lines);
    }

    [Fact]
    public void A_case_names_who_reported_it_and_its_number_in_Dutch_time()
    {
        var content = new CaseContent(
            Theme.SchuldenHuurachterstand,
            new DateTimeOffset(2026, 1, 3, 9, 12, 0, TimeSpan.Zero),
            SourceKind.Corporatie,
            arrearsAmount: 812.5m,
            partner: new PartnerId("woonstichting-de-linde"),
            reference: "HA-42");

        var lines = Screen(new OpenedDelivery(DeliveryTypes.Individual, JsonSerializer.SerializeToElement(new { }), content));

        Assert.Contains("gemeld       03-01-2026 10:12 door woonstichting-de-linde, een woningcorporatie", lines);
        Assert.Contains("zaaknummer   HA-42 (bij die partner)", lines);
        Assert.Contains("achterstand  812,50 euro", lines);
    }

    [Theory]
    [InlineData("gm0637.wijkteam.oosterheem", "initiatief   wie dit indiende is te bereiken via gm0637.wijkregisseur.zuidoost")]
    [InlineData(
        "gm0637.wijkregisseur.zuidoost",
        "initiatief   wie dit indiende is te bereiken: dat staat verzegeld in dit postvak, als 'initiatiefnemer'"
    )]
    public void A_plan_says_who_can_reach_its_initiator(string reader, string line)
    {
        var plan = new CollectiveSignal(
            Guid.NewGuid(),
            1,
            new TeamId(reader),
            Given.Zoetermeer, new AreaCode("oosterheem"), Theme.Initiatief,
            new DateTimeOffset(2026, 7, 3, 20, 0, 0, TimeSpan.Zero),
            Urgency.Normal, 1, SourceKind.Inwoner, Given.RuleSet,
            initiative: true,
            initiatorThrough: Given.Zuidoost);

        Assert.Contains(
            line,
            Screen(new OpenedDelivery(DeliveryTypes.Collective, JsonSerializer.SerializeToElement(plan, HubJson.Options))));
    }

    [Fact]
    public void An_initiator_is_told_as_one_and_not_as_a_case()
    {
        var content = new CaseContent(
            Theme.Initiatief,
            new DateTimeOffset(2026, 1, 3, 9, 12, 0, TimeSpan.Zero),
            SourceKind.Inwoner,
            description: "Een moestuin op het veldje.",
            reporter: new SignalReporter("Ans Testman", "06-12345678", "ans@example.org"));

        var lines = Screen(
            new OpenedDelivery(DeliveryTypes.Individual, JsonSerializer.SerializeToElement(new { dataClass = "initiator" }), content));

        Assert.Equal(
            ["soort", "thema", "gemeld", "wie", "telefoon", "e-mail", "plan", ""], lines.Select(line => line.Split(' ')[0]));
        Assert.Contains("wie          Ans Testman", lines);
        Assert.Contains("telefoon     06-12345678", lines);
    }

    [Theory]
    [InlineData(DataClass.Initiator, "initiatiefnemer ")]
    [InlineData(DataClass.Case, "zaak ")]
    [InlineData(null, "zaak ")]
    public void The_list_tells_an_initiator_from_a_case(DataClass? dataClass, string said)
    {
        using var output = new StringWriter();

        TeamOutput.Inbox(
            new InboxPage([
                new InboxEntry(
                    Guid.NewGuid(),
                    "individual", "delivered", "normal",
                    DateTimeOffset.UnixEpoch.AddYears(56),
                    dataClass: dataClass),
            ]),
            json: false,
            output);

        Assert.Contains($" {said}", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_gives_an_initiator_back_reads_that_nobody_else_gets_him()
    {
        Assert.Contains(
            "niemand anders",
            TeamWords.Returned(new NextReaderForm(Given.Triage, NextReaderForm.Ends, dataClass: DataClass.Initiator)),
            StringComparison.Ordinal);
        Assert.Contains(
            "de partner hoort het",
            TeamWords.Returned(new NextReaderForm(Given.Triage, NextReaderForm.Ends, dataClass: DataClass.Arrears)),
            StringComparison.Ordinal);
    }

    private static string[] Screen(OpenedDelivery opened)
    {
        using var output = new StringWriter();
        TeamOutput.Opened(opened, json: false, output);
        return output.ToString().ReplaceLineEndings("\n").Split('\n');
    }
}
