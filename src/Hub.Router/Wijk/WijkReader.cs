using System.Collections.Immutable;
using System.Data.Common;
using Hub.Contracts;
using Hub.Contracts.Operations.Figures;
using Hub.Contracts.Signals;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Contracts.Text;
using Hub.Contracts.Wijk;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Figures;
using Hub.Router.Ledger.Inbox;
using Hub.Router.Ledger.Patterns;
using Hub.Router.Ledger.Rows;
using Hub.Router.Ledger.Wijk;

namespace Hub.Router.Wijk;

/// <summary>Reads how the areas of a team stand, as far as it may see.</summary>
internal sealed class WijkReader(LedgerDatabase database, TimeProvider clock)
{
    /// <summary>How many weeks are told.</summary>
    public const int Weeks = 12;

    private static readonly TimeSpan Lately = TimeSpan.FromDays(28);

    /// <summary>Reads it.</summary>
    public Task<WijkStand> ReadAsync(WijkScope scope, TeamId team, CancellationToken cancellationToken)
        => database.ReadAsync(async session =>
        {
            var now = clock.GetUtcNow();
            var (at, since) = (now.ToUnixTimeMilliseconds(), (now - Lately).ToUnixTimeMilliseconds());
            var last = DutchWeek.Of(now);
            var first = DutchWeek.Of(DutchWeek.Monday(last).AddDays(-7 * (Weeks - 1)));
            int[] weeks = [.. DutchWeek.Between(first, last)];
            TeamId[] seen = [.. scope.Public.Select(one => one.Id)];
            var held = seen.Length == 0 ? [] : await WijkReads.HeldAsync(session, seen, scope.Areas, cancellationToken);
            var back = seen.Length == 0 ? [] : await WijkReads.ReturnedAsync(session, seen, scope.Areas, since, cancellationToken);
            var figures = await WijkReads.WeeksAsync(
                session, new FigureFilter(first, last) { Municipality = scope.Municipality.Code }, scope.Areas, cancellationToken);
            var cases = await CasesAsync(session, scope, weeks, at, since, cancellationToken);
            var areas = new List<WijkArea>();
            foreach (var area in scope.Areas)
            {
                List<HeldMatter> here = [.. held.Where(one => one.Area == area.Value)];
                var series = new WijkWeeks(weeks, [.. figures.Where(one => one.Area == area.Value)]);
                areas.Add(new WijkArea(
                    area, Teams(scope, area, here, back, at), await MattersAsync(session, here, cancellationToken),
                    here.Count > WijkArea.MostMatters, cases.GetValueOrDefault(area), series.Themes(),
                    series.Focuspunten(scope.Municipality, area, DateOnly.FromDateTime(DutchTime.Local(now))), series.Outside(),
                    await DirectAsync(session, scope, area, cancellationToken)));
            }
            var (_, counted) = await FigureRollUp.CountedAsync(session, cancellationToken);
            var messages = await WijkReads.MessagesAsync(session, team, InboxPage.Most, cancellationToken);
            return new WijkStand(
                scope.Municipality.Code, [.. weeks.Select(DutchWeek.Text)], [.. areas],
                counted == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(counted),
                await PlansAsync(session, scope, team, now, cancellationToken), [.. messages.Select(Message)],
                await AnnouncedAsync(session, scope, team, first, last, cancellationToken));
        }, cancellationToken);

    private static ImmutableArray<WijkTeam> Teams(
        WijkScope scope, AreaCode area, List<HeldMatter> here, List<(string Area, string Team, int Count)> back, long now)
        => [.. scope.Public
            .Select(team => (
                Team: team, Held: here.FindAll(one => one.Team == team.Id.Value),
                Returned: back.Find(one => one.Area == area.Value && one.Team == team.Id.Value).Count))
            .Where(one => one.Team.Areas.Contains(area) || one.Held.Count > 0 || one.Returned > 0)
            .Select(one => new WijkTeam(
                one.Team.Id, one.Held.Count(held => held.Waits), one.Held.Count(held => held.IsLate(now)),
                one.Held.Count(held => !held.Waits), one.Returned))];

    // Which come first is known of all; only of these the rest is read.
    private static async Task<ImmutableArray<WijkMatter>> MattersAsync(
        LedgerSession session, List<HeldMatter> here, CancellationToken cancellationToken)
        => [.. await WijkReads.MattersAsync(
            session,
            [.. here.OrderByDescending(one => one.Waits).ThenBy(one => one.Term ?? long.MaxValue).Take(WijkArea.MostMatters)
                .Select(one => one.Id)],
            Matter, cancellationToken)];

