namespace Hub.Standalone.Demo;

/// <summary>What the hub answered to one sample.</summary>
/// <param name="Sample">The sample.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="ReceiptId">The receipt; null where it was refused at the door.</param>
/// <param name="Revision">The revision that the receipt names.</param>
/// <param name="Fault">Field and rule of the first fault, where it was refused.</param>
/// <param name="IsRepeat">Whether the same receipt was given before: a duplicate.</param>
internal sealed record DemoAnswer(DemoSample Sample, int Status, Guid? ReceiptId, int Revision, string? Fault, bool IsRepeat)
{
    /// <summary>Whether the door refused it.</summary>
    public bool Refused => ReceiptId is null && Status is >= 400 and < 500;
}
