using Hub.Configuration;
using Hub.Configuration.Providers;
using Hub.Deciding.Municipalities;

namespace Hub.Router.Members;

/// <summary>Whether the teams that identity providers let people into are there.</summary>
internal static class GrantCheck
{
    /// <summary>Adds what is wrong to the list.</summary>
    public static void Check(IEnumerable<ProviderSettings> providers, TeamDirectory teams, ICollection<ConfigFault> faults)
    {
        foreach (var (index, provider) in providers.Index())
        {
            foreach (var (at, grant) in provider.Grants.Index())
            {
                foreach (var (which, _) in grant.Teams.Index().Where(one => teams.Find(one.Item) is null))
                {
                    faults.Add(new ConfigFault(HubSettings.FileName, $"$.providers[{index}].grants[{at}].teams[{which}]",
                        "names a team that is not there"));
                }
            }
        }
    }
}
