namespace Hub.Standalone.Demo;

/// <summary>What a door said, whichever it was.</summary>
/// <param name="Status">HTTP status; 202 or 400 for a line of a file.</param>
/// <param name="ReceiptId">The receipt; null where there is none.</param>
/// <param name="Revision">The revision that the receipt names.</param>
/// <param name="Fault">Field and rule of the first fault, where there is one.</param>
internal sealed record DemoOutcome(int Status, Guid? ReceiptId, int Revision, string? Fault);
