using System.Text.Json.Nodes;
using Hub.Adapters.Signalen;
using Microsoft.AspNetCore.Http;

namespace Hub.Adapters.Tests.Doors.Matrix;

/// <summary>What an installation of Signalen and its identity provider may do to the hub.</summary>
internal partial class SignalenPollDoor
{
    // What Signalen has no word for is set apart: the partner hears nothing, an operator does.
    protected override void IsRefusal(Fate fate) => Assert.Equal("set apart", fate.Code);

    protected override async Task Start()
    {
        var waiting = Leave(Good(1));
        await OpenHub();

        await Round();

        await IsFirst([Heard(waiting)]);
    }

    protected override async Task Outage()
    {
        await base.Outage();
        await UntoldWhileTheBusIsAway();
        signalen.Instead = _ => Task.FromResult<IResult?>(Results.StatusCode(503));
        var before = Host.Get<SignalenState>().Watermark(Of(Partner));
        var ids = new List<long>();
        for (var minute = 0; minute < 10; minute++)
        {
            ids.Add(Leave(Good(100 + minute)));
            await Round();
        }

        Assert.All(ids, id => Assert.Equal("not seen", Heard(id).Code));
        Assert.Equal(before, Host.Get<SignalenState>().Watermark(Of(Partner)));
        signalen.Instead = _ => Task.FromResult<IResult?>(null);
        await Round();
        await Reached([.. ids.Select(Heard)]);
    }

    // What is set apart waits for its alarm; what stands behind it does not.
    private async Task UntoldWhileTheBusIsAway()
    {
        Bus.Away = true;
        var broken = Leave(Changed(50, melding => melding["text"] = null));
        var good = Leave(Good(51));
        await Round();
        Assert.Equal("not seen", Heard(broken).Code);
        Assert.True(Heard(good).Taken);
        Bus.Away = false;
        await Round();
        IsRefusal(Heard(broken));
        await Reached(Heard(good));
    }

    protected override async Task BadCredentials()
    {
        await OpenHub();
        var id = Leave(Good(1));
        Func<HttpContext, Task<IResult?>> pass = _ => Task.FromResult<IResult?>(null);
        foreach (var (api, token) in new (Func<HttpContext, Task<IResult?>>, Func<IResult?>)[]
        {
            (pass, () => Results.Json(new { error = "invalid_client" }, statusCode: 401)),
            (pass, () => Results.Json(new { error = "invalid_scope" }, statusCode: 400)),
            (pass, () => Results.Text($"<html>{BodyMutator.Canary}</html>", "text/html")),
            (pass, () => Results.Json(new { token_type = "Bearer" })),
            (_ => Task.FromResult<IResult?>(Results.Json(new { detail = "Invalid token" }, statusCode: 401)), () => null),
            (_ => Task.FromResult<IResult?>(Results.Json(new { detail = "Permission denied" }, statusCode: 403)), () => null),
        })
        {
            (signalen.Instead, signalen.Tokens.Instead) = (api, token);
            signalen.Revoke();
            var asked = signalen.TokensAsked;
            await Round();
            Assert.Equal("not seen", Heard(id).Code);
            Assert.InRange(signalen.TokensAsked - asked, 0, 3);
        }

        Assert.Null(Host.Get<SignalenState>().Watermark(Of(Partner)));
        (signalen.Instead, signalen.Tokens.Instead) = (pass, () => null);
        await Round();
        await Reached(Heard(id));
    }

    protected override async Task Garbage()
    {
        await OpenHub();
        var good = Leave(Good(1));
        foreach (var answer in (string[])[
            "", "[", "null", "17", $"<html>{BodyMutator.Canary}</html>", "{\"results\":7}", new string('[', 100_000),
            "{\"results\":[],\"results\":[]}"])
        {
            signalen.Instead = _ => Task.FromResult<IResult?>(Results.Text(answer, "application/json"));
            await Round();
            Assert.Equal("not seen", Heard(good).Code);
        }
        Assert.Null(Host.Get<SignalenState>().Watermark(Of(Partner)));
        signalen.Instead = _ => Task.FromResult<IResult?>(null);
        signalen.Before = [JsonValue.Create(17), null, new JsonArray(), new JsonObject { ["id"] = null }];
        var broken = new[]
        {
            Leave(Changed(2, melding => melding["text"] = null)),
            Leave(Changed(3, melding => melding["location"]!["geometrie"] = BodyMutator.Canary)),
            Leave(Changed(4, melding => melding["created_at"] = BodyMutator.Canary)),
        };

        await Round();

        Assert.All(broken, id => IsRefusal(Heard(id)));
        await Reached(Heard(good));
    }

    // The pages overlap, every round reaches back, and a hint and the list name the same melding.
    protected override async Task Duplicate()
    {
        await OpenHub();
        var id = Leave(Good(1));
        await Task.WhenAll(
            Enumerable.Range(0, 100).Select(_ => Host.Get<SignalenPoller>().PollAsync(Of(Partner), TestContext.Current.CancellationToken)));
        Host.Get<SignalenRounds>().Hint(Of(Partner), $"{id}");
        await Round();

        await Reached(Heard(id));
        Assert.Single(Host.Router.Received.DistinctBy(message => (message.SignalId, message.Revision)));
    }

    protected override async Task Oversized()
    {
        await OpenHub();
        var good = Leave(Good(1));
        signalen.Instead = _ =>
            Task.FromResult<IResult?>(Results.Text($"{{\"results\":[],\"x\":\"{new string('x', 21 << 20)}\"}}", "application/json"));
        await Round();
        Assert.Equal("not seen", Heard(good).Code);
        signalen.Instead = _ => Task.FromResult<IResult?>(null);
        var large = Leave(Changed(2, melding => melding["text"] = new string('x', 1 << 20)));

        await Round();

        IsRefusal(Heard(large));
        await Reached(Heard(good));
    }

    protected override async Task SlowPartner()
    {
        var second = await AddOther();
        await OpenHub();
        var id = Leave(Good(1));
        Leave(second, Good(2));
        var never = new TaskCompletionSource<IResult?>(TaskCreationOptions.RunContinuationsAsynchronously);
        signalen.Instead = _ => never.Task;
        var round = Round();

        await Until(
            () => Host.Get<SignalenState>().Find(Of("signalen-tweede"), "2") is not null,
            "the other installation is read meanwhile");
        await Until(() => round.IsCompleted, "the slow one is left for this time");

        await round;
        Assert.Equal("not seen", Heard(id).Code);
        signalen.Instead = _ => Task.FromResult<IResult?>(null);
        never.SetResult(Results.NoContent());
        await Round();
        await Reached(Heard(id));
    }
}
