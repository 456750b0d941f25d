using System.Collections.Immutable;
using Hub.Contracts.Operations;
using Hub.Contracts.Text;
using Hub.Router.Operations;

namespace Hub.Standalone.Commands.Watching;

/// <summary><c>hub queues --watch</c>: depths with how they go up and down, whose oldest waits longest, what is wrong on top.</summary>
/// <param name="reader">The queues.</param>
/// <param name="pulse">The ledger.</param>
/// <param name="codeOf">The exit code of a list.</param>
/// <param name="plain">Writes a list as text.</param>
internal sealed class WatchedQueues(
    QueueReader reader, LedgerPulse pulse, Func<QueueList, int> codeOf, Action<TextWriter, QueueList> plain) : IWatched
{
    private const int Above = 8;

    private static readonly WatchColumn[] Columns =
        [new("wachtrij"), new("berichten", Right: true), new("oudste", 1, Right: true), new("per min", 2, Right: true),
            new("afnemers", 3, Right: true), new("verloop", 4)];

    private readonly Dictionary<string, QueueTrend> trends = new(StringComparer.Ordinal);
    private ImmutableArray<QueueFigure> known = [];
    private DateTimeOffset? awaySince;

    /// <inheritdoc/>
    public async Task<WatchLook> LookAsync(CancellationToken cancellationToken)
    {
        var list = await reader.ReadAsync(cancellationToken);
        await pulse.LookAsync(cancellationToken);
        if (list.Broker == "ok")
        {
            (known, awaySince) = ([.. list.Queues.Where(one => one.There)], null);
            foreach (var one in known)
            {
                (trends.TryGetValue(one.Queue, out var trend) ? trend : trends[one.Queue] = new QueueTrend()).Note(one.Messages, list.At);
            }
        }
        else
        {
            awaySince ??= list.At;
        }
        var (shown, away) = (Ordered(), awaySince);
        return new WatchLook(codeOf(list), list, output => plain(output, list), (width, height)
            => Lines(list.At, shown, away, width, height));
    }

    private List<WatchLine> Lines(DateTimeOffset now, ImmutableArray<QueueFigure> shown, DateTimeOffset? away, int width, int height)
    {
        var lines = PulseLines.Head("Wachtrijen", now).ToList();
        lines.AddRange(away is { } since
            ? WatchLine.Sentence($"De broker antwoordt niet sinds {DutchTime.Text(since)}. Hieronder staat wat er toen was; er wordt "
                + "steeds opnieuw gevraagd.", WatchTone.Bad, width)
            : [WatchLine.Of("Broker                in orde", WatchTone.Good)]);
        lines.AddRange(PulseLines.Of(pulse, now, width, Math.Max((height - Above) / 4, 1)));
        lines.Add(WatchLine.Empty);
        var room = Math.Max(height - lines.Count - 2, 1); // headings above, what is left out below
        lines.AddRange(WatchTable.Lines(Columns, [.. shown.Take(room).Select(one => Row(one, now))], width));
        if (shown.Length > room)
        {
            lines.Add(WatchLine.Of($"en nog {shown.Length - room} wachtrijen met samen {shown.Skip(room).Sum(one => one.Messages)} "
                + "berichten: ./hub queues", WatchTone.Faint));
        }
        return lines;
    }

    private (string[] Cells, WatchTone Tone) Row(QueueFigure one, DateTimeOffset now)
        => ([one.Queue, $"{one.Messages}", Ages.Since(one.Oldest, now), trends[one.Queue].PerMinute,
            one.Inbox ? "postvak" : $"{one.Consumers}", trends[one.Queue].Bars],
            NeedsAttention(one) ? WatchTone.Bad : one.Messages == 0 ? WatchTone.Faint : WatchTone.Plain);

    // What is wrong first, then what waits longest, then what is full.
    private ImmutableArray<QueueFigure> Ordered()
        => [.. known.OrderByDescending(NeedsAttention).ThenBy(one => one.Messages == 0).ThenBy(one => one.Oldest ?? DateTimeOffset.MaxValue)
            .ThenByDescending(one => one.Messages).ThenBy(one => one.Queue, StringComparer.Ordinal)];

    private static bool NeedsAttention(QueueFigure one)
        => (one.Messages > 0 && QueueReader.IsFailure(one.Queue)) || one is { Queue: Hosting.Bus.HubQueues.Route, Consumers: 0 };
}
