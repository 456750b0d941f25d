using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hub.Contracts.Collective;
using Hub.Contracts.Signals;

namespace Hub.Contracts.Tests;

/// <summary>
/// Namespace, names and form of each contract on the wire.
/// A change needs an ADR, and <c>HUB_APPROVE=1 ./hub test Wire</c>.
/// </summary>
public sealed class WireSnapshotTests
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static TheoryData<Type> Contracts => ContractTypes.MessageData();

    [Theory]
    [MemberData(nameof(Contracts))]
    public void The_wire_form_is_the_approved_one(Type contract)
    {
        var wire = Indented(Write(contract)) + "\n";
        var file = Path.Combine(Folder(), $"{Name(contract)}.json");
        if (Environment.GetEnvironmentVariable("HUB_APPROVE") == "1")
        {
            File.WriteAllText(file, wire);
        }

        Assert.True(File.Exists(file), $"{file} is missing: look at the wire form, then approve it");
        Assert.Equal(File.ReadAllText(file), wire);
    }

    [Theory]
    [MemberData(nameof(Contracts))]
    public void What_was_written_is_read_back_the_same(Type contract)
    {
        var wire = Write(contract);

        var read = JsonSerializer.Deserialize(wire, contract, HubJson.Options)!;

        Assert.Equal(
            Encoding.UTF8.GetString(wire),
            Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(read, contract, HubJson.Options)));
    }

    [Fact]
    public void A_collective_signal_for_a_whole_municipality_is_read_back_the_same()
    {
        var wire = HubJson.Write(
            new CollectiveSignal(
                Samples.Id, 1, Samples.Wijkteam, Samples.Zoetermeer,
                area: null,
                Theme.Afval, Samples.Hour, Urgency.Normal, 1, SourceKind.Inwoner,
                Samples.RuleSet));

        Assert.Null(HubJson.Read<CollectiveSignal>(wire).Area);
    }

    [Fact]
    public void No_approved_form_is_without_its_contract()
    {
        var known = ContractTypes.Messages().Select(type => Name(ContractTypes.Closed(type)));

        Assert.Equal(
            known.Order(StringComparer.Ordinal),
            Directory
                .EnumerateFiles(Folder(), "*.json")
                .Select(file => Path.GetFileNameWithoutExtension(file)!)
                .Order(StringComparer.Ordinal));
    }

    private static byte[] Write(Type contract) => JsonSerializer.SerializeToUtf8Bytes(Samples.All[contract], contract, HubJson.Options);

    private static string Indented(byte[] wire) => JsonNode.Parse(wire)!.ToJsonString(Readable);

    private static string Name(Type contract)
        => contract.IsGenericType ? $"{contract.Namespace}.{contract.Name.Split('`')[0]}" : contract.FullName!;

    internal static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Hub.sln")))
        {
            folder = folder.Parent;
        }
        return Path.Combine(folder!.FullName, "tests", "Hub.Contracts.Tests", "Snapshots");
    }
}
