using System.Text;
using Hub.Contracts;
using Hub.Contracts.Collective;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Hosting.Keys;
using Hub.Router.Delivery;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Patterns;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Patterns;

/// <summary>
/// Looks, once a week at a fixed moment, whether there is more going on: many cases of distinct people, one theme, one area, four whole
/// weeks
/// (<see cref="PatternRule"/>). What it says to whom is decision 77.
/// </summary>
/// <remarks>Two routers that look at once do no harm: one takes the week. Routing waits only while the result is written.</remarks>
internal sealed class PatternWatch(
    LedgerDatabase database, AnnouncementMessage message, DeliveryEvents events, HubKeyRing keys, TimeProvider clock)
{
    private const string Purpose = "pattern";

    /// <summary>Looks at each week that is over and was not looked at; how many patterns were announced.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var last = await database.ReadAsync(
            session => Announcements.LastWeekAsync(session, OwnMessage.Pattern, cancellationToken), cancellationToken);
        var announced = 0;
        foreach (var week in WholeWeeks.Due(last, clock.GetUtcNow()))
        {
            var weeks = await database.ReadAsync(session => PatternWeek.ReadAsync(session, week, cancellationToken), cancellationToken);
            announced += await database.WriteAsync(session => WriteAsync(session, weeks, cancellationToken), cancellationToken);
        }
        return announced;
    }

    private async Task<int> WriteAsync(LedgerSession session, PatternWeek read, CancellationToken cancellationToken)
    {
        var (now, week, announced) = (clock.GetUtcNow(), read.Week, 0);
        if (!await Announcements.ClaimAsync(session, OwnMessage.Pattern, week, now.ToUnixTimeMilliseconds(), cancellationToken))
        {
            return 0;
        }
        var standing = new List<Guid>();
        foreach (var place in read.Places)
        {
            var people = read.People(place);
            standing.AddRange(people.New);
            if (people.New.Count > 0)
            {
                await PatternMarks.AddCountAsync(session, week, place, people.New.Count, cancellationToken);
            }
            announced += await SayAsync(session, read, place, people, now, cancellationToken) ? 1 : 0;
        }
        await PatternMarks.HaveCountedAsync(session, standing, WholeWeeks.End(week), cancellationToken);
        var needed = PatternRule.Back(week, PatternRule.Weeks - 2); // the first of the four weeks that are looked at next
        await PatternMarks.EndAsync(session, needed, WholeWeeks.Begin(needed), cancellationToken);
        return announced;
    }

    private async Task<bool> SayAsync(
        LedgerSession session, PatternWeek read, PatternPlace place, CountedPeople people, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        if (message.For(place) is not { } team)
        {
            return false;
        }
        var rule = PatternRule.InForce;
        var sum = read.Sum(place, people, name => Uncertain(place, name));
        var (level, was) = (rule.Level(sum, people.Distinct), read.Standing(place));
        var (next, isSaid) = rule.After(was, sum, people.Distinct, read.Week);
        if (next != was)
        {
            await Announcements.StandsAsync(
                session, OwnMessage.Pattern, place, next is null ? null : (next.Told, next.SeenWeek), cancellationToken);
        }
        if (isSaid)
        {
            var (from, until) = WholeWeeks.Days(read.Week);
            var pattern = new CollectivePattern(
                message.IdOf(OwnMessage.Pattern, place, read.Week, team), team, new MunicipalityCode(place.Municipality),
                new AreaCode(place.Area), WireCode.Read<Theme>(place.Theme), from, until, level);
            var row = new AnnouncedRow(
                pattern.DeliveryId, OwnMessage.Pattern, read.Week, place, level, team.Value, now.ToUnixTimeMilliseconds());
            await message.WriteAsync(session, row, events.Pattern(pattern, now), now, cancellationToken);
        }
        return isSaid;
    }

    private long Uncertain(PatternPlace place, string name)
        => Uncertainty.Of(
            keys.KeyedHash(new MunicipalityCode(place.Municipality), Purpose, Encoding.UTF8.GetBytes(name)), PatternRule.InForce.Epsilon);
}
