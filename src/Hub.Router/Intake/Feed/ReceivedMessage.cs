namespace Hub.Router.Intake.Feed;

/// <summary>A message as it came, and the channel on which it must be acknowledged.</summary>
internal sealed record ReceivedMessage(SignalSubscription Subscription, ulong Tag, byte[] Body)
{
    /// <inheritdoc/>
    public override string ToString() => $"{nameof(ReceivedMessage)} {Tag}";
}
