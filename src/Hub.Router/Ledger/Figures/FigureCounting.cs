using Hub.Contracts.Operations.Figures;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Figures;

/// <summary>
/// Counts lines of the trail, each once: what came in by the week in which it came, an act by the week in which it was done.
/// </summary>
/// <remarks>An act counts under what its signal was when it was done: a later version of the signal moves no figure of before.</remarks>
internal sealed class FigureCounting(FigureFacts facts)
{
    // What was parked and is tried again counts in the week in which it came; after this time in a week of its own, so that a past week
    // stands.
    private static readonly long Settled = (long)TimeSpan.FromDays(6).TotalMilliseconds;

    private readonly FigureSums sums = new();

    /// <summary>What the lines add.</summary>
    public static FigureSums Of(IEnumerable<CountedLine> lines, FigureFacts facts)
    {
        var count = new FigureCounting(facts);
        foreach (var line in lines)
        {
            count.Add(line);
        }
        return count.sums;
    }

    private void Add(CountedLine line)
    {
        if (line.IsIntake)
        {
            AddIntake(line);
        }
        else if (line.IsAct && line.Delivery is { } id && facts.Deliveries.TryGetValue(id, out var head) && !OwnMessage.Is(head.Contract))
        {
            AddAct(line, head);
        }
        else if (line.IsExpiry && line.Signal is { } signal)
        {
            sums.Add(CellOf(line, signal.Id, signal.Revision, null), FigureMeasure.NeverAccepted);
        }
    }

    private void AddIntake(CountedLine line)
    {
        if (line.Action == "park" && line.Signal is null && line.Detail != Intake)
        {
            return; // what a team or an adapter sent on another queue is no signal
        }
        var before = line.Signal is null ? null : facts.Before(line);
        if (before is null || line.At - before.First.At > Settled)
        {
            var cell = IntakeCell(line, line.Week);
            sums.AddIntake(cell, line.Origin, FigureMeasure.Received);
            sums.AddIntake(cell, line.Origin, Outcome(line), Detail(line));
        }
        else if (before.WasParked && !IsParked(line))
        {
            // Tried again with success: it moves from parked to what became of it, in the week in which it came.
            var (was, now) = (IntakeCell(before.First, before.First.Week), IntakeCell(line, before.First.Week));
            sums.AddIntake(was, line.Origin, FigureMeasure.Received, amount: -1);
            sums.AddIntake(was, line.Origin, FigureMeasure.Parked, amount: -1);
            sums.AddIntake(now, line.Origin, FigureMeasure.Received);
            sums.AddIntake(now, line.Origin, Outcome(line), Detail(line));
        }
    }

    /// <summary>The detail of a parked message that is no signal at all, and came where signals come.</summary>
    public const string Intake = "signals";

    private void AddAct(CountedLine line, DeliveryHead head)
    {
        var cell = CellOf(line, head.SignalId, head.Revision, head);
        switch (line.Action)
        {
            case "accept":
                AddAcceptance(line, head, cell);
                break;
            case "return" when line.Detail.Length == 0 || line.Detail.Contains(' ', StringComparison.Ordinal): // else an offer was declined
                sums.Add(cell, FigureMeasure.Returned, line.Result);
                break;
            case "remind" or "escalate":
                var (measure, step) = line.Result.Split('-') is ["unfinished", var at] ? (FigureMeasure.Unfinished, at)
                    : (FigureMeasure.Escalated, line.Result.Replace("step-", "", StringComparison.Ordinal));
                sums.Add(cell, measure, step);
                break;
            case "close" when line.Result == "closed":
                sums.Add(cell, FigureMeasure.Closed, line.Detail.Length == 0 ? "none" : line.Detail);
                break;
            case "raise":
                sums.Add(cell, FigureMeasure.Raised, line.Result);
                break;
            case "decide":
                sums.Add(cell, FigureMeasure.Corrected, line.Result);
                break;
        }
    }

    private void AddAcceptance(CountedLine line, DeliveryHead head, FigureCell cell)
    {
        if (line.Detail.Length > 0)
        {
            sums.Add(cell, FigureMeasure.HandedOver);
        }
        var answer = facts.Acceptances.GetValueOrDefault((head.Id, line.At))
            ?? new Acceptance(head.Id, line.At, head.CreatedAt, head.AcceptedAt == line.At ? head.TermAt : null, line.Detail.Length == 0);
        if (answer.IsFirst)
        {
            var took = TimeSpan.FromMilliseconds(Math.Max(0, answer.At - answer.AskedAt));
            sums.Add(
                cell, answer.TermAt < answer.At ? FigureMeasure.AcceptedLate : FigureMeasure.AcceptedInTerm, FigureTimes.ClassOf(took));
        }
    }

    private FigureCell IntakeCell(CountedLine line, int week)
        => line.Signal is not { } about ? FigureCell.Undecided(week, null, null)
            : facts.Revision(about.Id, about.Revision) is { } row && !IsParked(line) ? FigureCell.Of(week, row)
            : facts.Any(about.Id) is { } known ? FigureCell.Undecided(week, known.Municipality, known.SourceKind)
            : line.Action == "park" && line.Detail.Split(' ') is [_, var municipality, var source]
                ? FigureCell.Undecided(week, municipality, source)
            : FigureCell.Undecided(week, null, null);

    // What the signal was at that moment: its newest version that had been routed.
    private FigureCell CellOf(CountedLine line, Guid signal, int revision, DeliveryHead? head)
        => (facts.RoutedBy(signal, line.At) ?? facts.Revision(signal, revision)) is { } row ? FigureCell.Of(line.Week, row)
            : FigureCell.Undecided(line.Week, head?.Municipality, null);

    private static bool IsParked(CountedLine line) => line.Action == "park" || line.Result == "parked";

    private static FigureMeasure Outcome(CountedLine line) => IsParked(line) ? FigureMeasure.Parked : line.Result switch
    {
        "routed" => FigureMeasure.Routed,
        "refused" => FigureMeasure.Refused,
        "superseded" => FigureMeasure.Duplicate,
        _ => throw new InvalidOperationException("The trail says of a signal what nobody counts."),
    };

    private static string Detail(CountedLine line) => line.Result == "refused" ? line.Detail.Split(' ')[0] : "";
}
