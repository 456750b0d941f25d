using Hub.Configuration;
using Hub.Teams.Inbox;

namespace Hub.Standalone.Commands;

/// <summary>Where an installation serves its team inbox: in one process at the partners' address, else where the settings say that it
/// is reached, or at the router's own.</summary>
internal static class InboxAddress
{
    /// <summary>The address for the commands of teams.</summary>
    public static InboxHere Here()
    {
        var config = ConfigOption.Create();
        return new InboxHere(config, parse => Of(parse.GetValue(config)!));
    }

    /// <summary>
    /// Where the settings of a configuration folder say that the inbox is reached (<c>http.inbox</c>), else the first address of the
    /// installation, as a client on the same machine reaches it; null where no settings are.
    /// Who reads them may be a team's own account, so that faults about secrets, which it cannot read, do not count.
    /// </summary>
    public static Uri? Of(string configFolder)
    {
        if (HubSettings.Read(configFolder, new List<ConfigFault>()) is not { } settings)
        {
            return null;
        }
        if (!settings.StandaloneOnly && settings.Http.Inbox is { } inbox)
        {
            return inbox;
        }
        var address = (settings.StandaloneOnly ? settings.Http.Adapters : settings.Http.Router)[0];
        // a server listens everywhere, a client calls one place
        return address.Host is "0.0.0.0" or "[::]" ? new UriBuilder(address) { Host = "127.0.0.1" }.Uri : address;
    }
}
