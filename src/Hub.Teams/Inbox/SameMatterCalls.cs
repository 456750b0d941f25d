using Hub.Contracts;
using Hub.Contracts.SameMatter;

namespace Hub.Teams.Inbox;

/// <summary>What a team's client does about signals about the same thing.</summary>
internal static class SameMatterCalls
{
    /// <summary>Lets a delivery follow another of the team: both are about the same thing.</summary>
    public static Task JoinAsync(this TeamInboxClient client, Guid id, Guid lead, bool samePerson, CancellationToken cancellation)
        => client.SendAsync(
            HttpMethod.Post, TeamInboxClient.Path(SameMatterRoutes.Join, id),
            HubJson.Write(new SameMatterRequest(lead, samePerson ? true : null)), cancellation);

    /// <summary>Lets it stand by itself again.</summary>
    public static Task SeparateAsync(this TeamInboxClient client, Guid id, CancellationToken cancellation)
        => client.SendAsync(HttpMethod.Post, TeamInboxClient.Path(SameMatterRoutes.Separate, id), null, cancellation);
}
