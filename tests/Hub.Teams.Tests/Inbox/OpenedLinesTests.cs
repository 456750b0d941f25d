using System.Text.Json;
using Hub.Contracts.Individual;
using Hub.Contracts.Signals;
using Hub.Contracts.TeamInbox;
using Hub.Teams.Inbox;

namespace Hub.Teams.Tests.Inbox;

public sealed class OpenedLinesTests
{
    [Theory]
    [InlineData("""{"reasons":["soort.individueel","thema.te-bevestigen"]}""", "eenzaamheid (te bevestigen)")]
    [InlineData("""{"reasons":["soort.individueel","thema.geleerd"]}""", "eenzaamheid")]
    [InlineData("""{}""", "eenzaamheid")]
    public void A_theme_that_was_not_sure_says_so(string envelope, string said)
    {
        using var data = JsonDocument.Parse(envelope);
        var opened = new OpenedDelivery(
            DeliveryTypes.Individual, data.RootElement, new CaseContent(Theme.Eenzaamheid, DateTimeOffset.UnixEpoch, SourceKind.Zorg));

        Assert.Equal(said, OpenedLines.Of(opened).Single(line => line.Name == "thema").Value);
    }
}
