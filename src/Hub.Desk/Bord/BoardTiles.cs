using Hub.Desk.Frame;

namespace Hub.Desk.Bord;

/// <summary>The numbers on top of the board. What is not known is never green.</summary>
internal static class BoardTiles
{
    private const string Good = "ok";
    private const string Late = "late";
    private const string Unknown = "onbekend";

    /// <summary>The tiles.</summary>
    public static IReadOnlyList<BoardTile> Of(BoardStand stand, DateTimeOffset now) =>
    [
        Waiting(stand, now), One(stand, "broker", "Broker"), One(stand, "ledger", "Grootboek"), Workers(stand, "router", "Routers", now), Workers(stand, "adapters", "Adapters", now),
        Teams(stand), Parked(stand), Callbacks(stand),
    ];

    private static BoardTile Waiting(BoardStand stand, DateTimeOffset now)
    {
        var (waiting, acute) = (stand.Figure("spool.waiting"), stand.Figure("spool.acute-waiting"));
        var (note, level) = acute is { NeedsAttention: true } ? ("een acuut signaal wacht", "acute")
            : waiting is { NeedsAttention: true } ? ("wacht te lang", Late)
            : stand.Parts("adapters") is [_, ..] adapters && adapters.All(part => part.Ok) && stand.Parts("spool").Count == 0 ? ("goed", Good)
            : ("een adapter is niet gehoord", Late);
        return new BoardTile(
            "Oudste wachtende", waiting is null ? Unknown : waiting.Oldest is { } oldest ? DeskTime.Ago(oldest, now) : "niets wacht",
            waiting is { Count: > 0 } ? $"{Sentences.Count(waiting.Count, "signaal", "signalen")} in de spool; {note}" : note, level, BordRoutes.Parts);
    }

    private static BoardTile One(BoardStand stand, string kind, string label) => stand.Parts(kind) switch
    {
        [{ Ok: true }] => new BoardTile(label, "draait", "goed", Good, BordRoutes.Parts),
        [var part, ..] => new BoardTile(label, StatusWords.OfState(part.State), "start hem weer", "acute", BordRoutes.Parts),
        [] => new BoardTile(label, "geen", "alles in één proces", "", BordRoutes.Parts),
    };

    private static BoardTile Workers(BoardStand stand, string kind, string label, DateTimeOffset now)
    {
        var parts = stand.Parts(kind);
        var running = parts.Count(part => part.Ok);
        return parts.Count == 0 ? new BoardTile(label, Unknown, "het grootboek antwoordt niet", Late, BordRoutes.Parts)
            : running < parts.Count ? new BoardTile(label, $"{running}", running == 0 ? "draait niet" : $"{parts.Count - running} niet in orde", "acute", BordRoutes.Parts)
            : new BoardTile(label, $"{running}", parts.Min(part => part.HeardAt) is { } heard ? $"gehoord: {DeskTime.Ago(heard, now)} geleden" : "goed", Good, BordRoutes.Parts);
    }

    private static BoardTile Teams(BoardStand stand)
    {
        var (waits, late) = (stand.Figure("deliveries.delivered"), stand.Figure("deliveries.late"));
        return stand.Parts("ledger") is not [{ Ok: true }]
            ? new BoardTile("Bij teams", Unknown, "het grootboek antwoordt niet", Late, BordRoutes.Queues)
            : new BoardTile(
                "Bij teams", $"{waits?.Count ?? 0}", late is { Count: > 0 } ? $"{late.Count} te laat aangenomen" : "wacht op aannemen", late is { Count: > 0 } ? Late : "", BordRoutes.Queues);
    }

    private static BoardTile Parked(BoardStand stand)
    {
        var count = (stand.Figure("parked")?.Count ?? 0) + (stand.Figure("amqp.parked")?.Count ?? 0) + (stand.Figure("spool.set-aside")?.Count ?? 0);
        return stand.Figure("parked") is null
            ? new BoardTile("Geparkeerd", Unknown, "het grootboek antwoordt niet", Late, BordRoutes.Parked())
            : new BoardTile("Geparkeerd", $"{count}", count == 0 ? "goed" : "wacht op u", count == 0 ? Good : Late, BordRoutes.Parked());
    }

    private static BoardTile Callbacks(BoardStand stand)
    {
        var (waits, parked) = (stand.Figure("callbacks.waiting"), stand.Figure("callbacks.parked"));
        return new BoardTile(
            "Uitkomsten naar partners", waits is null ? Unknown : $"{waits.Count}", parked is { Count: > 0 } ? $"{parked.Count} niet meer geprobeerd" : "onderweg", parked is { Count: > 0 } ? Late : "", BordRoutes.Partners);
    }
}
