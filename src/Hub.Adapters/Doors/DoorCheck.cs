using Hub.Adapters.Amqp;
using Hub.Adapters.Partners;
using Hub.Adapters.Police;
using Hub.Adapters.Signalen;
using Hub.Configuration;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Doors;

/// <summary>Checks what each door asks of a partner's file.</summary>
internal static class DoorCheck
{
    /// <summary>Adds every fault of the partner's doors.</summary>
    public static void Check(Partner partner, ICollection<ConfigFault> faults)
    {
        Check<SignalenPushFile>(partner, PartnerFormat.SignalenPush, SourceKind.Signalen, faults);
        Check<PoliceFile>(partner, PartnerFormat.Police, SourceKind.Politie, faults);
        CheckPolling(partner, faults);
        if (partner.Formats.Contains(PartnerFormat.Amqp))
        {
            DoorFile.Read<AmqpFile>(partner, PartnerFormat.Amqp, faults);
        }
        Kind(partner, PartnerFormat.Open311, SourceKind.Open311, faults);
        Kind(partner, PartnerFormat.Corporation, SourceKind.Corporatie, faults);
        if (partner.Kind == SourceKind.Signalen && partner.Municipalities.Count != 1)
        {
            faults.Add(new ConfigFault(File(partner), "$.municipalities", "must be one: a Signalen installation is of one municipality"));
        }
    }

    private static void CheckPolling(Partner partner, ICollection<ConfigFault> faults)
    {
        if (!partner.Formats.Contains(PartnerFormat.SignalenPoll))
        {
            return;
        }
        Kind(partner, PartnerFormat.SignalenPoll, SourceKind.Signalen, faults);
        if (DoorFile.Read<SignalenPollFile>(partner, PartnerFormat.SignalenPoll, faults) is not { } file)
        {
            return;
        }
        if (file.Bearer is null == file.OAuth is null)
        {
            faults.Add(new ConfigFault(File(partner), "$.doors.signalen-poll", "must have either bearer or oAuth"));
        }
        foreach (var (address, name) in new[] { (file.Url, "url"), (file.OAuth?.TokenUrl, "oAuth.tokenUrl") })
        {
            if (address is not null && address.Scheme != "https" && !address.IsLoopback)
            {
                faults.Add(new ConfigFault(File(partner), $"$.doors.signalen-poll.{name}", "must be an https address"));
            }
        }
        if (file.Interval < TimeSpan.FromSeconds(15) || file.Behind < file.LeastAge)
        {
            faults.Add(new ConfigFault(File(partner), "$.doors.signalen-poll", "every must be at least PT15S, and overlap at least settle"));
        }
    }

    private static void Check<T>(Partner partner, PartnerFormat door, SourceKind kind, ICollection<ConfigFault> faults)
        where T : class
    {
        if (partner.Formats.Contains(door))
        {
            Kind(partner, door, kind, faults);
            DoorFile.Read<T>(partner, door, faults);
        }
    }

    // What a door makes is of one kind, and the intake refuses a signal of another kind than its partner's.
    private static void Kind(Partner partner, PartnerFormat door, SourceKind kind, ICollection<ConfigFault> faults)
    {
        if (partner.Formats.Contains(door) && partner.Kind != kind)
        {
            faults.Add(new ConfigFault(File(partner), "$.kind", $"must be the kind of its door: {kind.ToString().ToLowerInvariant()}"));
        }
    }

    private static string File(Partner partner) => $"partners/{partner.Id}.json";
}
