using System.Text;
using Hub.Deciding.DryRun;
using Hub.Testing.Processes;

namespace Hub.Deciding.Tests.Disclosure;

/// <summary>The bars of the gate on the labelled signals (docs/decisions). The gate was tuned on the train files only.</summary>
public sealed class ReleaseGateBars
{
    [Theory]
    [InlineData("dev-signals.jsonl", 0.92)]
    [InlineData("train-b.jsonl", 0.92)]
    [InlineData("train-c.jsonl", 0.92)]
    [InlineData("train-d.jsonl", 0.92)]
    [InlineData("train-f.jsonl", 0.9)]
    [InlineData("train-g.jsonl", 0.9)]
    [InlineData("train-h.jsonl", 0.9)]
    [InlineData("train-i.jsonl", 0.9)]
    [InlineData("train-j.jsonl", 0.9)]
    [InlineData("train-k.jsonl", 0.9)]
    [InlineData("unseen-l.jsonl", 0.9)]
    [InlineData("gate-traps.jsonl", 0.7)]
    public void No_known_person_string_passes_and_most_other_words_do(string file, double least)
    {
        var measure = new GateMeasure(GateOf.Shipped, code => GateOf.Vocabularies.GetValueOrDefault(code));
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", file)))
        {
            measure.Add(Encoding.UTF8.GetBytes(line));
        }

        var report = measure.Report();

        Assert.Equal(0, report.Leaks);
        Assert.True(report.KeptShare >= least, $"{report.KeptShare:P2} of the other words kept");
    }

    [Fact]
    public void Only_the_gate_makes_released_text()
    {
        var makers = Directory
            .EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file =>
                File.ReadAllText(file) is var code
                && (
                    code.Contains("new ReleasedText(", StringComparison.Ordinal)
                    || code.Contains("ReleasedText.From(", StringComparison.Ordinal)))
            .Select(Path.GetFileName);

        Assert.Equal(["ReleaseGate.cs"], makers);
    }
}
