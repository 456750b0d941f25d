namespace Hub.Adapters.Spool;

/// <summary>The spool cannot write: the disk is full or gone, or the file is damaged. Nothing was acknowledged.</summary>
internal sealed class SpoolUnavailableException(Exception? cause = null) : Exception("The spool cannot write.", cause);
