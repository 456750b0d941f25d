namespace Hub.Deciding.Planning;

/// <summary>What deciding may assume. Both are true in a dry run only.</summary>
/// <param name="PreconditionsAssumed">Whether a creditor's arrears without the four preconditions count as if it had met them.</param>
/// <param name="BsnDropped">Whether a BSN from a partner that may not send it is dropped instead of refused.</param>
internal sealed record DecidingOptions(bool PreconditionsAssumed = false, bool BsnDropped = false)
{
    /// <summary>For real signals: nothing is assumed.</summary>
    public static DecidingOptions Strict { get; } = new();

    /// <summary>For a dry run, which has no partner.</summary>
    public static DecidingOptions DryRun { get; } = new(PreconditionsAssumed: true, BsnDropped: true);
}
