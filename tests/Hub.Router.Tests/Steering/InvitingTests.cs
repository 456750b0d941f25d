using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Contracts.ReadAlong;
using Hub.Contracts.Territory;
using Hub.Router.FollowUp;
using Hub.Router.Ledger.Inbox;
using Hub.Router.Steering;
using Hub.Router.TeamInbox;
using Hub.Testing.Nodes.Router;
using static Hub.Router.Tests.Steering.InviteGiven;

namespace Hub.Router.Tests.Steering;

/// <summary>The network of Oosterheem lets a role of the network of Rokkeveen read along in one case.</summary>
public sealed class InvitingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_is_invited_reads_what_was_sealed_for_its_team_and_nobody_else_does()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await AcceptedAsync(bus);

        Assert.Equal(FollowUpResult.Done, await InviteAsync(bus, id));
        var store = bus.Get<ReadAlongStore>();
        var reading = Assert.Single((await store.ListAsync(Other, "medewerker-3", Token)).Reading);
        Assert.Equal(
            (id, Given.Netwerk, "medewerker", true, null),
            (reading.DeliveryId, reading.Owner, reading.Role, reading.IsReadable, reading.End));
        Assert.Equal(TimeSpan.FromDays(14), reading.Until - reading.InvitedAt);

        Assert.Empty((await store.ListAsync(Other, "aanvoerder-1", Token)).Reading); // another role of that team
        Assert.Equal(FollowUpResult.NotFound, (await OpenAsync(bus, reading.ReadingId, Other, "aanvoerder-1")).Result);
        Assert.Equal(FollowUpResult.NotFound, (await OpenAsync(bus, reading.ReadingId, Given.Wijkteam, "medewerker-3")).Result);
        Assert.Equal(FollowUpResult.NotFound, (await OpenAsync(bus, reading.ReadingId, Given.Netwerk, "medewerker-3")).Result);
        var (content, result) = await OpenAsync(bus, reading.ReadingId);
        Assert.Equal(FollowUpResult.Done, result);
        Assert.Equal(Other, HubJson.Read<CloudEvent<IndividualCase>>(content!).Data.Content.Team);

        Assert.Equal(
            [$"invite aanvoerder-1 medewerker {Other}", "open medewerker-3 read-along meelezen"],
            await bus.QueryAsync(
                "SELECT action, actor, result, detail FROM trail WHERE action IN ('invite', 'open') ORDER BY seq",
                row => $"{row.GetString(0)} {row.GetString(1)} {row.GetString(2)} {row.GetString(3)}"));
        Assert.Equal(
            [$"{id} {Other} medewerker-3"],
            await bus.QueryAsync(
                "SELECT delivery_id, team, actor FROM views", row => $"{row.GetGuid(0)} {row.GetString(1)} {row.GetString(2)}"));
        Assert.Equal(
            [Given.Netwerk.Value, Other.Value],
            await bus.QueryAsync("SELECT receiver FROM provisions ORDER BY seq", row => row.GetString(0)));
    }

    [Fact]
    public async Task Who_is_invited_can_do_nothing_with_the_case_but_read_and_leave()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await AcceptedAsync(bus);
        await InviteAsync(bus, id);
        var actions = bus.Get<DeliveryActions>();

        Assert.Equal(FollowUpResult.NotFound, await actions.AcceptAsync(id, Other, "medewerker-3", Token));
        Assert.Equal(FollowUpResult.NotFound, await actions.CloseAsync(id, Other, "medewerker-3", null, Token));
        Assert.Equal(FollowUpResult.NotFound, await actions.ReturnAsync(id, Other, "medewerker-3", ReturnReason.WrongTeam, null, Token));
        Assert.Equal(FollowUpResult.NotFound, await actions.HandOverAsync(id, Other, "medewerker-3", Given.Triage, null, Token));
        Assert.Null(await bus.Get<InboxStore>().OneAsync(id, Other, Token));
        Assert.Null(await bus.Get<InboxStore>().OpenAsync(id, Other, "medewerker-3", "behandeling", Token));
        Assert.Null(await bus.Get<ReadAlongStore>().FormAsync(id, Other, Token));
        var reading = await OneAsync(bus);
        Assert.Equal(FollowUpResult.NotFound, await bus.Get<Inviting>().EndAsync(reading, Other, "aanvoerder-1", Token));
        Assert.Equal(FollowUpResult.Done, await bus.Get<Inviting>().EndAsync(reading, Other, "medewerker-3", Token));
        await EndedAsync(bus, ReadAlongEnd.Left, "medewerker-3");
    }

    [Fact]
    public async Task It_is_refused_where_the_table_the_seal_the_state_or_the_list_of_roles_says_so()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliveredAsync(bus);
        Assert.Equal(FollowUpResult.WrongState, await InviteAsync(bus, id)); // nobody took it up
        await bus.Get<DeliveryActions>().AcceptAsync(id, Given.Netwerk, "aanvoerder-1", Token);

        Assert.Equal(FollowUpResult.NotFound, await InviteAsync(bus, Guid.NewGuid()));
        Assert.Equal(FollowUpResult.NotFound, await InviteAsync(bus, id, by: Other));
        Assert.Equal(FollowUpResult.NoPerson, await InviteAsync(bus, id, actor: "robot"));
        Assert.Equal(FollowUpResult.UnknownTeam, await InviteAsync(bus, id, Given.Netwerk));
        Assert.Equal(FollowUpResult.UnknownTeam, await InviteAsync(bus, id, Given.Arnhem));
        Assert.Equal(FollowUpResult.UnknownTeam, await InviteAsync(bus, id, new TeamId("gm0637.wijkzorgnetwerk.nergens")));
        Assert.Equal(FollowUpResult.UnknownRole, await InviteAsync(bus, id, role: "tovenaar"));
        Assert.Equal(FollowUpResult.TooLong, await InviteAsync(bus, id, days: 22));
        Assert.Equal(PrivacyRule.NeedToKnow, (await InviteAsync(bus, id, Given.Wijkteam)).Objection?.Rule);
        Assert.Equal("content.team", (await InviteAsync(bus, id, sealedFor: Given.Triage)).Objection?.Field);
        Assert.Equal("content.delivery", (await InviteAsync(bus, id, sealedAs: Guid.NewGuid())).Objection?.Field);
        Assert.Equal(0, await JoinGiven.CountAsync(bus, "read_along"));
        Assert.Equal(1, await JoinGiven.CountAsync(bus, "provisions"));

        await JoinGiven.ExecuteAsync(bus, "DELETE FROM bodies WHERE delivery_id = @id", id);
        Assert.Equal(FollowUpResult.ContentGone, await InviteAsync(bus, id));
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_and_two_members_at_once_leave_one()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await AcceptedAsync(bus);

        var results = await Task.WhenAll(Enumerable.Range(1, 4).Select(number => Task.Run(()
            => InviteAsync(bus, id, actor: $"aanvoerder-{number}"))));

        Assert.Equal(1, results.Count(result => result == FollowUpResult.Done));
        Assert.Equal(3, results.Count(result => result == FollowUpResult.Invited));
        var first = (await bus.QueryAsync("SELECT actor FROM read_along", row => row.GetString(0))).Single();
        Assert.Equal(FollowUpResult.Done, await InviteAsync(bus, id, actor: first));
        Assert.Equal(FollowUpResult.Invited, await InviteAsync(bus, id, actor: first, role: "aanvoerder"));
        Assert.Equal(1, await JoinGiven.CountAsync(bus, "read_along"));
        Assert.Equal(1, await JoinGiven.CountAsync(bus, "trail WHERE action = 'invite'"));
    }

    [Fact]
    public async Task The_owner_sees_who_reads_and_whom_the_rules_let_it_invite()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await AcceptedAsync(bus);
        await InviteAsync(bus, id);

        var form = (await bus.Get<ReadAlongStore>().FormAsync(id, Given.Netwerk, Token))!;

        Assert.Equal((21, Other, "aanvoerder-1"), (form.MostDays, Assert.Single(form.Readers).Reader, form.Readers[0].InvitedBy));
        Assert.Contains(form.Offered, one => one.Team == Other && one.Roles.Contains("medewerker"));
        Assert.DoesNotContain(form.Offered, one => one.Team == Given.Wijkteam || one.Team == Given.Arnhem || one.Team == Given.Netwerk);
    }
}
