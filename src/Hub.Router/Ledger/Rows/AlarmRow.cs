namespace Hub.Router.Ledger.Rows;

/// <summary>
/// Something that an operator must look at. Alarms of one code and cause are one line with a count, as long as it is open.
/// </summary>
/// <param name="Id">The alarm, where it is the first of its cause.</param>
/// <param name="Code">What it is about.</param>
/// <param name="Cause">What it comes from: a team, a partner, a code. Never content.</param>
/// <param name="At">When.</param>
/// <param name="SignalId">The signal concerned; null for none.</param>
/// <param name="Partner">The partner concerned; null for none, and where there is more than one.</param>
/// <param name="Times">How many at once.</param>
internal sealed record AlarmRow(Guid Id, string Code, string Cause, long At, Guid? SignalId, string? Partner, int Times = 1)
{
    /// <summary>The cause of what the adapters raise: the partner, or the hub itself where there is none.</summary>
    public static string CauseOf(string? partner) => partner ?? "hub";

    /// <summary>Of each code and cause one: a statement cannot count the same line twice.</summary>
    public static AlarmRow[] Together(IEnumerable<AlarmRow> alarms)
        => [.. alarms.GroupBy(alarm => (alarm.Code, alarm.Cause)).Select(group => group.Last() with
        {
            Times = group.Sum(alarm => alarm.Times),
            Partner = group.All(alarm => alarm.Partner == group.First().Partner) ? group.First().Partner : null,
        })];
}
