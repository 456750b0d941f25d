using System.Collections.Immutable;
using System.Data.Common;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Operations;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Reads;

namespace Hub.Standalone.Commands.Watching;

/// <summary>What both screens show of the ledger: how many signals a minute, and what alarms stand. While it is away the last that was
/// seen stays, and since when.</summary>
internal sealed class LedgerPulse(LedgerDatabase database, TimeProvider clock)
{
    private readonly Sparkline rates = new();
    private long? last;
    private long lookedAt;

    /// <summary>Since when the ledger does not answer; null while it does.</summary>
    public DateTimeOffset? AwaySince { get; private set; }

    /// <summary>Signals a minute that were decided between the last two looks; null before there were two.</summary>
    public double? PerMinute { get; private set; }

    /// <summary>The rates before.</summary>
    public string Trend => rates.ToString();

    /// <summary>Alarms that stand open, last raised first.</summary>
    public ImmutableArray<AlarmEntry> Alarms { get; private set; } = [];

    /// <summary>Partners that send nothing any more, as an alarm says.</summary>
    public IEnumerable<AlarmEntry> Silent => Alarms.Where(one => one.Code == AlarmCodes.PartnerSilent);

    /// <summary>Looks once.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            var (decided, alarms) = await database.ReadAsync(
                async session => (
                    await DecidedSince.ReadAsync(session, last, cancellationToken),
                    await AlarmReads.PageAsync(session, all: false, AlarmPage.Most, cancellationToken)),
                cancellationToken);
            (Alarms, AwaySince) = (alarms.Alarms, null);
            Rate(decided);
        }
        catch (Exception fault) when (fault is DbException or IOException)
        {
            AwaySince ??= clock.GetUtcNow();
            PerMinute = null;
        }
    }

    private void Rate(DecidedSince decided)
    {
        var (now, known) = (clock.GetTimestamp(), last is not null);
        var took = clock.GetElapsedTime(lookedAt, now);
        lookedAt = now;
        last = decided.Last ?? 0;
        if (known && took > TimeSpan.Zero)
        {
            PerMinute = decided.Count / took.TotalMinutes;
            rates.Note(PerMinute.Value);
        }
    }
}