    // Of what is another's a wijkteam reads what, where and at whom: no term, since it has nothing to do about it.
    private static async Task<ImmutableArray<WijkDirect>> DirectAsync(
        LedgerSession session, WijkScope scope, AreaCode area, CancellationToken cancellationToken)
        => scope.Direct.IsEmpty ? []
            : [.. await WijkReads.DirectAsync(
                session, [.. scope.Direct.Select(one => one.Id)], area, WijkArea.MostMatters, DirectOf, cancellationToken)];

    private static WijkDirect DirectOf(DbDataReader row)
    {
        var team = DeliveryHead.Read(row).Team;
        var entry = InboxRow.Read(row, team);
        return new WijkDirect(new TeamId(team), entry.ReceivedAt, entry.AcceptedBy is not null, entry.Theme, entry.Street);
    }

    private static async Task<Dictionary<AreaCode, WijkCases>> CasesAsync(
        LedgerSession session, WijkScope scope, int[] weeks, long now, long since, CancellationToken cancellationToken)
    {
        if (scope.Networks.IsEmpty)
        {
            return [];
        }
        var stands = await WijkReads.CasesAsync(
            session, [.. scope.Networks.Select(one => one.Id)], people: !scope.IsNetwork, now, since, cancellationToken);
        var themes = scope.IsNetwork ? await OwnThemesAsync(session, scope.Networks[0].Id, weeks, cancellationToken) : [];
        return scope.Networks.SelectMany(team => team.Areas.Select(area => (area, stands.Find(one => one.Team == team.Id.Value))))
            .ToDictionary(one => one.area, one => scope.IsNetwork
                ? new WijkCases(exact: true, one.Item2.Waiting, one.Item2.Late, one.Item2.Returned, themes)
                : new WijkCases(
                    exact: false, WijkCases.Hidden(one.Item2.Waiting), WijkCases.Hidden(one.Item2.Late),
                    WijkCases.Hidden(one.Item2.Returned)));
    }

    private static async Task<ImmutableArray<WijkSeries>> OwnThemesAsync(
        LedgerSession session, TeamId team, int[] weeks, CancellationToken cancellationToken)
    {
        var from = DutchTime.Moment(DutchWeek.Monday(weeks[0]).ToDateTime(TimeOnly.MinValue)).ToUnixTimeMilliseconds();
        var found = await WijkReads.CaseThemesAsync(session, team, from, cancellationToken);
        return new WijkWeeks(
            weeks,
            [.. found.Select(one => (DutchWeek.Of(DateTimeOffset.FromUnixTimeMilliseconds(one.At)), "", one.Theme, "", 1))]).Themes();
    }

    private static async Task<WijkPlans?> PlansAsync(
        LedgerSession session, WijkScope scope, TeamId team, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (TeamSides.KindOf(team) != scope.Municipality.InitiativesTo)
        {
            return null;
        }
        var since = PlanYear.Begin(now).ToUnixTimeMilliseconds();
        return new WijkPlans(
            PlanYear.Budget(scope.Municipality.Options, now, await Plans.GrantedAsync(session, team, since, cancellationToken)),
            [.. await WijkReads.PlansAsync(session, team, WijkPlans.Most, row => InboxRow.Read(row, team.Value), cancellationToken)],
            [.. await Plans.DecidedAsync(session, team, since, cancellationToken)]);
    }

    // Only what this very team was told: another's number beside it could tell more than either.
    private static async Task<ImmutableArray<WijkAnnounced>> AnnouncedAsync(
        LedgerSession session, WijkScope scope, TeamId team, int first, int last, CancellationToken cancellationToken)
        => [.. (await Announcements.ListAsync(
                session, first, last, scope.Municipality.Code.Value, AnnouncedList.Most, cancellationToken))
            .Where(row => row.Team == team.Value)
            .Select(row => new WijkAnnounced(
                row.Contract, DutchWeek.Text(row.Week), new AreaCode(row.Place.Area), WireCode.Read<Theme>(row.Place.Theme), row.AtLeast))];

    private static WijkMatter Matter(DbDataReader row)
    {
        var team = DeliveryHead.Read(row).Team;
        var step = row.IsDBNull(InboxRow.ColumnCount) ? 0 : row.GetInt32(InboxRow.ColumnCount);
        return new WijkMatter(new TeamId(team), InboxRow.Read(row, team), Math.Clamp(step, 0, 10));
    }

    private static InboxEntry Message(DeliveryHead head)
        => new(
            head.Id, head.Contract, head.State == DeliveryState.Accepted ? "accepted" : "delivered", head.Urgency,
            DateTimeOffset.FromUnixTimeMilliseconds(head.CreatedAt));
}
