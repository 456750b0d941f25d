using System.Text;
using Hub.Adapters.Partners;
using Hub.Configuration;

namespace Hub.Adapters.Doors;

/// <summary>Reads a partner's settings of one door, as strictly as any configuration file.</summary>
internal static class DoorFile
{
    /// <summary>The settings; the defaults where the partner has none. Faults name the partner's file and the door.</summary>
    public static T? Read<T>(Partner partner, PartnerFormat door, ICollection<ConfigFault>? faults = null)
        where T : class
    {
        var json = partner.Doors.TryGetValue(door, out var element) ? element.GetRawText() : "{}";
        var reading = ConfigFile.Parse<T>($"partners/{partner.Id}.json", Encoding.UTF8.GetBytes(json));
        foreach (var fault in reading.Faults)
        {
            faults?.Add(fault with { Path = $"$.doors.{door}{fault.Path[1..]}" });
        }
        return reading.Faults.IsEmpty ? reading.Value : null;
    }

    /// <summary>The settings of a partner that passed the checks.</summary>
    public static T Require<T>(Partner partner, PartnerFormat door)
        where T : class
        => Read<T>(partner, door) ?? throw new InvalidOperationException($"The settings of a door of {partner.Id} were not checked.");
}
