using Hub.Contracts;
using Hub.Contracts.ReadAlong;
using Hub.Contracts.Territory;
using Hub.Router.FollowUp;
using Hub.Router.Ledger.Persons;
using Hub.Router.Steering;
using Hub.Router.TeamInbox;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Time;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Router.Tests.Steering;

/// <summary>Cases of the network of Oosterheem, and inviting the network of Rokkeveen to read along in one.</summary>
internal static class InviteGiven
{
    /// <summary>Who is invited.</summary>
    public static readonly TeamId Other = new("gm0637.wijkzorgnetwerk.rokkeveen");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Task<FollowUpResult> InviteAsync(
        RouterBus bus, Guid id, TeamId? to = null, string role = "medewerker", int? days = null, string actor = "aanvoerder-1",
        TeamId? sealedFor = null, Guid? sealedAs = null, TeamId? by = null)
    {
        var (keyId, content) = Given.Seal(sealedFor ?? to ?? Other, sealedAs ?? id, null!);
        return bus.Get<Inviting>().InviteAsync(
            id, by ?? Given.Netwerk, actor, new InviteReaderRequest(to ?? Other, role, keyId, content, days), Token);
    }

    public static Task<(byte[]? Content, FollowUpResult Result)> OpenAsync(
        RouterBus bus, Guid reading, TeamId? team = null, string actor = "medewerker-3")
        => bus.Get<ReadAlongStore>().OpenAsync(reading, team ?? Other, actor, "meelezen", Token);

    public static async Task<Guid> OneAsync(RouterBus bus)
        => (await bus.QueryAsync("SELECT id FROM read_along", row => row.GetGuid(0))).Single();

    public static Task<Guid> DeliveredAsync(RouterBus bus) => JoinGiven.DeliverAsync(bus, "individueel");

    public static async Task<Guid> AcceptedAsync(RouterBus bus)
    {
        var id = await DeliveredAsync(bus);
        await bus.Get<DeliveryActions>().AcceptAsync(id, Given.Netwerk, "aanvoerder-1", Token);
        return id;
    }

    public static async Task<FollowUpResult> HandedOverAsync(RouterBus bus, Guid id)
    {
        var (keyId, content) = Given.Seal(Other, id, null!);
        await bus.Get<DeliveryActions>().HandOverAsync(
            id, Given.Netwerk, "aanvoerder-1", Other, new GoesAlong(new ResealedContent(keyId, content), null), Token);
        return await bus.Get<DeliveryActions>().AcceptAsync(id, Other, "aanvoerder-1", Token);
    }

    public static Task<bool> EraseAsync(RouterBus bus, Guid id)
        => bus.Database.WriteAsync(
            async session =>
            {
                await HeldContent.EraseAsync(session, id, 1, Token);
                return true;
            },
            Token);

    public static Task<int> LookAsync(RouterBus bus, double days = 0)
        => new ReadingEnds(
            bus.Database, new FakeClock(TimeProvider.System.GetUtcNow().AddDays(days)), NullLogger<ReadingEnds>.Instance).RunAsync(Token);

    public static async Task EndedAsync(RouterBus bus, ReadAlongEnd why, string actor)
    {
        Assert.Equal(
            [$"{WireCode.Of(why)} gone"],
            await bus.QueryAsync(
                "SELECT why, content FROM read_along", row => $"{row.GetString(0)} {(row.IsDBNull(1) ? "gone" : "there")}"));
        Assert.Equal(
            [$"{actor} {WireCode.Of(why)} {Other}"],
            await bus.QueryAsync(
                "SELECT actor, result, detail FROM trail WHERE action = 'end-reading'",
                row => $"{row.GetString(0)} {row.GetString(1)} {row.GetString(2)}"));
        var shown = Assert.Single((await bus.Get<ReadAlongStore>().ListAsync(Other, "medewerker-3", Token)).Reading);
        Assert.Equal((why, null), (shown.End, shown.IsReadable));
    }
}
