using Hub.Contracts.Text;
using Hub.Deciding.Municipalities;
using Hub.Router.InUse;

namespace Hub.Router.Tests.InUse;

/// <summary>How long the content of what was accepted lives.</summary>
public sealed class ContentEndTests
{
    private static readonly MunicipalityOptions Options = new(CollectiveText: true, LiberationDayYearly: false);
    private static readonly DateTimeOffset Begin = DateTimeOffset.Parse("2026-01-01T00:07:00Z");

    [Theory]
    [InlineData("2026-11-24T10:00:00+01:00", "2026-11-25T10:00:00+01:00")] // Tuesday to Wednesday
    [InlineData("2026-11-27T16:45:00+01:00", "2026-11-30T16:45:00+01:00")] // Friday afternoon to Monday afternoon
    [InlineData("2026-11-28T14:00:00+01:00", "2026-12-01T00:00:00+01:00")] // Saturday: the whole of Monday
    [InlineData("2026-11-29T23:59:00+01:00", "2026-12-01T00:00:00+01:00")] // Sunday night
    [InlineData("2026-04-02T17:00:00+02:00", "2026-04-03T17:00:00+02:00")] // Good Friday is a working day
    [InlineData("2026-04-03T17:00:00+02:00", "2026-04-07T17:00:00+02:00")] // over Easter
    [InlineData("2026-12-24T12:00:00+01:00", "2026-12-28T12:00:00+01:00")] // over Christmas and a weekend
    [InlineData("2026-05-13T17:00:00+02:00", "2026-05-15T17:00:00+02:00")] // over Ascension Day
    [InlineData("2026-03-27T16:00:00+01:00", "2026-03-30T16:00:00+02:00")] // summer time begins on the way
    [InlineData("2026-10-23T16:00:00+02:00", "2026-10-26T16:00:00+01:00")] // and ends
    [InlineData("2026-03-29T02:30:00+02:00", "2026-03-31T00:00:00+02:00")] // within the night itself
    [InlineData("2026-10-25T02:30:00+01:00", "2026-10-27T00:00:00+01:00")]
    [InlineData("2026-11-26T23:30:00Z", "2026-11-30T00:30:00+01:00")] // already Friday here
    public void It_goes_after_the_hours_of_a_working_day(string accepted, string gone)
        => Assert.Equal(DateTimeOffset.Parse(gone), WorkingTime.ContentEnd(Options, DateTimeOffset.Parse(accepted)));

    [Fact]
    public void Whenever_it_was_accepted_a_team_has_office_hours_of_a_working_day_and_nobody_more_than_seven_days()
    {
        for (var accepted = Begin; accepted < Begin.AddYears(4); accepted += TimeSpan.FromMinutes(571))
        {
            var end = WorkingTime.ContentEnd(Options, accepted);

            Assert.InRange(end - accepted, TimeSpan.FromHours(24), TimeSpan.FromDays(7));
            Assert.InRange(OfficeHours(accepted, end), 7.9, 12);
        }
    }

    [Fact]
    public void A_municipality_that_is_closed_for_long_keeps_nothing_for_longer_than_seven_days()
    {
        var closed = Options with { ClosedDays = [.. Enumerable.Range(0, 400).Select(day => new DateOnly(2026, 11, 1).AddDays(day))] };
        var accepted = DateTimeOffset.Parse("2026-11-24T10:00:00+01:00");

        Assert.Equal(accepted.AddDays(7), WorkingTime.ContentEnd(closed, accepted));
        Assert.Equal(accepted.AddDays(2), WorkingTime.ContentEnd(Options with { ClosedDays = [new DateOnly(2026, 11, 25)] }, accepted));
    }

    [Fact]
    public void A_municipality_that_is_configured_no_more_keeps_it_for_a_day()
        => Assert.Equal(
            DateTimeOffset.Parse("2026-11-28T16:00:00+01:00"),
            WorkingTime.ContentEnd(null, DateTimeOffset.Parse("2026-11-27T16:00:00+01:00")));

    // Hours between nine and five on working days, by the quarter.
    private static double OfficeHours(DateTimeOffset from, DateTimeOffset until)
    {
        var hours = 0d;
        for (var at = from; at < until; at += TimeSpan.FromMinutes(15))
        {
            var local = DutchTime.Local(at);
            hours += local.Hour is >= 9 and < 17 && WorkingTime.IsWorkingDay(DateOnly.FromDateTime(local), Options) ? 0.25 : 0;
        }
        return hours;
    }
}
