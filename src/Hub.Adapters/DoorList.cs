using Hub.Adapters.Amqp;
using Hub.Adapters.Corporation;
using Hub.Adapters.Doors;
using Hub.Adapters.FileDrop;
using Hub.Adapters.HubApi;
using Hub.Adapters.Open311;
using Hub.Adapters.Police;
using Hub.Adapters.Signalen;

namespace Hub.Adapters;

/// <summary>The doors of the hub: the one place that names them all.</summary>
internal static class DoorList
{
    /// <summary>The doors of an installation, in the order in which people read of them.</summary>
    /// <param name="configFolder">Its configuration folder.</param>
    public static DoorSet Of(string configFolder)
        => new(
            new HubApiDoor(), new SignalenDoor(configFolder), new Open311Door(configFolder), new CorporationDoor(), new PoliceDoor(),
            new FileDropDoor(),
            new AmqpDoor(configFolder));
}
