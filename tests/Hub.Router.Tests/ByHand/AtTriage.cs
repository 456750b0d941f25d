using Hub.Contracts.Collective;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Signals;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Router.ByHand;
using Hub.Router.FollowUp;
using Hub.Router.Ledger.Inbox;
using Hub.Testing.Nodes.Router;

namespace Hub.Router.Tests.ByHand;

/// <summary>What lies at triage, and a person there who decides.</summary>
internal static class AtTriage
{
    public static readonly TeamId Rokkeveen = new("gm0637.wijkzorgnetwerk.rokkeveen");
    public static readonly PublicPart Seen = new(Theme.Afval, new ReleasedText("er ligt afval bij ▯"), new StreetName("Dorpsstraat"));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Task<FollowUpResult> DecideAsync(RouterBus bus, Guid id, DecideRequest request)
        => bus.Get<HandDecisions>().DecideAsync(id, Given.Triage, "medewerker-1", request, Token);

    public static DecideRequest Case(TeamId team, Guid sealedAs)
        => Given.Seal(team, sealedAs, null!) is var (keyId, content) ? new DecideRequest(new DecidedCase(team, keyId, content)) : null!;

    public static async Task<DecideRequest> CaseAsync(RouterBus bus, Guid id, TeamId team, bool learn = false)
    {
        var (form, _) = await bus.Get<HandDecisions>().AskAsync(id, Given.Triage, "medewerker-1", new DecisionQuestion(team), Token);
        var (one, (keyId, content)) = (Case(team, form!.CaseSeal!.Delivery).AsCase, Given.Seal(Given.Triage, id, null!));
        return new DecideRequest(one, learning: learn ? new SealedLearning(keyId, content) : null);
    }

    public static async Task<InboxEntry> OneAsync(RouterBus bus, TeamId team)
        => Assert.Single((await bus.Get<InboxStore>().ListAsync(team, InboxView.Open, 10, 0, Token)).Deliveries);

    public static async Task<Guid> DeliverAsync(RouterBus bus, string text = "individueel", SignalReceived? signal = null)
    {
        var sent = signal ?? Given.Signal(text);
        await bus.RouteAsync(sent);
        return (await bus.QueryAsync("SELECT id, signal_id FROM deliveries", row
            => (Id: row.GetGuid(0), Signal: row.GetGuid(1)))).Single(row => row.Signal == sent.SignalId).Id;
    }

    public static async Task<Guid> AtTriageAsync(RouterBus bus, SignalReceived? signal = null)
    {
        var id = await DeliverAsync(bus, signal: signal);
        var (keyId, content) = Given.Seal(Given.Triage, id, null!);
        Assert.Equal(
            FollowUpResult.Done, await bus.Get<DeliveryActions>().ReturnAsync(id, Given.Netwerk, "aanvoerder-1", ReturnReason.WrongKind,
            new ResealedContent(keyId, content), Token));
        return id;
    }

    // Every row of what a decision could touch, as text.
    public static async Task<string> EverythingAsync(RouterBus bus)
        => string.Join('\n', (await bus.QueryAsync(
            """
            SELECT 'd' || id || team || state FROM deliveries UNION ALL SELECT 'b' || delivery_id || team || LENGTH(content) FROM bodies
            UNION ALL SELECT 't' || seq || action || detail FROM trail UNION ALL SELECT 'v' || seq FROM views UNION ALL SELECT 'c' ||
            delivery_id FROM corrections
            """,
            row => row.GetString(0))).Order(StringComparer.Ordinal));
}
