using Hub.Configuration;
using Hub.Deciding.Classification;
using Hub.Deciding.Language;
using Hub.Deciding.Language.Words;
using Hub.Testing.Processes;

namespace Hub.Deciding.Tests.Language;

public sealed class WordCorrectionsTests : IDisposable
{
    private readonly string config = Directory.CreateTempSubdirectory("words").FullName;

    public void Dispose() => Directory.Delete(config, recursive: true);

    [Fact]
    public void Without_a_file_the_lists_are_those_that_ship() => Assert.Same(WordBook.Shipped, Read(null, out _));

    [Fact]
    public void A_word_that_is_added_is_read_as_the_list_says_and_one_that_is_taken_away_is_not()
    {
        var book = Read("# Bij ons\n[described-persons.roles]\n+ ijscoman\n- bakker\n", out var faults);

        Assert.Empty(faults);
        Assert.Equal([true, false], Told(WordBook.Shipped, "de bakker op de hoek", "de ijscoman op de hoek"));
        Assert.Equal([false, true], Told(book, "de bakker op de hoek", "de ijscoman op de hoek"));
        Assert.Equal([true, false], Told(WordBook.Shipped, "de bakker op de hoek", "de ijscoman op de hoek"));
    }

    [Fact]
    public void A_list_that_gives_words_a_class_is_corrected_too()
    {
        var book = Read("[first-names]\n+ qzorrie\n", out _);

        Assert.False(DutchWords.Load().Of("qzorrie").HasFlag(WordClass.FirstName));
        Assert.True(DutchWords.Load(book).Of("qzorrie").HasFlag(WordClass.FirstName));
    }

    [Fact]
    public void Every_fault_is_said_with_its_line()
    {
        Read(
            "+ los\n[no-such-list]\n+ hieronder\n[described-persons.roles]\n+ bakker\n- zzzz\nbakker\n+\n+ twee*\n", out var faults);

        Assert.All(faults, fault => Assert.Equal(WordCorrections.Name, fault.File));
        Assert.Equal(
            [
                "must stand below a line [list] (line 1)", "names no list of words (line 2)",
                "must be [list], or + or - with words behind it (line 7)",
                "must be [list], or + or - with words behind it (line 8)", "must be words of letters, as they stand in a text (line 9)",
            ],
            faults.Select(fault => fault.Rule));
    }

    [Fact]
    public void What_changes_nothing_is_no_fault_and_is_told()
    {
        Assert.Same(WordBook.Shipped, Read("[described-persons.roles]\n+ bakker\n- zzzz\n", out var faults));

        Assert.Empty(faults);
        Assert.Equal(
            ["adds a word that stands in the list already (line 2)", "takes away a word that does not stand in the list (line 3)"],
            WordCorrections.Needless(config).Select(one => one.Rule));
    }

    [Fact]
    public void The_example_of_the_guide_is_one_that_can_be_used()
    {
        var guide = File.ReadAllText(Repository.PathOf("docs", "triage.md"));
        var example = guide[guide.IndexOf("# Bij ons", StringComparison.Ordinal)..];

        Assert.NotNull(Read(example[..example.IndexOf("```", StringComparison.Ordinal)], out var faults).Mark);
        Assert.Empty(faults.Concat(WordCorrections.Needless(config)));
    }

    [Fact]
    public void What_was_corrected_is_told_by_the_version_of_the_rules()
    {
        var shipped = RuleSetLoader.Load(Repository.PathOf("deploy", "config"), [])!.Version.Value;
        CopyRules();
        var same = RuleSetLoader.Load(config, [])!.Version.Value;
        File.WriteAllText(Path.Combine(config, WordCorrections.Name), "[mention-scanner.titles]\n+ wachtmeester\n");

        Assert.Equal(shipped, same);
        Assert.Matches($"^{shipped}-w[0-9a-f]{{6}}$", RuleSetLoader.Load(config, [])!.Version.Value);
    }

    private void CopyRules()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("deploy", "config", "rules"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(config, Path.GetRelativePath(Repository.PathOf("deploy", "config"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private WordBook Read(string? corrections, out List<ConfigFault> faults)
    {
        if (corrections is not null)
        {
            Directory.CreateDirectory(Path.Combine(config, "rules"));
            File.WriteAllText(Path.Combine(config, WordCorrections.Name), corrections);
        }
        return WordCorrections.Read(config, faults = []);
    }

    private static IEnumerable<bool> Told(WordBook book, params string[] texts)
    {
        var mentions = new PersonMentions(DutchWords.Load(book));
        return texts.Select(text => mentions.Find(Tokenizer.Read(text)).Any(found => found.Kind == MentionKind.DescribedPerson));
    }
}
