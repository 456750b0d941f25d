using Hub.Adapters.Spool;
using Hub.Adapters.Spool.Rows;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Partners.Watch;

/// <summary>Alarms that stand until their cause is gone: raised once and cleared once, whatever restarts in between.</summary>
internal sealed class StandingAlarms(
    SpoolWriter writer, SpoolDatabase database, AlarmSender alarms, TimeProvider clock, ILogger<StandingAlarms> logger)
{
    /// <summary>Stands where a partner would, for an alarm about the hub itself.</summary>
    public static readonly PartnerId Hub = new("hub");

    /// <summary>The alarm of a partner; null where none stands.</summary>
    public StandingAlarm? Find(string code, PartnerId partner) => All(database, code).Find(one => one.Partner == partner);

    /// <summary>All alarms of one kind.</summary>
    public IReadOnlyList<StandingAlarm> Of(string code) => All(database, code);

    /// <summary>
    /// Notes the cause, on disk, and tells the operators; a cause that stands is told until the bus took it, and then no more.
    /// </summary>
    public async Task RaiseAsync(string code, PartnerId partner, CancellationToken cancellationToken, string about = "")
    {
        if (Find(code, partner) is not { } standing)
        {
            standing = new StandingAlarm(partner, code, WholeMilliseconds(clock.GetUtcNow()), about, IsTold: false, IsOver: false);
            await RunAsync(
                "INSERT INTO standing_alarms (partner, code, since, about) VALUES (@partner, @code, @since, @about) ON CONFLICT DO NOTHING",
                standing, cancellationToken);
            Log.Stands(logger, code, partner.Value);
        }
        if (!standing.IsTold && await SendAsync(standing, cleared: false, cancellationToken))
        {
            await RunAsync(
                "UPDATE standing_alarms SET told = 1 WHERE partner = @partner AND code = @code AND since = @since", standing,
                cancellationToken);
        }
    }

    /// <summary>The cause is gone. Harmless where none stands; false when the operators could not be told, so that it stands on.</summary>
    public async Task<bool> ClearAsync(string code, PartnerId partner, CancellationToken cancellationToken)
    {
        if (Find(code, partner) is not { } standing)
        {
            return true;
        }
        if (standing.IsTold && !await SendAsync(standing, cleared: true, cancellationToken))
        {
            return false;
        }
        await RunAsync(
            "DELETE FROM standing_alarms WHERE partner = @partner AND code = @code AND since = @since", standing,
            cancellationToken);
        return true;
    }

    /// <summary>Reads the alarms of one kind from a spool's file.</summary>
    public static List<StandingAlarm> All(SpoolDatabase database, string? code = null)
    {
        using var connection = database.OpenForReading();
        using var command = connection.Command(
            "SELECT partner, code, since, about, told, over FROM standing_alarms WHERE @code IS NULL OR code = @code ORDER BY partner, "
                + "code",
            ("@code", code));
        using var row = command.ExecuteReader();
        return row.ReadSound(one => new StandingAlarm(
            new PartnerId(one.GetString(0)), one.GetString(1), DateTimeOffset.FromUnixTimeMilliseconds(one.GetInt64(2)), one.GetString(3),
            one.GetBoolean(4), one.GetBoolean(5)));
    }

    private Task<bool> SendAsync(StandingAlarm standing, bool cleared, CancellationToken cancellationToken)
        => alarms.SendAsync(
            standing.Code, $"{standing.Since.ToUnixTimeMilliseconds()}", standing.Partner == Hub ? null : standing.Partner, cleared,
            cancellationToken);

    private Task<int> RunAsync(string sql, StandingAlarm standing, CancellationToken cancellationToken)
        => writer.DoAsync(
            statements => statements.Connection.Run(
                sql, ("@partner", standing.Partner.Value), ("@code", standing.Code), ("@since", standing.Since.ToUnixTimeMilliseconds()),
                ("@about", standing.About)),
            cancellationToken);

    // The file keeps milliseconds, and the alarm is cleared by what the file says.
    private static DateTimeOffset WholeMilliseconds(DateTimeOffset moment)
        => DateTimeOffset.FromUnixTimeMilliseconds(moment.ToUnixTimeMilliseconds());
}
