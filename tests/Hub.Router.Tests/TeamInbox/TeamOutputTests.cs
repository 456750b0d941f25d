using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Signals;
using Hub.Contracts.TeamInbox;
using Hub.Router.Delivery;
using Hub.Router.TeamInbox;
using Hub.Router.Tests.Routing;

namespace Hub.Router.Tests.TeamInbox;

/// <summary>What a team reads on its screen.</summary>
public sealed class TeamOutputTests
{
    [Fact]
    public void What_waits_is_told_in_a_line_a_group_with_the_deliveries_under_it()
    {
        var (first, at) = (new Guid("018f0000-0000-7000-8000-000000000001"), new DateTimeOffset(2026, 11, 3, 9, 0, 0, TimeSpan.Zero));
        var message = new DeliveriesUnanswered(
            Guid.NewGuid(), Given.Regisseur, at,
            [
                new UnansweredDeliveries(Given.Wijkteam, 1, Urgency.Normal, 205, at, [first]),
                new UnansweredDeliveries(Given.Regisseur, 0, Urgency.High, 1, at, [first]),
            ]);
        using var output = new StringWriter();

        TeamOutput.Opened(new OpenedDelivery(DeliveryEvents.UnansweredType, JsonSerializer.SerializeToElement(message, HubJson.Options)), json: false, output);

        var lines = output.ToString().ReplaceLineEndings("\n").Split('\n');
        Assert.StartsWith($"205 leveringen wachten op antwoord van {Given.Wijkteam} (spoed gewoon), de langste sinds ", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("stap 1 van de keten", lines[0], StringComparison.Ordinal);
        Assert.Equal([$"  {first}", "  en 204 meer"], lines[1..3]);
        Assert.StartsWith($"1 levering wacht op antwoord van {Given.Regisseur} (spoed hoog)", lines[3], StringComparison.Ordinal);
        Assert.EndsWith("herinnering", lines[3], StringComparison.Ordinal);
    }
}
