using System.Text;
using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.Collective;
using Hub.Contracts.Individual;
using Hub.Contracts.Signals;
using Hub.Deciding.Classification;
using Hub.Deciding.DryRun;
using Hub.Deciding.Planning;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Planning;

/// <summary>Who brought a plan and agreed to be reached: sealed for the wijkregisseur, or for nobody.</summary>
public sealed partial class InitiatorTests
{
    private const string Regisseur = "gm0637.wijkregisseur.oosterheem";

    // A plan of residents from the municipality's own desk, whose initiator agreed.
    private static readonly Plan Agreed = new()
    {
        Kind = SignalKind.Collective,
        Theme = Theme.Initiatief,
        Flags = new SignalFlags(false, false, Initiative: true, false),
        SharingAllowed = true,
        ClaimedBases = ["avg-6-1-e", "avg-6-1-a", "wpg-19"],
        Description = "De bank in het park is stuk. Wij knappen hem zelf op, bel 06-87654321.",
    };

    [Fact]
    public void Who_agreed_can_be_reached_by_the_wijkregisseur_and_the_plan_says_no_more_than_that()
    {
        var routed = Agreed.Routed();

        var plan = Assert.Single(routed.Deliveries.OfType<PlannedDelivery.Collective>());
        var initiator = Assert.Single(routed.Deliveries.OfType<PlannedDelivery.Sealed>());
        Assert.Equal((Regisseur, Regisseur), (plan.InitiatorThrough?.Value, initiator.Team.Value));
        Assert.Equal((DataClass.Initiator, "initiator"), (initiator.DataClass, initiator.Part));
        Assert.Equal(
            ("avg-6-1-a", "wijkgericht-werken", "convenant-1"),
            (initiator.LegalBasis.Grondslag.Value, initiator.LegalBasis.Purpose.Value, initiator.LegalBasis.Covenant?.Value));
        Assert.Contains(routed.Reasons, reason => reason.Rule.Value == "route.initiator");
    }

