using System.Collections.Immutable;
using Hub.Contracts.Operations;
using Hub.Contracts.Signals;
using Hub.Hosting.Keys;

namespace Hub.Router.Ledger.Reads;

/// <summary>
/// Finds the signal that somebody means: by its id or receipt, by a delivery's id, by the first characters of either, or by a partner's own
/// number.
/// </summary>
internal static class SignalFinder
{
    /// <summary>How many characters of an id are enough to look with.</summary>
    public const int ShortestPrefix = 6;

    /// <summary>Ids of signals that a reference may mean.</summary>
    public static Task<ImmutableArray<Guid>> FindAsync(LedgerSession session, string reference, CancellationToken cancellationToken)
    {
        var text = reference.Trim().ToLowerInvariant();
        if (Guid.TryParse(text, out var id))
        {
            return IdsAsync(
                session, "signals WHERE id = @id UNION SELECT signal_id FROM deliveries WHERE id = @id", cancellationToken, ("@id", id));
        }
        var (low, high) = Range(text);
        return low is null
            ? Task.FromResult(ImmutableArray<Guid>.Empty)
            : IdsAsync(
                session, "signals WHERE id BETWEEN @low AND @high UNION SELECT signal_id FROM deliveries WHERE id BETWEEN @low AND @high",
                cancellationToken,
                ("@low", low.Value), ("@high", high!.Value));
    }

    /// <summary>Ids that the records of a partner under its own number have, a municipality each.</summary>
    public static async Task<ImmutableArray<Guid>> FindAsync(
        LedgerSession session, HubKeyRing keys, PartnerId partner, string number, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<Guid>();
        foreach (var municipality in keys.Municipalities)
        {
            var id = SignalIds.ForRecord(keys.IdKey(municipality), partner, number);
            found.AddRange(await IdsAsync(session, "signals WHERE id = @id", cancellationToken, ("@id", id)));
        }
        return [.. found.Take(SignalMatches.Most)];
    }

    // The ids are UUIDs, whose text sorts as they do: all that begin so lie between these two.
    private static (Guid? Low, Guid? High) Range(string text)
    {
        var digits = text.Replace("-", "", StringComparison.Ordinal);
        return digits.Length is >= ShortestPrefix and < 32 && digits.All(char.IsAsciiHexDigit)
            ? (Guid.ParseExact(digits.PadRight(32, '0'), "N"), Guid.ParseExact(digits.PadRight(32, 'f'), "N"))
            : (null, null);
    }

    private static async Task<ImmutableArray<Guid>> IdsAsync(
        LedgerSession session, string which, CancellationToken cancellationToken, params (string, object?)[] values)
        => [
            .. (await session.QueryAsync(
                $"SELECT id FROM {which} LIMIT {SignalMatches.Most}", row => row.GetGuid(0), cancellationToken, values)).Distinct()];
}
