using Hub.Contracts.Signals;

namespace Hub.Adapters.Tests.Signalen;

public class SignalenDangerTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_note_says_to_call_112_when_the_router_saw_danger_to_life_and_only_then(bool acute)
    {
        await using var poll = await SignalenPollFixture.Start();
        poll.Host.Router.Answer = signal => new SignalReceipt(
            signal.SignalId, signal.Revision, ReceiptState.Routed, signal.ReceivedAt,
            [TeamKind.Wijkteam],
            acute: acute);
        poll.Signalen.Put(1, poll.Clock.GetUtcNow().AddMinutes(-30));
        await poll.Poll();
        await poll.Host.Settled();

        await poll.WriteBack();

        var note = Assert.Single(poll.Signalen.Patches);
        Assert.Equal(acute, note.Body.Contains("bel nu 112", StringComparison.Ordinal));
    }
}
