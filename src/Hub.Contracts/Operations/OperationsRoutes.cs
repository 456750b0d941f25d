namespace Hub.Contracts.Operations;

/// <summary>
/// The addresses of the operations API, for operators and their board: envelopes, never content. Who asks is in the key (<c>Authorization:
/// Bearer</c>). No
/// address holds what could be personal data: a partner's own number may be a citizen's, so it travels in a body
/// (<see cref="FindSignals"/>).
/// </summary>
public static class OperationsRoutes
{
    /// <summary>GET: how the hub stands (<see cref="HubStatus"/>).</summary>
    public const string Status = "/v1/operations/status";

    /// <summary>
    /// GET: signals, newest decision first (<see cref="SignalPage"/>). Query: partner, municipality, state, team, since, until, limit,
    /// before.
    /// </summary>
    public const string Signals = "/v1/operations/signals";

    /// <summary>POST <see cref="SignalQuestion"/>: which signals are meant (<see cref="SignalMatches"/>).</summary>
    public const string FindSignals = "/v1/operations/signals/find";

    /// <summary>GET: one signal as a time line (<see cref="SignalHistory"/>), by its own id, its receipt's or a delivery's.</summary>
    public const string Signal = "/v1/operations/signals/{id:guid}";

    /// <summary>GET: queues, and since when the oldest delivery waits behind each (<see cref="QueueList"/>).</summary>
    public const string Queues = "/v1/operations/queues";

    /// <summary>GET: partners, as the ledger heard them (<see cref="PartnerList"/>). Query: hours.</summary>
    public const string Partners = "/v1/operations/partners";

    /// <summary>
    /// GET: figures by week, and the account of partners (<see cref="Figures.FigureTable"/>). Query: municipality, from, to, area, theme.
    /// </summary>
    public const string Figures = "/v1/operations/figures";

    /// <summary>
    /// GET: patterns and trends that were announced (<see cref="Figures.AnnouncedList"/>). Query: municipality, from, to.
    /// </summary>
    public const string Patterns = "/v1/operations/patterns";

    /// <summary>
    /// GET: what areas work on, and what came in outside of it (<see cref="Figures.FocuspuntInventory"/>). Query: municipality, to, weeks.
    /// </summary>
    public const string Focuspunten = "/v1/operations/focuspunten";

    /// <summary>GET: what people decided by hand, codes only (<c>CorrectionList</c>). Query: municipality, days, limit.</summary>
    public const string Corrections = "/v1/operations/corrections";

    /// <summary>GET: alarms, last raised first (<see cref="AlarmPage"/>). Query: state (<c>open</c> or <c>all</c>), limit.</summary>
    public const string Alarms = "/v1/operations/alarms";

    /// <summary>GET: one alarm, and what waits behind it (<see cref="AlarmDetail"/>).</summary>
    public const string Alarm = "/v1/operations/alarms/{id:guid}";

    /// <summary>POST, without body: the alarm was seen to. 204.</summary>
    public const string ClearAlarm = "/v1/operations/alarms/{id:guid}/clear";

    /// <summary>
    /// GET: what could not be processed, by cause, longest first (<see cref="ParkedPage"/>). Query: code, partner, limit, after.
    /// </summary>
    public const string Parked = "/v1/operations/parked";

    /// <summary>GET: one of it (<see cref="ParkedEntry"/>).</summary>
    public const string ParkedOne = "/v1/operations/parked/{id:guid}";

    /// <summary>POST, without body: have it tried again. 204; progress shows in <see cref="ParkedCause.Asked"/>.</summary>
    public const string ReplayOne = "/v1/operations/parked/{id:guid}/replay";

    /// <summary>POST, without body: delete it for good; its partner stays the owner. 204.</summary>
    public const string DiscardOne = "/v1/operations/parked/{id:guid}/discard";

    /// <summary>POST <see cref="ParkedSelection"/>: have many tried again (<see cref="ParkedDone"/>).</summary>
    public const string Replay = "/v1/operations/parked/replay";

    /// <summary>POST <see cref="ParkedSelection"/>: delete many for good (<see cref="ParkedDone"/>).</summary>
    public const string Discard = "/v1/operations/parked/discard";

    /// <summary>GET: server-sent events, by the names of <see cref="OperationsEvents"/>.</summary>
    public const string Events = "/v1/operations/events";
}
