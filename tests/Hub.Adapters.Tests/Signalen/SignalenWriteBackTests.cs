using System.Text.Json.Nodes;
using Hub.Adapters.Signalen;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Tests.Signalen;

/// <summary>What goes back to the source.</summary>
public class SignalenWriteBackTests
{
    [Theory]
    [InlineData("ingepland")]
    [InlineData("h")]
    [InlineData("reopened")]
    public async Task Where_no_transition_is_allowed_the_sources_people_hear_of_the_end_in_a_note(string state)
    {
        await using var poll = await SignalenPollFixture.Start();
        poll.Host.Router.Answer = _ => null;
        poll.Signalen.Put(1, poll.Clock.GetUtcNow().AddMinutes(-30));
        await poll.Poll();
        poll.Signalen.Meldingen[1]["status"]!["state"] = state;

        await poll.Outcome(1, OutcomeState.Closed);
        await poll.WriteBack();
        await poll.WriteBack();

        Assert.Equal(state, (string)poll.Signalen.Meldingen[1]["status"]!["state"]!);
        Assert.Equal([false, true], poll.Signalen.Patches.Select(patch => patch.Body.Contains("afgerond", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Status_goes_back_step_by_step_and_never_to_done()
    {
        await using var poll = await SignalenPollFixture.Start();
        poll.Signalen.Put(1, poll.Clock.GetUtcNow().AddMinutes(-30));
        poll.Host.Router.Answer = _ => null;
        await poll.Poll();

        await poll.Outcome(1, OutcomeState.Routed);
        await poll.WriteBack();
        await poll.Outcome(1, OutcomeState.Accepted);
        await poll.WriteBack();
        await poll.Outcome(1, OutcomeState.Closed);
        await poll.WriteBack();
        await poll.WriteBack();

        Assert.Equal("closure requested", (string)poll.Signalen.Meldingen[1]["status"]!["state"]!);
        Assert.Equal(
            ["notes ", "status i", "status closure requested"],
            poll.Signalen.Patches.Select(patch => JsonNode.Parse(patch.Body)!.AsObject().Single())
                .Select(part => $"{part.Key} {(part.Value is JsonObject status ? (string)status["state"]! : "")}"));
        Assert.DoesNotContain(poll.Signalen.Patches, patch => patch.Body.Contains("\"o\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(TeamKind.Wijkteam, "Het team kreeg geen gehoor.")]
    [InlineData(TeamKind.Wijkzorgnetwerk, "Het team heeft het werk afgerond.")] // many read a melding
    public async Task What_came_of_a_public_matter_is_told_in_a_sentence(TeamKind team, string sentence)
    {
        await using var poll = await SignalenPollFixture.Start();
        poll.Signalen.Put(1, poll.Clock.GetUtcNow().AddMinutes(-30));
        poll.Host.Router.Answer = _ => null;
        await poll.Poll();

        await poll.Outcome(1, OutcomeState.Closed, team, "not-reached");
        await poll.WriteBack();

        var last = JsonNode.Parse(poll.Signalen.Patches.Last().Body)!["status"]!;
        Assert.Equal(("closure requested", sentence), ((string)last["state"]!, (string)last["text"]!));
    }

    [Fact]
    public async Task A_close_without_an_acceptance_goes_through_in_treatment_first()
    {
        await using var poll = await SignalenPollFixture.Start();
        poll.Signalen.Put(1, poll.Clock.GetUtcNow().AddMinutes(-30));
        poll.Host.Router.Answer = _ => null;
        await poll.Poll();

        await poll.Outcome(1, OutcomeState.Closed, TeamKind.VeiligThuis);
        await poll.WriteBack();

        Assert.Equal("closure requested", (string)poll.Signalen.Meldingen[1]["status"]!["state"]!);
        Assert.DoesNotContain(poll.Signalen.Patches, patch => patch.Body.Contains("eilig", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("m", "closure requested", false)]
    [InlineData("m", "i", true)]
    [InlineData("i", "closure requested", true)]
    [InlineData("i", "o", false)]
    [InlineData("o", "i", false)]
    public void Only_transitions_of_the_sources_workflow_are_made(string from, string to, bool allowed)
        => Assert.Equal(allowed, SignalenWriteBack.Allows(from, to));
}
