namespace Hub.Adapters.Spool;

/// <summary>Pending rows that were read together.</summary>
/// <param name="Signals">The signals that could be read.</param>
/// <param name="Damaged">Numbers of the rows that could not.</param>
internal sealed record SpoolPage(List<SpooledSignal> Signals, List<long> Damaged);
