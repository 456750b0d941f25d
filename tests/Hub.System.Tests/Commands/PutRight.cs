using System.Security.Cryptography;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Individual;
using Hub.Contracts.Signals;
using Hub.Contracts.TeamInbox;
using Hub.Router.ByHand;
using Hub.Router.FollowUp;
using Hub.Teams.Sealing;
using Hub.Testing.Nodes.Router;

namespace Hub.System.Tests.Commands;

/// <summary>A wrong kind that triage puts right by hand, and lets the hub learn from.</summary>
internal static class PutRight
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<(Guid Id, string Team)> RouteAsync(RouterBus bus, string text)
    {
        var signal = Given.Signal(text, location: new SignalLocation(neighbourhood: "Oosterheem"));
        await bus.RouteAsync(signal);
        return (await bus.QueryAsync("SELECT id, team, signal_id FROM deliveries", row
            => (Id: row.GetGuid(0), Team: row.GetString(1), Signal: row.GetGuid(2)))).Where(row => row.Signal == signal.SignalId)
            .Select(row => (row.Id, row.Team)).Single();
    }

    /// <summary>The wijkteam gives it back, and triage makes a case of its original, which it lets the hub learn from.</summary>
    public static async Task PutRightAsync(RouterBus bus, string text, RSA rsa)
    {
        var (id, team) = await RouteAsync(bus, text);
        Assert.Equal(Given.Wijkteam.Value, team);
        await bus.Get<DeliveryActions>().ReturnAsync(id, Given.Wijkteam, "wijkregisseur-1", ReturnReason.WrongKind, null, Token);
        var decisions = bus.Get<HandDecisions>();
        var (form, fault) = await decisions.AskAsync(id, Given.Triage, "medewerker-1", new DecisionQuestion(Given.Netwerk), Token);
        Assert.True(form?.CaseSeal is not null, fault?.ToString());
        var (keyId, content) = Given.Seal(Given.Netwerk, form!.CaseSeal!.Delivery, null!);
        var request = new DecideRequest(new DecidedCase(Given.Netwerk, keyId, content), learning: Learning(id, text, rsa));
        Assert.Equal(FollowUpResult.Done, await decisions.DecideAsync(id, Given.Triage, "medewerker-1", request, Token));
    }

    /// <summary>The network gives it back, and triage lets its words become public, as the gate lets them go.</summary>
    public static async Task PutInTheOpenAsync(RouterBus bus, string text, RSA rsa)
    {
        var (id, team) = await RouteAsync(bus, text);
        Assert.Equal(Given.Netwerk.Value, team);
        var (keyId, content) = Given.Seal(Given.Triage, id, null!);
        await bus.Get<DeliveryActions>().ReturnAsync(
            id, Given.Netwerk, "aanvoerder-1", ReturnReason.WrongKind, new ResealedContent(keyId, content), Token);
        var decisions = bus.Get<HandDecisions>();
        var (form, fault) = await decisions.AskAsync(
            id, Given.Triage, "medewerker-1", new DecisionQuestion(publicTeam: Given.Wijkteam, text: text), Token);
        Assert.True(form?.PublicPart is not null, fault?.ToString());
        var part = new PublicPart(Theme.OpenbareRuimte, form!.PublicPart!.Text, form.PublicPart.Street);
        var request = new DecideRequest(asPublic: new DecidedPublic(Given.Wijkteam, part), learning: Learning(id, text, rsa));
        Assert.Equal(FollowUpResult.Done, await decisions.DecideAsync(id, Given.Triage, "medewerker-1", request, Token));
    }

    private static SealedLearning Learning(Guid delivery, string text, RSA rsa)
    {
        using var key = new TeamKey(Given.Triage, "k20261101a", rsa.ExportParameters(includePrivateParameters: false));
        var kept = CaseSeal.Close(
            key, delivery, new CaseContent(
                Theme.OpenbareRuimte, new DateTimeOffset(2026, 11, 3, 7, 12, 0, TimeSpan.Zero), SourceKind.Corporatie, description: text,
                location: new SignalLocation(neighbourhood: "Oosterheem")));
        return new SealedLearning("k20261101a", kept.Content);
    }
}
