using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger;

/// <summary>Statements that both databases share.</summary>
internal static class LedgerSql
{
    public const string InsertSignal = $"INSERT INTO signals ({LedgerReads.SignalColumns})";

    public const string InsertDelivery =
        "INSERT INTO deliveries (id, signal_id, revision, municipality, partner, team, team_kind, contract, part, data_class, urgency, "
            + "queue, state, created_at, due_at, delivered_at, tries, term_at, " +
        "source_kind, grondslag, purpose, wpg_article, police_destinations, holds_bsn)";

    public const string InsertBody = "INSERT INTO bodies (delivery_id, team, revision, content, stored_at)";

    public const string InsertProvision =
        "INSERT INTO provisions (subject, municipality, receiver, data_class, grondslag, purpose, delivery_id, at, alias)";

    public const string InsertOriginal =
        "INSERT INTO originals (delivery_id, sealed_as, revision, team, key_id, content, grondslag, purpose, wpg_article, "
        + "police_destinations, holds_bsn, covenant, municipality, subject, alias, stored_at)";

    public const string InsertMark = "INSERT INTO pattern_marks (delivery_id, at, municipality, area, theme, marks, state)";

    public const string InsertParked =
        "INSERT INTO parked (id, signal_id, revision, partner, municipality, queue, code, body, tries, parked_at)";

    public const string InsertAlarm = "INSERT INTO alarms (id, code, cause, at, last_at, times, signal_id, partner)";

    public const string InsertTrail = "INSERT INTO trail (seq, at, actor, origin, action, object, result, detail, hash)";

    // A new revision for the same team takes the place of the old one and must be accepted anew.
    private const string DeliveryConflict =
        """
         ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, team = excluded.team, team_kind = excluded.team_kind,
         hand_over_to = NULL,
         contract = excluded.contract, data_class = excluded.data_class, urgency = excluded.urgency, queue = excluded.queue,
         state = excluded.state,
         due_at = excluded.due_at, delivered_at = excluded.delivered_at, tries = 0,
         accepted_at = NULL, accepted_by = NULL, closed_at = NULL, work_at = NULL,
         return_reason = NULL, returned_by = NULL, returned_at = NULL, created_at = excluded.created_at, term_at = excluded.term_at,
         source_kind = excluded.source_kind, grondslag = excluded.grondslag, purpose = excluded.purpose, wpg_article = excluded.wpg_article,
         police_destinations = excluded.police_destinations, holds_bsn = excluded.holds_bsn
        """;

    private const string BodyConflict =
        " ON CONFLICT (delivery_id, team) DO UPDATE SET revision = excluded.revision, content = excluded.content, stored_at = "
            + "excluded.stored_at, delete_after = NULL";

    private const string OriginalConflict =
        """
         ON CONFLICT (delivery_id) DO UPDATE SET sealed_as = excluded.sealed_as, revision = excluded.revision, team = excluded.team,
         key_id = excluded.key_id,
         content = excluded.content, grondslag = excluded.grondslag, purpose = excluded.purpose, wpg_article = excluded.wpg_article,
         police_destinations = excluded.police_destinations, holds_bsn = excluded.holds_bsn, covenant = excluded.covenant,
         municipality = excluded.municipality, subject = excluded.subject, alias = excluded.alias, stored_at = excluded.stored_at
        """;

    // One line a cause: what comes to it while it is open counts.
    private const string AlarmConflict =
        """
         ON CONFLICT (code, cause) WHERE cleared_at IS NULL AND cause <> '' DO UPDATE SET times = alarms.times + excluded.times,
         last_at = excluded.last_at,
         signal_id = COALESCE(excluded.signal_id, alarms.signal_id),
         partner = CASE WHEN alarms.partner = excluded.partner THEN alarms.partner END
        """;

    // Once its week was counted a case stays where it counted, whatever it is later said to be about.
    private static readonly string MarkConflict =
        $"""
         ON CONFLICT (delivery_id) DO UPDATE SET at = excluded.at, area = excluded.area, theme = excluded.theme, marks = excluded.marks
         WHERE pattern_marks.state = {(int)MarkState.Uncounted}
        """;

    private const string ParkedConflict = " ON CONFLICT (id) DO UPDATE SET tries = parked.tries + 1, code = excluded.code";

    /// <summary>What an insert does when its row is there already.</summary>
    public static string Conflict(string insert) => insert switch
    {
        InsertDelivery => DeliveryConflict,
        InsertBody => BodyConflict,
        InsertOriginal => OriginalConflict,
        InsertMark => MarkConflict,
        InsertParked => ParkedConflict,
        InsertAlarm => AlarmConflict,
        _ => "",
    };

    /// <summary>Puts lines behind the given one.</summary>
    public static TrailRow[] Chain(IReadOnlyList<TrailEntry> entries, long seq, byte[] hash)
    {
        var rows = new TrailRow[entries.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = TrailRow.After(seq, hash, entries[i]);
            (seq, hash) = (rows[i].Seq, rows[i].Hash);
        }
        return rows;
    }
}
