using Hub.Contracts.Operations;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Reads;

/// <summary>Signals as operators ask for them: a list, and one as a time line.</summary>
internal static class SignalReads
{
    /// <summary>A page of signals, newest decision first.</summary>
    public static async Task<SignalPage> PageAsync(LedgerSession session, SignalFilter filter, CancellationToken cancellationToken)
    {
        var (conditions, values) = Conditions(filter);
        var rows = await session.QueryAsync(
            $"SELECT {LedgerReads.SignalColumns} FROM signals WHERE {string.Join(" AND ", conditions)} ORDER BY decided_at DESC, id, "
                + "revision LIMIT @most",
            LedgerReads.Signal, cancellationToken, [.. values, ("@most", filter.Most + 1)]);
        var page = rows.Take(filter.Most).ToList();
        return new SignalPage(
            [.. page.Select(Envelopes.Entry)],
            rows.Count > filter.Most ? new PageMark(page[^1].DecidedAt, page[^1].Id, page[^1].Revision).ToString() : null);
    }

    /// <summary>What became of a signal; null where the ledger does not know it.</summary>
    public static async Task<SignalHistory?> HistoryAsync(LedgerSession session, Guid id, CancellationToken cancellationToken)
    {
        var revisions = await session.QueryAsync(
            $"SELECT {LedgerReads.SignalColumns} FROM signals WHERE id = @id ORDER BY revision", LedgerReads.Signal, cancellationToken,
            ("@id", id));
        if (revisions.Count == 0)
        {
            return null;
        }
        var deliveries = await session.QueryAsync(
            $"SELECT {DeliveryHead.Columns} FROM deliveries WHERE signal_id = @id ORDER BY created_at", DeliveryHead.Read,
            cancellationToken, ("@id", id));
        var trail = new List<TrailStep>();
        foreach (var about in revisions.Select(one => $"{id:D}.{one.Revision}").Concat(deliveries.Select(one => one.Id.ToString())))
        {
            trail.AddRange(await session.QueryAsync(
                "SELECT at, actor, origin, action, object, result, detail FROM trail WHERE object = @object ORDER BY seq",
                row => new TrailStep(
                    Envelopes.Moment(row.GetInt64(0)), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4),
                    row.GetString(5),
                    row.GetString(6) is { Length: > 0 } detail ? detail : null),
                cancellationToken, ("@object", about)));
        }
        return new SignalHistory(
            id, [.. revisions.Select(Envelopes.Revision)], [.. deliveries.Select(Envelopes.Delivery)], [.. trail.OrderBy(step => step.At)]);
    }

    private static (List<string> Conditions, List<(string, object?)> Values) Conditions(SignalFilter filter)
    {
        var conditions = new List<string> { "decided_at >= @since" };
        var values = new List<(string, object?)> { ("@since", filter.Since.ToUnixTimeMilliseconds()) };
        void Add(string condition, string name, object? value)
        {
            conditions.Add(condition);
            values.Add((name, value));
        }

        if (filter.Until is { } until)
        {
            Add("decided_at < @until", "@until", until.ToUnixTimeMilliseconds());
        }
        if (filter.Partner is { } partner)
        {
            Add("partner = @partner", "@partner", partner.Value);
        }
        if (filter.Municipality is { } municipality)
        {
            Add("municipality = @municipality", "@municipality", municipality.Value);
        }
        if (filter.State is { } state)
        {
            Add("state = @state", "@state", (int)state);
        }
        if (filter.Team is { } team)
        {
            Add(
                "EXISTS (SELECT 1 FROM deliveries d WHERE d.signal_id = signals.id AND (d.team = @team OR d.hand_over_to = @team))",
                "@team", team.Value);
        }
        if (filter.Behind is { } behind)
        {
            Add("decided_at <= @at AND (decided_at < @at OR id > @id OR (id = @id AND revision > @revision))", "@at", behind.At);
            values.AddRange([("@id", behind.Id), ("@revision", behind.Revision)]);
        }
        return (conditions, values);
    }
}
