using Hub.Adapters.Partners;
using Hub.Adapters.Tests.Doors;
using Hub.Adapters.Tests.Hosting;
using Hub.Configuration;
using Hub.Testing.Processes;

namespace Hub.Adapters.Tests.Partners;

/// <summary>
/// A damaged partner file beside a sound one:
/// every fault is listed by place and rule, none is thrown, and the sound partner is read.
/// </summary>
public sealed class PartnerFileFuzzTests : IDisposable
{
    private const int Seed = 20261129;
    private const int Files = 3000;
    private readonly ConfigFolder config = new();

    [Fact]
    public void Whatever_a_partner_file_holds_the_others_are_read_and_no_value_of_it_is_told()
    {
        config.AddPartner("zorg-heel");
        var shipped = Directory
            .EnumerateFiles(Path.Combine(Repository.ShippedConfiguration, "partners"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes)
            .ToList();
        var mutator = new BodyMutator(Seed);
        var loader = new PartnerLoader(config.Root, config.Keys, TimeProvider.System, DoorList.Of(config.Root).Formats);
        var refused = 0;

        for (var number = 0; number < Files; number++)
        {
            File.WriteAllBytes(Path.Combine(config.Root, "partners", "zorg-stuk.json"), mutator.Json(shipped[number % shipped.Count]));
            var faults = new List<ConfigFault>();
            var registry = loader.Read(faults);

            refused += faults.Count > 0 ? 1 : 0;
            Assert.NotNull(registry.Find(new("zorg-heel")));
            Assert.All(faults, fault => Assert.Equal("partners/zorg-stuk.json", fault.File));
        }

        Assert.Equal(Files, refused);
    }

    public void Dispose() => config.Dispose();
}