    [Fact]
    public void Sealed_is_who_and_how_to_reach_him_with_the_plan_and_where_and_nothing_else()
    {
        var content = Agreed.Routed().Deliveries.OfType<PlannedDelivery.Sealed>().Single().Content;

        using var wire = JsonSerializer.SerializeToDocument(content, HubJson.Options);
        Assert.Equal(
            "theme reportedAt source description location reporter attachments focuspunten remarks alsoPublic reasons".Split(' '),
            wire.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal(
            ("M. Melder", "06-87654321", "melder@example.org", null),
            (content.Reporter!.Name, content.Reporter.Phone, content.Reporter.Email, content.Reporter.Organisation));
        Assert.Equal(Agreed.Description, content.Description);
        Assert.Equal(
            ("Teststraat", "Zoetermeer", null, null, null),
            (
                content.Location!.Street, content.Location.Place, content.Location.HouseNumber, content.Location.Postcode,
                content.Location.Lat));
        Assert.True(content.Attachments.IsEmpty && content.Reasons.IsEmpty && content.AlsoPublic.IsEmpty);
    }

    [Fact]
    public void Who_did_not_agree_leaves_no_trace()
        => NoTrace(Agreed with { SharingAllowed = false });

    [Theory]
    [InlineData(null, null)]
    [InlineData(" ", "")]
    public void Who_gave_nothing_by_which_to_reach_him_leaves_no_trace(string? phone, string? email)
        => NoTrace(Agreed with { Reporter = new SignalReporter("M. Melder", phone, email, "Buurtclub De Testers") });

    [Fact]
    public void A_source_that_names_no_reporter_leaves_no_trace()
        => NoTrace(Agreed with { Reporter = null });

    [Fact]
    public void What_is_no_plan_of_residents_discloses_no_reporter_to_a_collective_team()
    {
        NoTrace(Agreed with { Flags = default });
        NoTrace(Agreed with { Flags = new SignalFlags(Acute: true, false, Initiative: true, false) });
    }

    [Fact]
    public void A_persons_case_discloses_nobody_to_the_wijkregisseur_whatever_its_flags()
        => Assert.Equal(TeamKind.Wijkzorgnetwerk, (Agreed with { Kind = SignalKind.Individual }).Only().TeamKind);

    [Fact]
    public void Where_the_wijkteam_decides_on_plans_it_reads_that_the_wijkregisseur_can_reach_him()
    {
        var social = new TouchedFocuspunt(new FocuspuntId("jeugd"), Social: true);

        var routed = (Agreed with { Map = new FakeTeamMap { Initiatives = TeamKind.Wijkteam, Touched = [social] } }).Routed();

        Assert.Equal([TeamKind.Wijkteam, TeamKind.Wijkregisseur], routed.Deliveries.Select(delivery => delivery.TeamKind));
        Assert.Equal(Regisseur, Assert.IsType<PlannedDelivery.Collective>(routed.Deliveries[0]).InitiatorThrough?.Value);
        // The other network hears of the focuspunt as it would without.
        Assert.Equal(TeamKind.Wijkzorgnetwerk, Assert.Single(routed.Notices).TeamKind);
    }

    [Fact]
    public void A_copy_of_the_plan_says_who_can_reach_him_too()
    {
        var copied = (Agreed with { Theme = Theme.OverlastGroep, Map = new FakeTeamMap { HasStadsmarshall = true } }).Routed().Deliveries;

        Assert.Equal([Regisseur, Regisseur], copied.OfType<PlannedDelivery.Collective>().Select(copy => copy.InitiatorThrough?.Value));
    }

    [Fact]
    public void Of_a_split_signal_the_wijkregisseur_reads_the_plan_and_nothing_of_the_case()
    {
        const string Garden = "Wij willen met de buurt een moestuin beginnen op het veldje.";
        var signal = new Signal(
            "source-1", SourceKind.Inwoner, Plan.OudeIjsselstreek,
            new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero),
            $"{Garden} Mijn buurvrouw mevrouw Testpersoon van nummer 12 is verward en eet niet meer.",
            summary: "Moestuin, en buurvrouw Testpersoon",
            location: new SignalLocation("Hoofdstraat", "12", place: "Terborg"),
            subject: new SignalSubject("Mw. Testpersoon"),
            reporter: new SignalReporter("M. Melder", "06-87654321"),
            sharingAllowed: true);

        var routed = Assert.IsType<RoutingDecision.Routed>(
            Shipped.Set.Decider(DecidingOptions.Strict).Decide(signal, Shipped.Set.Matrix.DryRunClaim(SourceKind.Inwoner)));

        Assert.Equal((SignalKind.Both, 3), (routed.Kind, routed.Deliveries.Length));
        var initiator = routed.Deliveries.OfType<PlannedDelivery.Sealed>().Single(one => one.DataClass == DataClass.Initiator);
        Assert.Equal(
            (Garden, null, "M. Melder"),
            (initiator.Content.Description, initiator.Content.Summary, initiator.Content.Reporter!.Name));
        Assert.DoesNotContain("Testpersoon", JsonSerializer.Serialize(initiator.Content, HubJson.Options), StringComparison.Ordinal);
        Assert.DoesNotContain(routed.RulesFor(initiator), rule => rule.Value is "route.individual" or "soort.individueel");
        Assert.DoesNotContain(
            routed.RulesFor(routed.Deliveries.Single(one => one.Part == Wish.IndividualPart)),
            rule => rule.Value.Contains("initiat", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("06-87654321")]
    [InlineData("0687654321")]
    [InlineData("+31 6 87654321")]
    public void Nothing_that_a_collective_team_reads_holds_a_word_of_who_brought_the_plan(string phone)
    {
        string[] his = ["Kwinkelaar", phone, "kwinkelaar@example.org", "Buurtclub"];
        foreach (var (municipality, place) in new[] { ("GM0637", "Oosterheem"), ("GM0202", "Presikhaaf"), ("GM1509", "Terborg") })
        {
            var signal = new Signal(
                "source-1", SourceKind.Inwoner,
                new MunicipalityCode(municipality),
                new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero),
                "Wij willen met de buurt een moestuin beginnen op het veldje. "
                    + $"Bel mij op {phone} of kwinkelaar@example.org, groet Bram Kwinkelaar.",
                location: new SignalLocation(place: place, neighbourhood: place),
                reporter: new SignalReporter("Bram Kwinkelaar", phone, "kwinkelaar@example.org", "Buurtclub"),
                sharingAllowed: true);

            var (considered, decision) = Shipped.Decider.Decide(signal);

            using var stream = new MemoryStream();
            using (var json = new Utf8JsonWriter(stream))
            {
                DecisionLine.Write(json, considered, decision);
            }
            var clear = Encoding.UTF8.GetString(stream.ToArray());
            Assert.All(his, word => Assert.DoesNotContain(word, clear, StringComparison.OrdinalIgnoreCase));
            Assert.Equal(municipality == "GM0202" ? 1 : 2, Assert.IsType<RoutingDecision.Routed>(decision).Deliveries.Length);
        }
    }

    private static void NoTrace(Plan plan)
    {
        var routed = plan.Routed();

        Assert.Null(Assert.IsType<PlannedDelivery.Collective>(Assert.Single(routed.Deliveries)).InitiatorThrough);
        Assert.DoesNotContain(routed.Reasons, reason => reason.Rule.Value.Contains("initiator", StringComparison.Ordinal));
    }
}
