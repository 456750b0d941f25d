using Hub.Adapters.Partners;
using Hub.Configuration;

namespace Hub.Adapters.Signalen;

/// <summary>What the types cannot say of the settings of polling.</summary>
internal static class SignalenPollCheck
{
    /// <summary>Adds every fault.</summary>
    public static void Check(Partner partner, SignalenPollFile file, ICollection<ConfigFault> faults)
    {
        var name = $"partners/{partner.Id}.json";
        if (file.Bearer is null == file.OAuth is null)
        {
            faults.Add(new ConfigFault(name, "$.doors.signalen-poll", "must have either bearer or oAuth"));
        }
        foreach (var (address, key) in new[] { (file.Url, "url"), (file.OAuth?.TokenUrl, "oAuth.tokenUrl") })
        {
            if (address is not null && address.Scheme != "https" && !address.IsLoopback)
            {
                faults.Add(new ConfigFault(name, $"$.doors.signalen-poll.{key}", "must be an https address"));
            }
        }
        if (file.Interval < TimeSpan.FromSeconds(15) || file.Behind < file.LeastAge)
        {
            faults.Add(new ConfigFault(name, "$.doors.signalen-poll", "every must be at least PT15S, and overlap at least settle"));
        }
    }
}
