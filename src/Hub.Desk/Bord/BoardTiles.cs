using Hub.Desk.Frame;

namespace Hub.Desk.Bord;

/// <summary>The numbers on the board. What is not known is never green.</summary>
/// <param name="stand">How the hub stands.</param>
/// <param name="now">The moment of reading.</param>
internal sealed class BoardTiles(BoardStand stand, DateTimeOffset now)
{
    private const string Good = "ok";
    private const string Late = "late";
    private const string Acute = "acute";
    private const string Unknown = "onbekend";
    private const string LedgerAway = "het grootboek antwoordt niet";

    /// <summary>The tiles.</summary>
    public IReadOnlyList<BoardTile> All() =>
    [
        Waiting(), One("broker", "Broker"), One("ledger", "Grootboek"), Workers("router", "Routers"), Workers("adapters", "Adapters"),
        Teams(), Parked(), Callbacks(),
    ];

    private BoardTile Waiting()
    {
        var (waiting, acute) = (stand.Figure("spool.waiting"), stand.Figure("spool.acute-waiting"));
        var isHeard = stand.Parts("adapters") is [_, ..] adapters && adapters.All(part => part.Ok) && stand.Parts("spool").Count == 0;
        var (note, level) = acute is { NeedsAttention: true } ? ("een acuut signaal wacht", Acute)
            : waiting is { NeedsAttention: true } ? ("wacht te lang", Late)
            : isHeard ? ("goed", Good)
            : ("een adapter is niet gehoord", Late);
        if (stand.Parts("broker") is [{ State: "away" }, ..] && acute is not { NeedsAttention: true })
        {
            // nobody can say
            return new BoardTile("Oudste wachtende", Unknown, "er kan een acuut signaal wachten", Acute, BordRoutes.Parts);
        }
        var count = waiting is { Count: > 0 } ? $"{Sentences.Count(waiting.Count, "signaal", "signalen")} in de spool; " : "";
        var oldest = waiting is null ? Unknown : waiting.Oldest is { } since ? DeskTime.Ago(since, now) : "niets wacht";
        return new BoardTile("Oudste wachtende", oldest, count + note, level, BordRoutes.Parts);
    }

    private BoardTile One(string kind, string label) => stand.Parts(kind) switch
    {
        [{ Ok: true }] => new BoardTile(label, "draait", "goed", Good, BordRoutes.Parts),
        [var part, ..] => new BoardTile(label, StatusWords.OfState(part.State), "start hem weer", Acute, BordRoutes.Parts),
        [] => new BoardTile(label, "geen", "alles in één proces", "", BordRoutes.Parts),
    };

    private BoardTile Workers(string kind, string label)
    {
        var parts = stand.Parts(kind);
        var running = parts.Count(part => part.Ok);
        var (note, level) = parts.Count == 0 ? (LedgerAway, Late)
            : running == 0 ? ("draait niet", Acute)
            : running < parts.Count ? ($"{parts.Count - running} niet in orde", Acute)
            : parts.Min(part => part.HeardAt) is { } heard ? ($"gehoord: {DeskTime.Ago(heard, now)} geleden", Good)
            : ("goed", Good);
        return new BoardTile(label, parts.Count == 0 ? Unknown : $"{running}", note, level, BordRoutes.Parts);
    }

    private BoardTile Teams()
    {
        const string Label = "Bij teams";
        if (stand.Parts("ledger") is not [{ Ok: true }])
        {
            return new BoardTile(Label, Unknown, LedgerAway, Late, BordRoutes.Queues);
        }
        var waits = stand.Figure("deliveries.delivered")?.Count ?? 0;
        return stand.Figure("deliveries.late") is { Count: > 0 } late
            ? new BoardTile(Label, $"{waits}", $"{late.Count} te laat aangenomen", Late, BordRoutes.Queues)
            : new BoardTile(Label, $"{waits}", "wacht op aannemen", "", BordRoutes.Queues);
    }

    private BoardTile Parked()
    {
        const string Label = "Geparkeerd";
        if (stand.Figure("parked") is not { } parked)
        {
            return new BoardTile(Label, Unknown, LedgerAway, Late, BordRoutes.Parked());
        }
        var count = parked.Count + (stand.Figure("amqp.parked")?.Count ?? 0) + (stand.Figure("spool.set-aside")?.Count ?? 0);
        return new BoardTile(Label, $"{count}", count == 0 ? "goed" : "wacht op u", count == 0 ? Good : Late, BordRoutes.Parked());
    }

    private BoardTile Callbacks()
    {
        var waits = stand.Figure("callbacks.waiting") is { } waiting ? $"{waiting.Count}" : Unknown;
        var given = stand.Figure("callbacks.parked")?.Count ?? 0;
        var (note, level) = given > 0 ? ($"{given} niet meer geprobeerd", Late) : ("onderweg", "");
        return new BoardTile("Uitkomsten naar partners", waits, note, level, BordRoutes.Partners);
    }
}
