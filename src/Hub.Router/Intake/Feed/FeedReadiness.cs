using Hub.Hosting.Http;

namespace Hub.Router.Intake.Feed;

/// <summary>The router takes signals while it is subscribed to their queue.</summary>
internal sealed class FeedReadiness : IReadiness
{
    private volatile bool there;

    public string Name => "feed";

    /// <summary>Notes whether the subscription stands.</summary>
    public void Note(bool subscribed) => there = subscribed;

    public ValueTask<bool> IsReadyAsync(CancellationToken cancellationToken) => ValueTask.FromResult(there);
}
