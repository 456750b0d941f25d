using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Spool.Rows;

/// <summary>Rows of the spool that were read together.</summary>
/// <param name="Signals">The signals that could be read.</param>
/// <param name="Damaged">Numbers of the rows that could not.</param>
internal sealed record SpoolPage(List<SpooledSignal> Signals, List<long> Damaged)
{
    /// <summary>
    /// Reads rows of <see cref="SpooledSignal.Columns"/> until they hold this many sealed bytes, and then the one that goes beyond it.
    /// </summary>
    public static SpoolPage Read(SqliteDataReader row, long largest)
    {
        var page = new SpoolPage([], []);
        for (var bytes = 0L; bytes < largest && row.Read();)
        {
            try
            {
                var signal = SpooledSignal.From(row);
                page.Signals.Add(signal);
                bytes += signal.Message.Content.SealedBytes.Length;
            }
            catch (Exception fault) when (fault is not SqliteException)
            {
                page.Damaged.Add(row.GetInt64(0)); // whatever is wrong with it, the others go on
            }
        }
        return page;
    }
}
