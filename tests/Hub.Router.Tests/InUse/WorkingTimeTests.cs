using Hub.Contracts.Signals;
using Hub.Contracts.Text;
using Hub.Deciding.Municipalities;
using Hub.Router.InUse;
using Hub.Testing.Deciding;

namespace Hub.Router.Tests.InUse;

public sealed class WorkingTimeTests
{
    private static readonly MunicipalityOptions Options = new(CollectiveText: true, LiberationDayYearly: false);
    private static readonly MunicipalityOptions Yearly = new(CollectiveText: true, LiberationDayYearly: true);

    [Theory]
    [InlineData("2026-01-01", true)] // new year
    [InlineData("2026-04-03", false)] // Good Friday is no day off in the labour agreement
    [InlineData("2026-04-06", true)] // Easter Monday
    [InlineData("2024-04-01", true)]
    [InlineData("2027-03-29", true)]
    [InlineData("2038-04-26", true)]
    [InlineData("2026-04-27", true)] // King's Day
    [InlineData("2025-04-26", true)] // King's Day, a day early
    [InlineData("2025-04-27", false)]
    [InlineData("2026-05-14", true)] // Ascension Day
    [InlineData("2026-05-25", true)] // Whit Monday
    [InlineData("2016-05-05", true)] // Ascension Day in a year in which 5 May is no day off
    [InlineData("2026-05-05", false)]
    [InlineData("2030-05-05", true)]
    [InlineData("2026-12-25", true)]
    [InlineData("2026-12-26", true)]
    [InlineData("2026-12-31", false)]
    public void Public_holidays_are_known(string date, bool expected)
        => Assert.Equal(expected, DutchHolidays.Is(DateOnly.Parse(date), liberationDayYearly: false));

    [Fact]
    public void Where_a_municipality_says_nothing_a_case_has_four_weeks_and_a_public_matter_nine()
    {
        var day = new ResponseTerm(WorkingDays: 1);
        var terms = new ResponseTerms(day, day, day, day);
        var chosen = new ResponseTerms(day, day, day, day, new ResponseTerm(TimeSpan.FromDays(9)));

        Assert.Equal((20, 45), (terms.IndividualWork.WorkingDays, terms.CollectiveWork.WorkingDays));
        Assert.Equal(TimeSpan.FromDays(9), chosen.IndividualWork.Duration);
    }

    [Theory]
    [InlineData("2026-11-24T10:00:00+01:00", 1, "2026-11-25T10:00:00+01:00")]
    [InlineData("2026-11-27T16:45:00+01:00", 1, "2026-11-30T16:45:00+01:00")] // Friday to Monday
    [InlineData("2026-11-28T14:00:00+01:00", 1, "2026-11-30T14:00:00+01:00")] // Saturday
    [InlineData("2026-04-03T09:00:00+02:00", 1, "2026-04-07T09:00:00+02:00")] // over Easter
    [InlineData("2026-12-24T12:00:00+01:00", 3, "2026-12-30T12:00:00+01:00")] // over Christmas
    [InlineData("2026-03-27T02:30:00+01:00", 1, "2026-03-30T02:30:00+02:00")] // summer time begins on the way
    [InlineData("2026-10-23T02:30:00+02:00", 1, "2026-10-26T02:30:00+01:00")]
    [InlineData("2026-11-24T23:30:00Z", 1, "2026-11-26T00:30:00+01:00")] // already tomorrow here
    public void Working_days_pass_weekends_and_holidays_and_end_at_the_same_time(string from, int days, string expected)
        => Assert.Equal(
            DateTimeOffset.Parse(expected),
            WorkingTime.Due(new ResponseTerm(WorkingDays: days), Options, DateTimeOffset.Parse(from)));

    [Fact]
    public void Clock_time_runs_on_a_Sunday_night()
        => Assert.Equal(
            DateTimeOffset.Parse("2026-11-29T23:15:00Z"),
            WorkingTime.Due(new ResponseTerm(TimeSpan.FromMinutes(15)), Options, DateTimeOffset.Parse("2026-11-30T00:00:00+01:00")));

    [Fact]
    public void A_municipality_may_keep_5_May_free_every_year_and_close_on_days_of_its_own()
    {
        Assert.True(WorkingTime.IsWorkingDay(new DateOnly(2026, 5, 5), Options));
        Assert.False(WorkingTime.IsWorkingDay(new DateOnly(2026, 5, 5), Yearly));
        Assert.False(WorkingTime.IsWorkingDay(new DateOnly(2026, 5, 15), Options with { ClosedDays = [new DateOnly(2026, 5, 15)] }));
    }

    [Theory]
    [InlineData(TeamKind.Wijkteam, Urgency.Acute, "2026-11-24T09:15:00Z")]
    [InlineData(TeamKind.Wijkteam, Urgency.High, "2026-11-24T13:00:00Z")]
    [InlineData(TeamKind.Wijkteam, Urgency.Normal, "2026-11-27T09:00:00Z")]
    [InlineData(TeamKind.Wijkzorgnetwerk, Urgency.Normal, "2026-11-25T09:00:00Z")]
    [InlineData(TeamKind.Triage, Urgency.Normal, "2026-11-25T09:00:00Z")]
    public void The_default_terms_are_those_of_the_domain(TeamKind kind, Urgency urgency, string expected)
        => Assert.Equal(
            DateTimeOffset.Parse(expected),
            WorkingTime.Due(Squares.Municipality, kind, urgency, DateTimeOffset.Parse("2026-11-24T09:00:00Z")));

    [Fact]
    public void Without_time_zone_data_the_European_rule_gives_the_same_clock()
    {
        var rule = Hub.Contracts.Text.DutchZone.FromRule();

        for (var moment = new DateTime(2020, 1, 1, 0, 30, 0, DateTimeKind.Utc); moment.Year < 2035; moment = moment.AddHours(1))
        {
            Assert.Equal(DutchTime.Zone.GetUtcOffset(moment), rule.GetUtcOffset(moment));
        }
    }
}
