using System.Net;
using System.Text;

namespace Hub.Adapters.Tests.Open311;

/// <summary>What becomes of a service request.</summary>
public class Open311IntakeTests
{
    [Fact]
    public async Task The_senders_own_name_and_address_never_enter_the_signal_and_the_rest_does()
    {
        await using var hub = await Open311Fixture.Start();
        var form = Samples.Text("open311-05-post-request.form.txt").Replace("SLEUTEL-VOORBEELD", hub.Key, StringComparison.Ordinal);

        var response = await hub.Post(form, "xml");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var signal = hub.Host.Open(await hub.Host.Router.Next());
        Assert.Null(signal.Reporter);
        Assert.Equal(("open311", "zwerfafval", "GM0202"), (signal.Category!.Scheme, signal.Category.Code, signal.Municipality.Value));
        Assert.Equal(
            ("Klarendalseweg", "6822", "Arnhem", "Klarendal"),
            (signal.Location!.Street, signal.Location.Postcode, signal.Location.Place, signal.Location.Neighbourhood));
        Assert.EndsWith("Wat ligt er? Glas\nWaar ligt het? Speeltuin, Gras", signal.Description, StringComparison.Ordinal);
        Assert.Single(signal.Attachments);
    }

    [Fact]
    public async Task The_same_form_again_within_a_day_is_the_same_request()
    {
        await using var hub = await Open311Fixture.Start();

        var ids = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ => await Open311Fixture.Id(await hub.Request())));
        var other = await Open311Fixture.Id(await hub.Request("zwerfafval", ("description", "Iets anders.")));

        Assert.Single(ids.Distinct(StringComparer.Ordinal));
        Assert.NotEqual(ids[0], other);
    }

    [Fact]
    public async Task The_same_words_a_day_later_are_a_new_request()
    {
        var clock = new Hub.Testing.Time.FakeClock();
        await using var hub = await Open311Fixture.Start(clock);
        var first = await Open311Fixture.Id(await hub.Request());

        clock.Leap(TimeSpan.FromHours(25));
        var second = await Open311Fixture.Id(await hub.Request());

        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task A_form_that_is_too_large_or_of_another_type_gets_an_errors_body()
    {
        await using var hub = await Open311Fixture.Start();

        var large = await hub.Post("description=" + new string('a', 1 << 20));
        var json = await hub.Host.Send(
            HttpMethod.Post, null, "/open311/v2/requests.json",
            new StringContent("{}", Encoding.UTF8, "application/json"));
        var slash = await hub.Get("requests.csv");

        Assert.Equal((413, 400, 404), ((int)large.StatusCode, (int)json.StatusCode, (int)slash.StatusCode));
        Open311Rules.Errors(await Open311Fixture.Body(large));
    }
}
