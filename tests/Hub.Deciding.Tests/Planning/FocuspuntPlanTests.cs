using System.Collections.Immutable;
using Hub.Contracts.Collective;
using Hub.Contracts.Signals;
using Hub.Deciding.Classification;
using Hub.Deciding.Planning;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Planning;

/// <summary>
/// A signal carries all focuspunten that it touches, and the other network hears of each that is linked with the social domain.
/// </summary>
public sealed class FocuspuntPlanTests
{
    private static readonly ImmutableArray<TouchedFocuspunt> Several =
    [
        new(new FocuspuntId("jeugd"), Social: true),
        new(new FocuspuntId("winkels"), Social: false),
        new(new FocuspuntId("ouderen"), Social: true),
    ];

    [Theory]
    [InlineData(SignalKind.Collective, TeamKind.Wijkzorgnetwerk)]
    [InlineData(SignalKind.Individual, TeamKind.Wijkteam)]
    public void A_focuspunt_with_a_social_link_gives_the_other_network_a_notice_without_content(SignalKind kind, TeamKind other)
    {
        var routed = new Plan { Kind = kind, Map = new FakeTeamMap { Touched = Several } }.Routed();

        Assert.Equal(
            [(other, "jeugd", FakeTeamMap.Oosterheem), (other, "ouderen", FakeTeamMap.Oosterheem)],
            routed.Notices.Select(notice => (notice.TeamKind, notice.Focuspunt.Value, notice.Area)));
    }

    [Fact]
    public void A_focuspunt_without_a_social_link_gives_no_notice_but_its_id_goes_along()
    {
        var touched = new TouchedFocuspunt(new FocuspuntId("winkels"), Social: false);

        var routed = new Plan { Kind = SignalKind.Collective, Map = new FakeTeamMap { Touched = [touched] } }.Routed();

        Assert.Empty(routed.Notices);
        Assert.Equal([touched.Id], Assert.IsType<PlannedDelivery.Collective>(routed.Deliveries[0]).Focuspunten);
    }

    [Fact]
    public void What_goes_to_who_does_the_work_gives_the_wijkzorgnetwerk_its_notice_all_the_same()
    {
        var map = new FakeTeamMap { Touched = Several, DirectTo = (Theme.Groen, TeamKind.Wijkbeheerder) };

        var routed = new Plan { Kind = SignalKind.Collective, Theme = Theme.Groen, Map = map }.Routed();

        Assert.Equal(TeamKind.Wijkbeheerder, Assert.Single(routed.Deliveries).TeamKind);
        Assert.Equal([TeamKind.Wijkzorgnetwerk, TeamKind.Wijkzorgnetwerk], routed.Notices.Select(notice => notice.TeamKind));
    }

    [Theory]
    [InlineData(SignalKind.Individual, true, false, TeamKind.VeiligThuis)]
    [InlineData(SignalKind.Individual, false, true, TeamKind.Triage)]
    [InlineData(SignalKind.Collective, false, false, TeamKind.Wijkregisseur)]
    public void What_goes_to_neither_network_gives_no_notice(SignalKind kind, bool safeAtHome, bool triage, TeamKind receiver)
    {
        var routed = new Plan
        {
            Kind = kind,
            Flags = new SignalFlags(false, safeAtHome, Initiative: kind == SignalKind.Collective, triage),
            Map = new FakeTeamMap { Touched = Several },
        }.Routed();

        Assert.Equal(receiver, Assert.Single(routed.Deliveries).TeamKind);
        Assert.Empty(routed.Notices);
    }

    [Fact]
    public void A_signal_carries_every_focuspunt_that_it_touches()
    {
        var collective = new Plan { Kind = SignalKind.Collective, Map = new FakeTeamMap { Touched = Several } }.Routed();
        var person = new Plan { Kind = SignalKind.Individual, Map = new FakeTeamMap { Touched = Several } }.Routed();

        var all = Several.Select(focuspunt => focuspunt.Id).ToArray();
        Assert.Equal(all, collective.Focuspunten);
        Assert.Equal(all, Assert.IsType<PlannedDelivery.Collective>(collective.Deliveries[0]).Focuspunten);
        Assert.Equal(all, Assert.IsType<PlannedDelivery.Sealed>(person.Deliveries[0]).Content.Focuspunten);
        Assert.Equal(all[0], Assert.IsType<PlannedDelivery.Sealed>(person.Deliveries[0]).Content.Focuspunt);
    }
}
