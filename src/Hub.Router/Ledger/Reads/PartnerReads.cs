using Hub.Contracts.Operations;
using Hub.Contracts.Signals;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Reads;

/// <summary>Partners as the ledger heard them. Only a period is read, by its index: what it costs does not grow with the ledger.</summary>
internal static class PartnerReads
{
    /// <summary>Those that sent something since a moment, and those with an open alarm.</summary>
    public static async Task<PartnerList> ListAsync(LedgerSession session, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var counts = (await session.QueryAsync(
            "SELECT partner, municipality, state, reason_code, COUNT(*), MAX(received_at) FROM signals WHERE decided_at >= @since GROUP "
                + "BY partner, municipality, state, reason_code",
            row => new Counted(
                row.GetString(0), row.GetString(1), (SignalState)row.GetInt32(2), row.Text(3), row.GetInt64(4), row.GetInt64(5)),
            cancellationToken,
            ("@since", since.ToUnixTimeMilliseconds()))).ToLookup(one => one.Partner, StringComparer.Ordinal);
        var alarms = (await session.QueryAsync(
            "SELECT partner, code, COUNT(*) FROM alarms WHERE cleared_at IS NULL AND partner IS NOT NULL GROUP BY partner, code ORDER BY "
                + "code",
            row => (Partner: row.GetString(0), Alarm: new CodeCount(row.GetString(1), row.GetInt64(2))), cancellationToken))
            .ToLookup(one => one.Partner, one => one.Alarm, StringComparer.Ordinal);
        var partners = counts.Select(one => one.Key).Union(alarms.Select(one => one.Key), StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        return new PartnerList(since, [.. partners.Select(partner => Stand(partner, [.. counts[partner]], [.. alarms[partner]]))]);
    }

    private static PartnerStand Stand(string partner, Counted[] counts, CodeCount[] alarms)
        => new(
            new PartnerId(partner), Of(counts, SignalState.Routed), Of(counts, SignalState.Refused), Of(counts, SignalState.Parked),
            Envelopes.Moment(counts.Length == 0 ? null : counts.Max(one => one.Last)),
            [
                .. counts.Select(one => one.Municipality).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(code => new MunicipalityCode(code))],
            [
                .. counts.Where(one => one is { State: SignalState.Refused, Reason: not null })
                .GroupBy(one => one.Reason!, StringComparer.Ordinal)
                    .Select(rule => new CodeCount(rule.Key, rule.Sum(one => one.Count))).OrderByDescending(rule => rule.Count)
                    .ThenBy(rule => rule.Code, StringComparer.Ordinal),
            ],
            [.. alarms]);

    private static long Of(Counted[] counts, SignalState state) => counts.Where(one => one.State == state).Sum(one => one.Count);

    private sealed record Counted(string Partner, string Municipality, SignalState State, string? Reason, long Count, long Last);
}
