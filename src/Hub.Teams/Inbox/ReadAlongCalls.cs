using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.Individual;
using Hub.Contracts.ReadAlong;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Teams.Sealing;

namespace Hub.Teams.Inbox;

/// <summary>What a team's client does about reading along in one case: seals it for who is invited, on the team's own side.</summary>
internal static class ReadAlongCalls
{
    /// <summary>Invites a role of another team; the case is opened and sealed anew here.</summary>
    public static async Task InviteAsync(
        this TeamInboxClient client, Guid id, TeamId with, string role, int? days, string? remark, CancellationToken cancellation)
    {
        // Asked first, so that nobody looks into a case that goes nowhere.
        var next = await client.NextAsync(id, with.Value, cancellation);
        if (next is not { Way: NextReaderForm.Sealed, KeyId: { } keyId, Jwk: { } jwk }
            || (await client.OpenAsync(id, "meelezen", cancellation)).Content is not { } content)
        {
            throw new TeamInboxException("Hierin kan niemand meelezen: alleen in een zaak over een persoon, die uw team heeft aangenomen.");
        }
        using var theirs = new TeamKey(next.Team, keyId, TeamJwk.Read(jwk));
        var made = CaseSeal.Close(theirs, id, content.ForReader(remark is null ? null : client.Remark(remark)));
        await client.SendAsync(
            HttpMethod.Post, TeamInboxClient.Path(ReadAlongRoutes.Invite, id),
            HubJson.Write(new InviteReaderRequest(with, role, made.KeyId, made.Content, days)), cancellation);
    }

    /// <summary>Who reads along in a case of the team, and who could.</summary>
    public static async Task<ReadersForm> ReadersAsync(this TeamInboxClient client, Guid id, CancellationToken cancellation)
        => HubJson.Read<ReadersForm>(
            await client.SendAsync(HttpMethod.Get, TeamInboxClient.Path(ReadAlongRoutes.Readers, id), null, cancellation));

    /// <summary>The cases in which the one who asks reads along.</summary>
    public static async Task<ReadAlongPage> ReadingAsync(this TeamInboxClient client, CancellationToken cancellation)
        => HubJson.Read<ReadAlongPage>(await client.SendAsync(HttpMethod.Get, ReadAlongRoutes.Reading, null, cancellation));

    /// <summary>Opens one; the hub logs that this person looked.</summary>
    public static async Task<OpenedDelivery> OpenReadingAsync(
        this TeamInboxClient client, Guid reading, string reason, CancellationToken cancellation)
    {
        var bytes = await client.SendAsync(
            HttpMethod.Post, TeamInboxClient.Path(ReadAlongRoutes.Open, reading), HubJson.Write(new OpenRequest(reason)), cancellation);
        using var document = JsonDocument.Parse(bytes);
        var one = HubJson.Read<CloudEvent<IndividualCase>>(bytes).Data;
        return new OpenedDelivery(
            DeliveryTypes.Individual, document.RootElement.GetProperty("data").Clone(),
            client.Side.Opener.Open(one.DeliveryId, one.Content));
    }

    /// <summary>Its owner ends it, or who is invited leaves.</summary>
    public static Task EndReadingAsync(this TeamInboxClient client, Guid reading, CancellationToken cancellation)
        => client.SendAsync(HttpMethod.Post, TeamInboxClient.Path(ReadAlongRoutes.End, reading), null, cancellation);
}
