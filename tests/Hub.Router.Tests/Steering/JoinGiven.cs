using Hub.Contracts.SameMatter;
using Hub.Contracts.Signals;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Router.FollowUp;
using Hub.Router.Ledger.Inbox;
using Hub.Router.Steering;
using Hub.Testing.Nodes.Router;

namespace Hub.Router.Tests.Steering;

/// <summary>Invented signals of more than one partner, joined by the team that has them.</summary>
internal static class JoinGiven
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Routes a signal of a partner; the one delivery that came of it, or that it changed.</summary>
    public static async Task<Guid> DeliverAsync(
        RouterBus bus, string text, string partner = "corporatie-vb", Guid? signal = null, int revision = 1, int secondsLater = 0)
    {
        var made = Given.Signal(text, signal ?? Guid.NewGuid(), revision, secondsLater: secondsLater);
        await bus.RouteAsync(new SignalReceived(
            made.SignalId, made.Revision, new PartnerId(partner), made.SourceKind, made.Municipality, made.ReceivedAt, made.Urgency,
            made.ContentHash, made.Content));
        return (await bus.QueryAsync("SELECT id, signal_id FROM deliveries", row => (Id: row.GetGuid(0), Signal: row.GetGuid(1))))
            .Single(row => row.Signal == made.SignalId).Id;
    }

    /// <summary>Joins, as the wijkteam unless another team is named.</summary>
    public static Task<FollowUpResult> JoinAsync(
        RouterBus bus, Guid delivery, Guid lead, TeamId? team = null, string actor = "wijkteam-1", bool? samePerson = null)
        => bus.Get<Joining>().JoinAsync(delivery, team ?? Given.Wijkteam, actor, new SameMatterRequest(lead, samePerson), Token);

    /// <summary>A delivery as its team sees it.</summary>
    public static async Task<InboxEntry> EntryAsync(RouterBus bus, Guid delivery, TeamId? team = null)
        => (await bus.Get<InboxStore>().OneAsync(delivery, team ?? Given.Wijkteam, Token))!;

    /// <summary>How many rows a table has.</summary>
    public static async Task<long> CountAsync(RouterBus bus, string table)
        => (await bus.QueryAsync($"SELECT COUNT(*) FROM {table}", row => row.GetInt64(0)))[0];

    /// <summary>Changes the ledger beside the hub.</summary>
    public static Task ExecuteAsync(RouterBus bus, string sql, Guid id)
        => bus.Database.WriteAsync(session => session.ExecuteAsync(sql, Token, ("@id", id)), Token);
}
