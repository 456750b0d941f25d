using Hub.Contracts.FollowUp;
using Hub.Contracts.Operations.Figures;
using Hub.Contracts.Text;
using Hub.Contracts.Territory;
using Hub.Router.FollowUp;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Figures;
using Hub.Router.Ledger.Rows;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Time;

namespace Hub.System.Tests.Reporting;

/// <summary>
/// A year of three municipalities on a fake clock, from a seed: recorded and answered through the ledger, and written down beside it.
/// </summary>
internal sealed class SimulatedYear(RouterBus bus, FakeClock clock, Random random, int signals)
{
    private const int Batch = 250;
    private static readonly string[] Municipalities = ["GM0637", "GM0202", "GM1509"];
    private static readonly string[] Themes = ["afval", "groen", "overlast-groep", "eenzaamheid"];
    private readonly List<(FigureCell Cell, FigureMeasure Measure, string Detail, long Amount)> happened = [];
    private readonly SignalLedger ledger = new(bus.Database, clock);

    /// <summary>What happened, one by one, as whoever stood beside it would write it down.</summary>
    public IReadOnlyList<(FigureCell Cell, FigureMeasure Measure, string Detail, long Amount)> Happened => happened;

    /// <summary>Lets the year go by: signals come by the batch, spread over 365 days, and some of each batch are answered.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var count = new FigureRollUp(bus.Database, clock);
        var step = TimeSpan.FromDays(365) / ((signals + Batch - 1) / Batch);
        for (var done = 0; done < signals; done += Batch)
        {
            var batch = Enumerable.Range(0, Math.Min(Batch, signals - done)).Select(_ => Make()).ToList();
            await ledger.RecordAsync(batch, cancellationToken);
            batch.ForEach(WriteDown);
            clock.Leap(step / 2);
            await AnswerAsync(batch, step / 2, cancellationToken);
            clock.Leap(step / 2);
            if (random.Next(4) == 0)
            {
                await count.RunAsync(cancellationToken); // now and then, so that it begins and ends anywhere
            }
        }
        await count.RunAsync(cancellationToken);
    }

    private Recording Make()
    {
        var (now, id, municipality) = (clock.GetUtcNow().ToUnixTimeMilliseconds(), NewId(), Municipalities[random.Next(3)]);
        var refused = random.Next(20) == 0;
        var row = new SignalRow(
            id, 1, $"partner-{random.Next(5)}", random.Next(2) == 0 ? "corporatie" : "inwoner", municipality, now, now, $"{id:N}",
            refused ? SignalState.Refused : SignalState.Routed, refused ? null : "collective", refused ? null : Themes[random.Next(4)],
            refused ? null : $"gebied-{random.Next(3)}", 0, "test-1", "", refused ? "CovenantRequired" : null, "",
            refused || random.Next(3) > 0 ? null : random.Next(2) == 0 ? "punt-a" : "punt-a,punt-b");
        var team = $"{municipality.ToLowerInvariant()}.wijkteam.{row.Area}";
        var delivery = new DeliveryRow(
            NewId(), id, 1, municipality, row.Partner, team, "wijkteam", "collective", "collective", null, "normal", null,
                DeliveryState.Delivered,
            now, now, now + (random.Next(2) == 0 ? 1_000 : 3L * 365 * 86_400_000), new byte[] { 1 },
            new DeliveryGrounds(row.SourceKind, null, null, null, "", HoldsBsn: false));
        var trail = new TrailEntry(
            now, "router", row.Partner, "route", $"{id:D}.1", refused ? "refused" : "routed", refused ? "CovenantRequired covenant" : team);
        return new Recording(row, refused ? [] : [delivery], [], [], [], null, trail);
    }

    private async Task AnswerAsync(List<Recording> batch, TimeSpan waited, CancellationToken cancellationToken)
    {
        var acts = bus.Get<DeliveryActions>();
        foreach (var one in batch.Where(one => one.Deliveries.Length == 1 && random.Next(6) == 0))
        {
            var (delivery, cell) = (one.Deliveries[0], CellOf(one.Signal));
            var team = new TeamId(delivery.Team);
            await acts.AcceptAsync(delivery.Id, team, "wijkteam-1", cancellationToken);
            var late = delivery.TermAt < clock.GetUtcNow().ToUnixTimeMilliseconds();
            Note(cell, late ? FigureMeasure.AcceptedLate : FigureMeasure.AcceptedInTerm, FigureTimes.ClassOf(waited));
            if (random.Next(3) == 0)
            {
                await acts.CloseAsync(delivery.Id, team, "wijkteam-1", CloseOutcome.Resolved, cancellationToken);
                Note(cell, FigureMeasure.Closed, "resolved");
            }
        }
    }

    private void WriteDown(Recording one)
    {
        var cell = CellOf(one.Signal);
        Note(cell, FigureMeasure.Received, "");
        Note(cell, one.Signal.State == SignalState.Refused ? FigureMeasure.Refused : FigureMeasure.Routed, one.Signal.ReasonCode ?? "");
    }

    private void Note(FigureCell cell, FigureMeasure measure, string detail)
        => happened.Add((cell with { Week = Week() }, measure, detail, 1));

    private FigureCell CellOf(SignalRow row)
        => new(Week(), row.Municipality, row.Area ?? "", row.Theme ?? "", row.Focuspunten ?? "", row.Kind ?? "", row.SourceKind);

    // Not by the product's own calendar.
    private int Week()
    {
        var local = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), DutchTime.Zone).Date;
        var thursday = local.AddDays(3 - (((int)local.DayOfWeek + 6) % 7));
        return (thursday.Year * 100) + ((thursday.DayOfYear - 1) / 7) + 1;
    }

    private Guid NewId()
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
