using System.Globalization;
using Hub.Contracts.Signals;
using Hub.Deciding.Planning;

namespace Hub.Deciding.Tests.Planning;

/// <summary>What everybody may read tells no time so exactly that it finds the case beside it.</summary>
public sealed class DeliveryContractsTests
{
    private const long Minute = 60_000;
    private const long Hour = 60 * Minute;

    [Theory]
    [InlineData(Hour, Urgency.Normal, Hour)]
    [InlineData(Hour + 1, Urgency.Normal, 2 * Hour)]
    [InlineData((2 * Hour) - 1, Urgency.High, 2 * Hour)]
    [InlineData(Minute, Urgency.Acute, Minute)]
    [InlineData(Minute + 1, Urgency.Acute, 2 * Minute)]
    [InlineData(null, Urgency.Normal, null)]
    public void A_collective_term_ends_on_the_next_whole_hour_or_if_acute_on_the_next_minute(long? end, Urgency urgency, long? expected)
        => Assert.Equal(expected, DeliveryContracts.TermOf(end, urgency, collective: true));

    [Theory]
    [InlineData(Urgency.Normal)]
    [InlineData(Urgency.Acute)]
    public void The_term_of_a_case_ends_when_it_ends(Urgency urgency)
        => Assert.Equal(Hour + 1, DeliveryContracts.TermOf(Hour + 1, urgency, collective: false));

    [Theory]
    [InlineData("2026-11-20T09:59:59.5+01:00", "2026-11-20T08:00:00Z")]
    [InlineData("2026-11-20T09:00:00Z", "2026-11-20T09:00:00Z")]
    public void A_moment_is_told_by_the_whole_hour_that_it_is_in(string moment, string expected)
        => Assert.Equal(
            DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture),
            DeliveryContracts.WholeHour(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture)));
}
