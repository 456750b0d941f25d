using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Deciding.Planning;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Planning;

/// <summary>What a public matter was made of is kept for triage alone, as far as triage may read it and where it may be a case.</summary>
public sealed class OriginalPlanTests
{
    private static readonly Plan Open = new() { Kind = SignalKind.Collective, Theme = Theme.Afval };

    [Fact]
    public void A_public_matter_keeps_its_original_for_triage_on_the_basis_that_a_case_would_have()
    {
        var original = Assert.IsType<PlannedDelivery.Collective>(Open.Only()).Original!;

        Assert.Equal("gm0637.triage", original.Reader.Value);
        Assert.Equal(("avg-6-1-e", "wijkgericht-werken"), (original.Basis.Grondslag.Value, original.Basis.Purpose.Value));
        Assert.Equal(Open.Description, original.Content.Description);
        Assert.Null(original.Content.Reporter); // who reported is passed on only where that was allowed
    }

    [Fact]
    public void Without_a_basis_for_a_case_nobody_keeps_one()
    {
        Assert.Null(Assert.IsType<PlannedDelivery.Collective>((Open with { HasClaim = false }).Only()).Original);
        Assert.Null(Assert.IsType<PlannedDelivery.Collective>((Open with { Grondslag = "avg-6-1-a" }).Only()).Original);
    }

    [Fact]
    public void A_municipality_that_wants_none_has_none()
        => Assert.Null(Assert.IsType<PlannedDelivery.Collective>(
            (Open with { Map = new FakeTeamMap { WithoutOriginals = true } }).Only()).Original);

    [Fact]
    public void A_copy_keeps_none()
    {
        var copied = (Open with { Theme = Theme.OverlastGroep, Map = new FakeTeamMap { HasStadsmarshall = true } }).Routed().Deliveries
            .Cast<PlannedDelivery.Collective>().ToLookup(one => one.Part);

        Assert.NotNull(copied[Wish.CollectivePart].Single().Original);
        Assert.Null(copied[Wish.CopyPart].Single().Original);
    }

    [Fact]
    public void Of_a_split_signal_triage_keeps_the_public_half_and_nothing_of_the_case()
    {
        const string Lamp = "De lantaarnpaal bij de speeltuin brandt al twee weken niet.";
        var signal = new Signal(
            "source-1", SourceKind.Inwoner, Plan.OudeIjsselstreek, new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero),
            $"{Lamp} Mijn buurvrouw mevrouw Testpersoon van nummer 12 is verward en eet niet meer.",
            location: new SignalLocation("Hoofdstraat", "12", place: "Terborg"), subject: new SignalSubject("Mw. Testpersoon"));

        var (_, decision) = Shipped.Decider.Decide(signal);

        var routed = Assert.IsType<RoutingDecision.Routed>(decision);
        Assert.Equal(SignalKind.Both, routed.Kind);
        var original = routed.Deliveries.OfType<PlannedDelivery.Collective>().Single().Original!;
        Assert.Contains(Lamp, original.Content.Description, StringComparison.Ordinal);
        var all = JsonSerializer.Serialize(original.Content, HubJson.Options);
        Assert.DoesNotContain("Testpersoon", all, StringComparison.Ordinal);
        Assert.DoesNotContain("\"12\"", all, StringComparison.Ordinal);
    }
}
