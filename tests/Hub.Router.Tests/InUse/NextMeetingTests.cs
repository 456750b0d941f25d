using Hub.Configuration;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Deciding.Municipalities;
using Hub.Router.InUse;
using Hub.Testing.Processes;

namespace Hub.Router.Tests.InUse;

/// <summary>When a team meets next, by the rules of its municipality's file.</summary>
public sealed class NextMeetingTests
{
    private static readonly Municipality Shipped =
        MunicipalitySet.Load(Repository.ShippedConfiguration).Municipalities.Single(one => one.Prefix == "gm0637");

    private static readonly TeamMeeting FirstTuesday =
        new(TeamKind.Wijkteam, new TimeOnly(9, 30), Weekday: Weekday.Tuesday, Weeks: [1]);

    [Theory]
    [InlineData("2026-11-24T10:00:00+01:00", "2026-12-01T09:30:00+01:00")]
    [InlineData("2026-12-01T23:59:00+01:00", "2026-12-01T09:30:00+01:00")] // its day counts whole
    [InlineData("2026-12-01T23:30:00Z", "2027-01-05T09:30:00+01:00")] // by the Dutch clock it is the next day
    [InlineData("2026-07-01T00:00:00+02:00", "2026-07-07T09:30:00+02:00")] // in summer time
    public void The_first_tuesday_of_the_month(string now, string expected) => Assert.Equal(Moment(expected), Next(now, FirstTuesday));

    [Fact]
    public void The_last_of_the_month_may_be_the_fourth_or_the_fifth()
    {
        var rule = FirstTuesday with { Weeks = [5] };
        Assert.Equal(Moment("2026-11-24T09:30:00+01:00"), Next("2026-11-02T10:00:00+01:00", rule));
        Assert.Equal(Moment("2026-12-29T09:30:00+01:00"), Next("2026-11-25T10:00:00+01:00", rule));
    }

    [Fact]
    public void Each_week_but_on_no_day_off()
    {
        var fridays = new TeamMeeting(TeamKind.Wijkteam, new TimeOnly(13, 0), Weekday: Weekday.Friday);
        Assert.Equal(Moment("2027-01-08T13:00:00+01:00"), Next("2026-12-25T08:00:00+01:00", fridays)); // Christmas and New Year
    }

    [Fact]
    public void Dates_in_a_list_are_meant_and_when_they_are_over_nobody_knows()
    {
        var dates = new TeamMeeting(
            TeamKind.Wijkteam, new TimeOnly(19, 0), Dates: [new DateOnly(2026, 12, 25), new DateOnly(2026, 12, 8)]);
        Assert.Equal(Moment("2026-12-08T19:00:00+01:00"), Next("2026-11-24T10:00:00+01:00", dates));
        Assert.Equal(Moment("2026-12-25T19:00:00+01:00"), Next("2026-12-09T10:00:00+01:00", dates));
        Assert.Null(Next("2026-12-26T10:00:00+01:00", dates));
    }

    [Fact]
    public void Of_more_rules_the_first_to_come_and_only_those_of_the_team()
    {
        var elsewhere = FirstTuesday with { Areas = [new AreaCode("rokkeveen")], At = new TimeOnly(8, 0) };
        var once = new TeamMeeting(TeamKind.Wijkteam, new TimeOnly(19, 0), Dates: [new DateOnly(2026, 11, 26)]);
        var others = FirstTuesday with { Kind = TeamKind.Wijkzorgnetwerk, At = new TimeOnly(7, 0) };

        Assert.Equal(Moment("2026-11-26T19:00:00+01:00"), Next("2026-11-24T10:00:00+01:00", FirstTuesday, elsewhere, once, others));
        Assert.Equal(Moment("2026-12-01T09:30:00+01:00"), Next("2026-11-27T10:00:00+01:00", FirstTuesday, elsewhere, once, others));
        Assert.Null(Next("2026-11-24T10:00:00+01:00"));
    }

    [Fact]
    public void What_does_not_fit_is_a_fault_with_its_place()
    {
        var faults = new List<ConfigFault>();
        MunicipalityCheck.Check(
            "municipalities/gm0637.json",
            Shipped with
            {
                Meetings =
                [
                    FirstTuesday with { Dates = [new DateOnly(2026, 12, 1)] }, FirstTuesday with { Weekday = null },
                    FirstTuesday with { Weeks = [6], Areas = [new AreaCode("nergens")] },
                ],
            },
            faults);

        Assert.Equal(
            ["$.meetings[0]", "$.meetings[1]", "$.meetings[1].weeks", "$.meetings[2].areas[0]", "$.meetings[2].weeks[0]"],
            faults.Select(one => one.Path).Order(StringComparer.Ordinal));
    }

    private static DateTimeOffset? Next(string now, params TeamMeeting[] rules)
        => NextMeeting.Of(
            Shipped with { Meetings = [.. rules] }, Shipped.Teams.Single(one => one.Id.Value == "gm0637.wijkteam.oosterheem"), Moment(now));

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
