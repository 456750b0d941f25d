using System.Collections.Concurrent;
using Hub.Deciding.Municipalities;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Figures;

namespace Hub.Router.Wijk;

/// <summary>
/// Reports as they were written, until the hub counts again: it is the same bytes for whoever asks meanwhile, and writing one takes longer
/// than a person likes to wait.
/// </summary>
internal sealed class MadeReports(LedgerDatabase database)
{
    private const int Most = 24;
    private readonly ConcurrentDictionary<(Municipality, string From, string To, string Media), (long Counted, byte[] Bytes)> made = [];

    /// <summary>The report; what <paramref name="make"/> gives where there is none yet, null for none.</summary>
    /// <param name="which">Whose, of which days, in which form. A reload of the configuration brings another municipality.</param>
    /// <param name="make">Writes it.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public async Task<byte[]?> OfAsync(
        (Municipality Municipality, string From, string To, string Media) which, Func<Task<byte[]?>> make,
        CancellationToken cancellationToken)
    {
        var (counted, _) = await database.ReadAsync(session => FigureRollUp.CountedAsync(session, cancellationToken), cancellationToken);
        if (made.TryGetValue(which, out var kept) && kept.Counted == counted)
        {
            return kept.Bytes;
        }
        if (await make() is not { } bytes)
        {
            return null;
        }
        if (made.Count >= Most)
        {
            made.Clear();
        }
        made[which] = (counted, bytes);
        return bytes;
    }
}
