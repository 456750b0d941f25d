using Hub.Configuration;
using Hub.Configuration.Notices;
using Hub.Deciding.Municipalities;

namespace Hub.Router.Telling;

/// <summary>Whether the teams that contacts are told of are there.</summary>
internal static class ContactCheck
{
    /// <summary>Adds what is wrong to the list.</summary>
    public static void Check(NoticeSettings notices, TeamDirectory teams, ICollection<ConfigFault> faults)
    {
        foreach (var (index, contact) in notices.Contacts.Index())
        {
            foreach (var (at, _) in contact.Teams.Index().Where(one => teams.Find(one.Item) is null))
            {
                faults.Add(new ConfigFault(HubSettings.FileName, $"$.notices.contacts[{index}].teams[{at}]",
                    "names a team that is not there"));
            }
        }
    }
}
