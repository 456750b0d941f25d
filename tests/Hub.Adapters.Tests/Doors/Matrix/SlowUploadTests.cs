using Hub.Adapters.Tests.Hosting;

namespace Hub.Adapters.Tests.Doors.Matrix;

/// <summary>Below the least rate that the shipped settings allow, a sender is cut off; so nobody can hold places by dripping.</summary>
public sealed class SlowUploadTests : IDisposable
{
    private readonly ConfigFolder config = new();

    [Fact]
    public async Task A_sender_that_drips_is_cut_off_at_every_door_over_http_and_leaves_nothing()
    {
        var (signalen, corporation, police, open311, care) = (
            config.AddSignalen(),
            config.AddCorporation(),
            config.AddPolice(),
            config.AddOpen311(),
            config.AddPartner("zorg-proef"));
        await using var host = await AdapterHost.Start(config);

        var answers = await Task.WhenAll(
            Drip(host, "/v1/signals", care, "application/cloudevents+json"),
            Drip(host, "/v1/signalen/signals", signalen),
            Drip(host, "/v1/signalen/notifications", signalen),
            Drip(host, "/v1/corporation/zaken", corporation),
            Drip(host, "/v1/corporation/signaleringen", corporation),
            Drip(host, "/v1/corporation/externe-incassos", corporation),
            Drip(host, "/v1/police/notes", police),
            Drip(host, "/open311/v2/requests.json", open311, "application/x-www-form-urlencoded"));

        Assert.All(answers, answer => Assert.StartsWith("HTTP/1.1 408", answer, StringComparison.Ordinal));
        Assert.Equal(0, host.Spool.Pending().Count);
        Assert.Empty(host.Router.Received);
    }

    public void Dispose() => config.Dispose();

    private static async Task<string> Drip(AdapterHost host, string path, string key, string mediaType = "application/json")
    {
        using var slow = await SlowUpload.Begin(host.Client.BaseAddress!, path, mediaType, key, new byte[400]);
        return await slow.Answer();
    }
}
