using Hub.Adapters.Partners.Watch;
using Hub.Adapters.Spool;
using Hub.Adapters.Spool.Rows;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Enrolment;

/// <summary>What the spool's file says of partners, for the commands beside a running hub.</summary>
internal sealed class PartnerSpool
{
    private readonly SpoolDatabase? database;

    /// <summary>Opens the spool's file; where there is none, or it is damaged, nothing is known.</summary>
    public PartnerSpool(string spoolFile)
        => database = File.Exists(spoolFile) && new SpoolDatabase(spoolFile) is { IsDamaged: false } whole ? whole : null;

    /// <summary>What stands about each partner.</summary>
    public ILookup<PartnerId, StandingAlarm> Standing()
        => (database is null ? [] : StandingAlarms.All(database)).ToLookup(alarm => alarm.Partner);

    /// <summary>Asks the running hub to call a receiver again that ended its subscription; false where none did.</summary>
    public bool Resume(string partner)
    {
        if (database is null)
        {
            return false;
        }
        using var connection = database.OpenForWriting();
        return connection.Run(
            "UPDATE standing_alarms SET over = 1 WHERE partner = @partner AND code = @code", ("@partner", partner),
            ("@code", AlarmCodes.CallbackGone)) == 1;
    }
}
