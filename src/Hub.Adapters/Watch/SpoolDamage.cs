using System.Globalization;
using Hub.Adapters.Partners.Watch;
using Hub.Adapters.Spool;
using Hub.Contracts.FollowUp;

namespace Hub.Adapters.Watch;

/// <summary>
/// Tells operators that the spool's file is damaged. The file itself cannot keep that alarm, so a small one beside it does, until a start
/// finds the spool whole.
/// </summary>
internal sealed class SpoolDamage(SpoolDatabase spool, AlarmSender alarms, TimeProvider clock, ILogger<SpoolDamage> logger)
{
    private bool told;
    private bool said;
    private DateTimeOffset? since;

    /// <summary>Since when the spool of this path is known to be damaged; null where it is not.</summary>
    public static DateTimeOffset? Since(string spoolFile)
        => File.Exists(Note(spoolFile)) && long.TryParse(File.ReadAllText(Note(spoolFile)), CultureInfo.InvariantCulture, out var at)
            ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;

    /// <summary>
    /// Raises the alarm while the file is damaged, and clears it when it is whole again; what the bus does not take is told with the next
    /// look.
    /// </summary>
    public async Task TellAsync(CancellationToken cancellationToken)
    {
        if (!spool.IsDamaged)
        {
            await ClearAsync(cancellationToken);
            return;
        }
        Say();
        var moment = since ??= Since(spool.File) ?? Remember();
        told = told || await alarms.SendAsync(AlarmCodes.SpoolDamaged, About(moment), partner: null, cleared: false, cancellationToken);
    }

    private async Task ClearAsync(CancellationToken cancellationToken)
    {
        if (Since(spool.File) is { } moment
            && await alarms.SendAsync(AlarmCodes.SpoolDamaged, About(moment), partner: null, cleared: true, cancellationToken))
        {
            File.Delete(Note(spool.File));
        }
    }

    private void Say()
    {
        if (!said)
        {
            Spool.Log.SpoolDamaged(logger, spool.File);
        }
        said = true;
    }

    private DateTimeOffset Remember()
    {
        var now = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
        try
        {
            File.WriteAllText(Note(spool.File), About(now));
        }
        catch (IOException)
        {
            // A disk that takes nothing at all: the alarm is told all the same.
        }
        return now;
    }

    private static string About(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    private static string Note(string spoolFile) => $"{Path.GetFullPath(spoolFile)}.damaged";
}
