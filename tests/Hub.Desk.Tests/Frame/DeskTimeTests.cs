using Hub.Desk.Frame;

namespace Hub.Desk.Tests.Frame;

/// <summary>Moments and terms as people say them, by the Dutch clock whatever the server's is.</summary>
public sealed class DeskTimeTests
{
    // A Friday, 16:00 in the Netherlands.
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-11-27T15:00:00Z");

    [Theory]
    [InlineData("2026-11-27T12:05:00Z", "vandaag 13:05")]
    [InlineData("2026-11-26T22:59:00Z", "gisteren 23:59")]
    [InlineData("2026-11-26T23:01:00Z", "vandaag 00:01")]
    [InlineData("2026-10-24T22:30:00Z", "25-10-2026 00:30")]
    public void A_moment_is_told_by_its_day(string moment, string words)
        => Assert.Equal(words, DeskTime.Since(DateTimeOffset.Parse(moment), Now));

    [Theory]
    [InlineData("2026-11-27T15:00:30Z", "nog 1 minuut")]
    [InlineData("2026-11-27T15:09:00Z", "nog 9 minuten")]
    [InlineData("2026-11-27T18:59:00Z", "nog 3 uur")]
    [InlineData("2026-11-28T09:00:00Z", "tot morgen 10:00")]
    [InlineData("2026-11-30T09:00:00Z", "tot maandag 10:00")]
    [InlineData("2026-12-07T09:00:00Z", "tot 07-12-2026 10:00")]
    [InlineData("2026-11-27T14:59:00Z", "1 minuut te laat")]
    [InlineData("2026-11-27T12:30:00Z", "2 uur te laat")]
    [InlineData("2026-11-24T12:30:00Z", "3 dagen te laat")]
    public void A_term_is_told_as_the_time_that_is_left(string due, string words)
        => Assert.Equal(words, DeskTime.Left(DateTimeOffset.Parse(due), Now));
}
