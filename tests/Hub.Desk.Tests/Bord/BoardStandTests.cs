using System.Collections.Immutable;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Operations;
using Hub.Desk.Bord;

namespace Hub.Desk.Tests.Bord;

/// <summary>
/// What the board makes of what the hub says: one sentence, what asks attention with its cause, and never green what is not known.
/// </summary>
public sealed class BoardStandTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-11-29T09:00:00Z");
    private static readonly StatusPart Ledger = new("ledger", "ledger.db", "ok");
    private static readonly StatusPart Router = new("router", "router-1", "ok", Now);
    private static readonly StatusPart Adapters = new("adapters", "adapters-1", "ok", Now);

    [Fact]
    public void Where_nothing_is_wrong_it_says_so_and_asks_nothing()
    {
        var stand = Stand([Ledger, Router, Adapters], alarms: [], causes: []);

        Assert.Equal(("Alles stroomt. U hoeft niets te doen.", "ok"), (stand.Sentence, stand.Level));
        Assert.Equal(["ok", "", "ok", "ok", "ok", "", "ok", ""], new BoardTiles(stand, Now).All().Select(tile => tile.Level));
    }

    [Fact]
    public void What_could_not_be_read_is_not_taken_for_good()
    {
        var stand = Stand([Ledger, Router, Adapters], alarms: null, causes: []);

        Assert.Equal(("Niet alles is te lezen: of er iets mis is, is nu niet bekend.", "late"), (stand.Sentence, stand.Level));
    }

    [Fact]
    public void A_ledger_that_is_away_makes_everything_that_it_holds_unknown()
    {
        var stand = new BoardStand(new HubStatus(Now, [new StatusPart("ledger", "db:5432", "away")], []), null, null, null);

        Assert.StartsWith(
            "Er is één ding mis: Grootboek: antwoordt niet, db:5432. Start de database", stand.Sentence,
            StringComparison.Ordinal);
        Assert.DoesNotContain("ok", new BoardTiles(stand, Now).All().Select(tile => tile.Level));
        Assert.DoesNotContain("0", new BoardTiles(stand, Now).All().Select(tile => tile.Value));
    }

    [Fact]
    public void Danger_comes_first_then_what_does_not_work_then_what_waits_and_each_has_its_cause()
    {
        var (acute, silent) = (Guid.NewGuid(), Guid.NewGuid());
        var stand = Stand(
            [Ledger, new StatusPart("router", "router-1", "silent", Now.AddMinutes(-5)), Adapters],
            [
                Alarm(AlarmCodes.Parked, "bug.X", Guid.NewGuid(), Now.AddDays(-2)),
                    Alarm(AlarmCodes.WorkerSilent, "router-1", silent, Now.AddMinutes(-4)),
                Alarm(AlarmCodes.Acute, "gm0637.triage", acute, Now),
            ],
            [new ParkedCause("bug.X", 3, Now.AddDays(-2)), new ParkedCause("contract.form", 1, Now.AddDays(-1))]);

        Assert.Equal(
            [
                $"/desk/bord/alarm/{acute}", $"/desk/bord/alarm/{silent}", "/desk/bord/geparkeerd?oorzaak=bug.X",
                "/desk/bord/geparkeerd?oorzaak=contract.form",
            ],
            stand.Items.Select(item => item.Address));
        Assert.StartsWith(
            "4 dingen vragen aandacht. Dit eerst: Direct gevaar in een signaal, gm0637.triage. Bel dit team",
            stand.Sentence, StringComparison.Ordinal);
        Assert.Equal("error", stand.Level);
    }

    [Fact]
    public void A_signal_that_waits_while_its_adapter_is_silent_is_not_good()
    {
        var stand = Stand([Ledger, Router, new StatusPart("adapters", "adapters-1", "silent", Now.AddMinutes(-5))], [], []);

        Assert.Equal("late", new BoardTiles(stand, Now).All()[0].Level);
    }

    [Fact]
    public void While_the_broker_is_away_nobody_can_say_whether_an_acute_signal_waits_and_the_board_says_so()
    {
        var stand = Stand([Ledger, new StatusPart("broker", "mq:5672", "away"), Router, Adapters], [], []);

        var waiting = new BoardTiles(stand, Now).All()[0];
        Assert.Equal(("onbekend", "er kan een acuut signaal wachten", "acute"), (waiting.Value, waiting.Note, waiting.Level));
        Assert.Contains("./hub alarms op de machine van de adapters", stand.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_count_that_asks_attention_says_where_and_what_to_do()
    {
        string[] names =
        [
            "deliveries.late", "deliveries.unconfirmed", "spool.waiting", "spool.acute-waiting", "spool.set-aside", "amqp.parked",
            "alarms.here", "ledger.reconciling",
        ];
        var stand = new BoardStand(
            new HubStatus(Now, [Ledger], [.. names.Select(name => new StatusFigure(name, 2, Now, needsAttention: true))]), [], [], null);

        Assert.Equal(names.Length, stand.Items.Count);
        Assert.All(stand.Items, item => Assert.EndsWith(".", item.Advice, StringComparison.Ordinal));
        Assert.DoesNotContain("Kijk met ./hub status op de machine van de hub.", stand.Items.Select(item => item.Advice));
        Assert.Equal(AttentionItem.Danger, stand.Items[0].Weight);
    }

    private static BoardStand Stand(
        ImmutableArray<StatusPart> parts, ImmutableArray<AlarmEntry>? alarms, ImmutableArray<ParkedCause>? causes)
        => new(
            new HubStatus(
                Now, parts,
                [.. ((string[])["parked", "spool.waiting", "callbacks.waiting", "deliveries.late"])
                    .Select(name => new StatusFigure(name, 0))]),
            alarms, causes, null);

    private static AlarmEntry Alarm(string code, string cause, Guid id, DateTimeOffset at) => new(id, code, cause, 1, at, at);
}
