using System.Runtime.CompilerServices;
using Hub.Adapters.Doors;
using Hub.Adapters.Partners;

namespace Hub.Adapters.Signalen;

/// <summary>The client of each polled installation, made once per registration.</summary>
/// <param name="configFolder">The configuration folder: secrets' files are relative to it.</param>
/// <param name="clock">For the life of tokens.</param>
internal sealed class SignalenClients(string configFolder, TimeProvider clock)
{
    private readonly ConditionalWeakTable<Partner, SignalenClient> clients = [];
    private readonly ConditionalWeakTable<Partner, SignalenPollFile> files = [];

    /// <summary>The settings of a partner.</summary>
    public SignalenPollFile File(Partner partner)
        => files.GetValue(partner, static one => DoorFile.Require<SignalenPollFile>(one, SignalenDoor.Poll));

    /// <summary>The client of a partner.</summary>
    public SignalenClient Of(Partner partner) => clients.GetValue(partner, one => new SignalenClient(File(one), configFolder, clock));
}
