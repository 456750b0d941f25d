namespace Hub.Adapters.Tests.Doors.Described;

/// <summary>
/// The partner's examples compile against a client that was generated from the description,
/// and what they send is taken in.
/// </summary>
public sealed class GeneratedClientTests(DescribedDoors doors) : IClassFixture<DescribedDoors>
{
    [Fact]
    public async Task The_partner_s_examples_compile_and_each_door_gives_its_receipt()
    {
        using var stream = typeof(GeneratedClientTests).Assembly.GetManifestResourceStream("PartnerExamples")!;
        using var reader = new StreamReader(stream);
        var description = (await doors.DocumentAsync()).ToJsonString();

        var partner = await GeneratedClient.MakeAsync(description, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));

        var examples = partner.GetType("Partner.Examples")!;
        foreach (var (example, door) in new[]
        {
            ("Care", "signals"), ("Police", "police"), ("Signalen", "signalen"), ("Corporation", "corporation"),
        })
        {
            using var http = doors.ClientOf(door);
            Assert.NotEqual(Guid.Empty, await (Task<Guid>)examples.GetMethod(example)!.Invoke(null, [http])!);
        }
    }
}
