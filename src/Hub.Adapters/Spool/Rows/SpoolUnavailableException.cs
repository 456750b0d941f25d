using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Spool.Rows;

/// <summary>The spool cannot write: the disk is full or gone, or the file is damaged. Nothing was acknowledged.</summary>
internal sealed class SpoolUnavailableException(Exception? cause = null) : Exception("The spool cannot write.", cause)
{
    /// <summary>
    /// Whether it is the disk or the file, which people put right, and not the work itself: then the same work succeeds later.
    /// </summary>
    public bool Passes => InnerException is null or SqliteException or ChannelClosedException;
}
