using Hub.Contracts.Operations;
using Hub.Desk.Bord;
using Hub.Router.Operations;

namespace Hub.Standalone.Commands.Watching;

/// <summary><c>hub status --watch</c>: what does not work, what waits, how fast signals go, which partners went silent, what alarms
/// stand.</summary>
/// <param name="reader">The status.</param>
/// <param name="pulse">The ledger.</param>
/// <param name="codeOf">The exit code of a status.</param>
/// <param name="plain">Writes a status as text.</param>
internal sealed class WatchedStatus(
    HubStatusReader reader, LedgerPulse pulse, Func<HubStatus, int> codeOf, Action<TextWriter, HubStatus> plain) : IWatched
{
    private static readonly WatchColumn[] Parts = [new("onderdeel"), new("stand"), new("gehoord", 1, Right: true), new("welk", 2)];
    private static readonly WatchColumn[] Figures = [new("wat"), new("aantal", Right: true), new("oudste", 1, Right: true), new("", 2)];

    /// <inheritdoc/>
    public async Task<WatchLook> LookAsync(CancellationToken cancellationToken)
    {
        var status = await reader.ReadAsync(cancellationToken);
        await pulse.LookAsync(cancellationToken);
        return new WatchLook(codeOf(status), status, output => plain(output, status), (width, height) => Lines(status, width, height));
    }

    private List<WatchLine> Lines(HubStatus status, int width, int height)
    {
        var lines = PulseLines.Head("Stand van de hub", status.At).ToList();
        lines.AddRange(PulseLines.Of(pulse, status.At, width, Math.Max(height / 5, 1)));
        lines.Add(WatchLine.Empty);
        lines.AddRange(WatchTable.Lines(Parts, [.. status.Parts.OrderBy(part => part.Ok).Select(part => Row(part, status.At))], width));
        lines.Add(WatchLine.Empty);
        var waiting = status.Figures.OrderByDescending(one => one.NeedsAttention).ThenBy(one => one.Oldest ?? DateTimeOffset.MaxValue)
            .ThenBy(one => one.Count == 0);
        lines.AddRange(WatchTable.Lines(Figures, [.. waiting.Select(one => Row(one, status.At))], width));
        return lines;
    }

    private static (string[] Cells, WatchTone Tone) Row(StatusPart part, DateTimeOffset now)
        => ([StatusWords.OfKind(part.Kind), StatusWords.OfState(part.State), Ages.Since(part.HeardAt, now), part.Name],
            part.Ok ? WatchTone.Good : WatchTone.Bad);

    private static (string[] Cells, WatchTone Tone) Row(StatusFigure one, DateTimeOffset now)
        => ([StatusWords.OfFigure(one.Name), $"{one.Count}", Ages.Since(one.Oldest, now), one.NeedsAttention ? "kijk hiernaar" : ""],
            one.NeedsAttention ? WatchTone.Bad : one.Count == 0 ? WatchTone.Faint : WatchTone.Plain);
}
