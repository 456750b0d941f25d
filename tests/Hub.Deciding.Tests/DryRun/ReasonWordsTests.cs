using Hub.Deciding.DryRun;
using Hub.Deciding.Planning;
using Hub.Testing.Processes;

namespace Hub.Deciding.Tests.DryRun;

public sealed class ReasonWordsTests
{
    private static readonly ReasonWords Words = ReasonWords.Load(Repository.ShippedConfiguration);

    [Fact]
    public void Every_reason_that_a_labelled_signal_gets_has_words()
    {
        var decider = new DryRunDecider(DecidingSet.Load(Repository.ShippedConfiguration));
        var lines = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "tests", "Hub.Deciding.Tests", "Data"), "train-*.jsonl")
            .SelectMany(File.ReadLines)
            .Where((_, i) => i % 4 == 0);

        var unknown = lines.SelectMany(line => decider.Decide(LabelledLine.Read(System.Text.Encoding.UTF8.GetBytes(line))).Decision.Reasons)
            .Select(reason => reason.Rule.Value).Where(rule => !Words.Knows(rule)).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(unknown);
    }

    [Theory]
    [InlineData("soort.collectief", "lexicon:or.spelen, vorm:woorden 16-30, vorm:altijd", "gaat over de openbare zaak (spelen)")]
    [InlineData("soort.collectief", "vorm:altijd", "gaat over de openbare zaak")]
    [InlineData("acuut.vuur", "lexicon:gevaar.vuur, lexicon:gevaar.tijd", "Brand of vonken op dit moment")]
    [InlineData("route.collective", "to:wijkteam", "naar het wijkteam van het gebied")]
    public void A_reason_says_what_a_person_can_use(string rule, string evidence, string words)
        => Assert.Equal(words, Words.Of(rule, evidence));
}
