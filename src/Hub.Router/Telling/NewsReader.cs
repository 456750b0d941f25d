using Hub.Configuration;
using Hub.Configuration.Notices;
using Hub.Contracts.Territory;
using Hub.Contracts.Text;
using Hub.Hosting.Notices;
using Hub.Router.InUse;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Telling;

/// <summary>Reads from the ledger what a contact was not told yet, and is due.</summary>
internal sealed class NewsReader(LiveDeciding deciding, HubSettings settings)
{
    /// <summary>What is due; empty where nothing is.</summary>
    public async Task<News> ReadAsync(LedgerSession session, NoticeContact contact, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var due = contact.When == NoticeTime.Morning ? LatestMorning(now) : now;
        var (notices, subjects) = (new List<Notice>(), new List<(Guid, string)>());
        var alarms = contact.Alarms ? await Told.AlarmsAsync(session, contact.Name, cancellationToken) : [];
        if (alarms.Exists(alarm => IsDue(alarm, due)))
        {
            notices.Add(AlarmNotice.Of([.. alarms.Select(OfAlarm)], settings.Identity.Source, settings.Notices.Desk));
            subjects.AddRange(alarms.Select(alarm => (alarm.Id, Told.Of(alarm))));
        }
        var teams = new List<TeamNotice>();
        foreach (var team in contact.Teams)
        {
            var waiting = await Told.WaitingAsync(session, contact.Name, team.Value, cancellationToken);
            var untold = waiting.FindAll(one => !one.IsTold);
            if (untold.Exists(one => one.IsAcute || one.At <= due.ToUnixTimeMilliseconds()))
            {
                teams.Add(new TeamNotice(team, NameOf(team), untold.Count, untold.Count(one => one.IsAcute), waiting.Count));
                subjects.AddRange(untold.Select(one => (one.Id, team.Value)));
            }
        }
        if (teams.Count > 0)
        {
            notices.Add(TeamNotice.Of(teams, settings.Identity.Source, settings.Notices.Desk));
        }
        return new News(notices, subjects);
    }

    private static bool IsDue(UntoldAlarm alarm, DateTimeOffset due)
        => alarm.At <= due.ToUnixTimeMilliseconds() || (!alarm.IsOver && AlarmNotice.IsDanger(alarm.Code));

    private AlarmNotice OfAlarm(UntoldAlarm alarm)
        => new(alarm.Code, alarm.Cause, DateTimeOffset.FromUnixTimeMilliseconds(alarm.At), alarm.IsOver,
            alarm.Cause.StartsWith("gm", StringComparison.Ordinal) ? NameOf(alarm.Cause) : null);

    private string NameOf(TeamId team) => deciding.Teams.Find(team)?.Name ?? team.Value;

    private string? NameOf(string cause) => deciding.Teams.All.FirstOrDefault(team => team.Id.Value == cause)?.Name;

    // A working day is one that some municipality of the installation works on.
    private DateTimeOffset LatestMorning(DateTimeOffset now)
    {
        var local = DutchTime.Local(now);
        var day = DateOnly.FromDateTime(local);
        for (var back = 0; back < 14; back++, day = day.AddDays(-1))
        {
            var morning = DutchTime.Moment(day.ToDateTime(settings.Notices.MorningAt));
            if (morning <= now && deciding.Set.Municipalities.Municipalities.Any(one => WorkingTime.IsWorkingDay(day, one.Options)))
            {
                return morning;
            }
        }
        return now; // closed for a fortnight: what waits is told all the same
    }
}
