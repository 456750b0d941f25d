namespace Hub.Configuration;

/// <summary>How deliveries reach teams that read a queue of the broker.</summary>
/// <param name="ResendHours">How long a delivery may lie in a team's queue before it is sent once more, as long as nobody accepted it: a
/// queue may have lost it. Default 24.</param>
public sealed record DeliverySettings(int ResendHours = 24)
{
    /// <summary>How long a delivery may lie unaccepted before it is sent once more.</summary>
    public TimeSpan ResendAfter => TimeSpan.FromHours(ResendHours);
}
