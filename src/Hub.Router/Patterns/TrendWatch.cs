using Hub.Contracts;
using Hub.Contracts.Collective;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Router.Delivery;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Figures;
using Hub.Router.Ledger.Patterns;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Patterns;

/// <summary>
/// Looks once a week which public matters rise, area by theme, against their own last year and the other areas (<see cref="TrendTest"/>),
/// and
/// tells who hears of patterns. Out of the figures alone; where there are none of last year it says nothing.
/// </summary>
internal sealed class TrendWatch(LedgerDatabase database, AnnouncementMessage message, DeliveryEvents events, TimeProvider clock)
{
    private const int YearBefore = 52;

    /// <summary>Looks at each week that is over, counted, and was not looked at; how many trends were announced.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var (last, counted) = await database.ReadAsync(
            async session => (
                await Announcements.LastWeekAsync(session, OwnMessage.Trend, cancellationToken),
                (await FigureRollUp.CountedAsync(session, cancellationToken)).At),
            cancellationToken);
        var announced = 0;
        foreach (var week in WholeWeeks.Due(last, clock.GetUtcNow()).Where(week => counted >= WholeWeeks.End(week)))
        {
            var read = await database.ReadAsync(session => ReadAsync(session, week, cancellationToken), cancellationToken);
            announced += await database.WriteAsync(session => WriteAsync(session, week, read, cancellationToken), cancellationToken);
        }
        return announced;
    }

    private static async Task<TrendWeek> ReadAsync(LedgerSession session, int week, CancellationToken cancellationToken)
    {
        var first = PatternRule.FirstOf(week);
        return new TrendWeek(
            await TrendCounts.ReadAsync(session, first, week, cancellationToken),
            await TrendCounts.ReadAsync(session, PatternRule.Back(first, YearBefore), PatternRule.Back(week, YearBefore),
                cancellationToken),
            await Announcements.StandingAsync(session, OwnMessage.Trend, cancellationToken));
    }

    private async Task<int> WriteAsync(LedgerSession session, int week, TrendWeek read, CancellationToken cancellationToken)
    {
        var (now, announced) = (clock.GetUtcNow(), 0);
        if (!await Announcements.ClaimAsync(session, OwnMessage.Trend, week, now.ToUnixTimeMilliseconds(), cancellationToken))
        {
            return 0;
        }
        foreach (var place in read.Places)
        {
            if (message.For(place) is not { } team)
            {
                continue;
            }
            var was = read.Standing(place);
            var level = read.Level(place);
            var (next, isSaid) = Standing.After(was, level, week, told => level >= told * TrendTest.Times);
            if (next != was)
            {
                await Announcements.StandsAsync(
                    session, OwnMessage.Trend, place, next is null ? null : (next.Told, next.SeenWeek), cancellationToken);
            }
            if (isSaid)
            {
                await SayAsync(session, week, read, place, team, now, cancellationToken);
                announced++;
            }
        }
        return announced;
    }

    private Task SayAsync(
        LedgerSession session, int week, TrendWeek read, PatternPlace place, TeamId team, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var (from, until) = WholeWeeks.Days(week);
        var trend = new CollectiveTrend(
            message.IdOf(OwnMessage.Trend, place, week, team), team, new MunicipalityCode(place.Municipality), new AreaCode(place.Area),
            WireCode.Read<Theme>(place.Theme), from, until, read.Level(place), read.LastYear(place));
        var row = new AnnouncedRow(
            trend.DeliveryId, OwnMessage.Trend, week, place, trend.AtLeast, team.Value, now.ToUnixTimeMilliseconds());
        return message.WriteAsync(session, row, events.Trend(trend, now), now, cancellationToken);
    }
}
