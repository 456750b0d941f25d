using System.Collections.Immutable;
using System.Text.Json;
using Hub.Configuration;
using Hub.Contracts.Signals;
using Hub.Deciding.Planning;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Planning;

/// <summary>A case is complex by how many kinds of trouble its words tell of, as the file lists them.</summary>
public sealed class ManyTroublesTests
{
    private static readonly ManyTroubles Troubles = new(new ComplexFile(
        "test", 2,
        ImmutableDictionary<string, ImmutableArray<string>>.Empty
            .Add("schulden", ["schuld"]).Add("verslaving", ["verslaaf*"]).Add("werk", ["ontslag"])));

    [Theory]
    [InlineData("Schuld en verslaafd.", "complex.multi-problem trouble:schulden, trouble:verslaving")]
    [InlineData("Ontslag, verslaafden, schuld.", "complex.multi-problem trouble:schulden, trouble:verslaving, trouble:werk")]
    [InlineData("schuld, SCHULD", null)]
    [InlineData("schuld", null)]
    [InlineData("schulden en verslaafd", null)]
    [InlineData("schuld en onverslaafd", null)]
    [InlineData("schuld en verslaving", null)]
    public void A_word_counts_as_a_whole_and_one_that_ends_in_a_star_as_a_beginning(string text, string? expected)
        => Assert.Equal(expected, In(text));

    [Fact]
    public void The_summary_counts_with_the_text()
    {
        Assert.Equal("complex.multi-problem trouble:schulden, trouble:werk", In("Na zijn ontslag", "Schuld"));
        Assert.Null(In("Na zijn ontslag", "Verder niets"));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void Two_troubles_is_the_least_and_as_many_as_there_are_the_most(int atLeast, bool fits)
        => Assert.Equal(
            fits ? [] : ["rules/complex.json $.atLeast: must be two or more, and no more than there are troubles"],
            Faults(atLeast, ["schuld*"], ["verslaafd*"], ["ontslag"]));

    [Theory]
    [InlineData("ggz", true)]
    [InlineData("ggz*", true)]
    [InlineData("gg", false)]
    [InlineData("gg*", false)]
    public void A_word_has_three_letters_or_more(string word, bool fits)
        => Assert.Equal(
            fits ? [] : ["rules/complex.json $.troubles.t1: must have words of 3 letters or more"],
            Faults(2, ["schuld*"], ["psychose*", word]));

    [Fact]
    public void A_file_that_is_not_there_or_lacks_a_part_is_a_fault()
    {
        using var folder = new Folder();
        Assert.Equal(["rules/complex.json $: the file does not exist"], folder.Faults());

        folder.Write(new { version = "test", troubles = new { } });

        Assert.Equal("$.atLeast", Assert.Single(folder.Paths()));
    }

    private static string? In(string text, string? summary = null)
    {
        var signal = new Signal("s", SourceKind.Zorg, Plan.Zoetermeer, DateTimeOffset.UnixEpoch.AddYears(50), text, summary);
        return Troubles.In(signal) is { } reason ? $"{reason.Rule.Value} {reason.Evidence}" : null;
    }

    private static IEnumerable<string> Faults(int atLeast, params string[][] troubles)
    {
        using var folder = new Folder();
        folder.Write(new { version = "test", atLeast, troubles = troubles.Index().ToDictionary(one => $"t{one.Index}", one => one.Item) });
        return folder.Faults();
    }

    private sealed class Folder : IDisposable
    {
        private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("hub-complex-");

        public void Write(object file)
        {
            var rules = root.CreateSubdirectory("rules");
            File.WriteAllText(Path.Combine(rules.FullName, "complex.json"), JsonSerializer.Serialize(file));
        }

        public IReadOnlyList<string> Faults() => [.. Read().Select(fault => $"{fault.File} {fault.Path}: {fault.Rule}")];

        public IReadOnlyList<string> Paths() => [.. Read().Select(fault => fault.Path)];

        public void Dispose() => root.Delete(recursive: true);

        private List<ConfigFault> Read()
        {
            var faults = new List<ConfigFault>();
            Assert.Equal(ManyTroubles.Load(root.FullName, faults) is null, faults.Count > 0);
            return faults;
        }
    }
}
