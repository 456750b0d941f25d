using Hub.Contracts.Signals;
using Hub.Hosting.Keys;

namespace Hub.Standalone.Commands.Operating;

/// <summary>Finds the signal that somebody means: by its id or receipt, by a delivery's id, by the first characters of either, or by a partner's own number.</summary>
internal static class SignalReference
{
    /// <summary>How many characters of an id are enough to look with.</summary>
    public const int ShortestPrefix = 6;

    private const int Most = 20;

    /// <summary>Ids of signals that a reference may mean.</summary>
    public static async Task<IReadOnlyList<Guid>> FindAsync(LedgerCommandContext context, string reference)
    {
        var text = reference.Trim().ToLowerInvariant();
        if (Guid.TryParse(text, out var id))
        {
            return await IdsAsync(context, "signals WHERE id = @id UNION SELECT signal_id FROM deliveries WHERE id = @id", ("@id", id));
        }
        var (low, high) = Range(text);
        return low is null
            ? []
            : await IdsAsync(
                context, "signals WHERE id BETWEEN @low AND @high UNION SELECT signal_id FROM deliveries WHERE id BETWEEN @low AND @high",
                ("@low", low.Value), ("@high", high!.Value));
    }

    /// <summary>Ids that the records of a partner under its own number have, a municipality each.</summary>
    public static async Task<IReadOnlyList<Guid>> FindAsync(LedgerCommandContext context, string partner, string number)
    {
        var keys = HubKeyRing.Load(context.Settings.KeysFolder);
        var found = new List<Guid>();
        var municipalities = await context.QueryAsync(
            "SELECT DISTINCT municipality FROM signals WHERE partner = @partner", row => new MunicipalityCode(row.GetString(0)), ("@partner", partner));
        foreach (var municipality in municipalities.Where(keys.Serves))
        {
            var id = SignalIds.ForRecord(keys.IdKey(municipality), new PartnerId(partner), number);
            found.AddRange(await IdsAsync(context, "signals WHERE id = @id", ("@id", id)));
        }
        return found;
    }

    // The ids are UUIDs, whose text sorts as they do: all that begin so lie between these two.
    private static (Guid? Low, Guid? High) Range(string text)
    {
        var digits = text.Replace("-", "", StringComparison.Ordinal);
        return digits.Length is >= ShortestPrefix and < 32 && digits.All(char.IsAsciiHexDigit)
            ? (Guid.ParseExact(digits.PadRight(32, '0'), "N"), Guid.ParseExact(digits.PadRight(32, 'f'), "N"))
            : (null, null);
    }

    private static async Task<IReadOnlyList<Guid>> IdsAsync(LedgerCommandContext context, string which, params (string, object?)[] values)
        => [.. (await context.QueryAsync($"SELECT id FROM {which} LIMIT {Most}", row => row.GetGuid(0), values)).Distinct()];
}
