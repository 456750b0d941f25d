using System.Security.Cryptography;
using System.Text;
using Hub.Configuration;
using Hub.Contracts;
using Hub.Deciding.Classification;

namespace Hub.Deciding.Learning;

/// <summary>The file of weights that labelled signals teach: same signals, same bytes.</summary>
internal static class WeightsText
{
    /// <summary>The rule set as it decides with the weights of a text that <see cref="Learn"/> gave.</summary>
    public static RuleSet With(RuleSet rules, string text)
    {
        var faults = new List<ConfigFault>();
        var file = HubJson.Read<WeightsFile>(Encoding.UTF8.GetBytes(text));
        var model = WeightsFiles.ToModel("weights.json", file, faults)
            ?? throw new InvalidOperationException("Weights that were just written cannot be read.");
        return rules with { Model = model, Calibration = file.Calibration ?? Calibration.None };
    }

    /// <summary>Learns and gives the text of the file; its name is made of what it holds.</summary>
    public static string Learn(RuleSet rules, IReadOnlyList<LabelledSignal> signals)
    {
        var preparer = SignalPreparer.For(rules);
        var prepared = signals.Select(preparer.Prepare).ToList();
        var learnedFrom = Fingerprint.Of(rules, preparer.Space, prepared);
        var (calibration, weights) = preparer.Learn(rules, signals, prepared, new LearningSettings());
        var rows = weights.Rows().ToList();
        var hidden = weights.Hidden!;
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(WeightsFiles.Write("-", learnedFrom, calibration, rows, hidden)));
        return WeightsFiles.Write($"w{Convert.ToHexStringLower(digest)[..8]}", learnedFrom, calibration, rows, hidden);
    }

    /// <summary>What the signals would be learned from, as the file says it, without learning.</summary>
    public static string LearnedFrom(RuleSet rules, IReadOnlyList<LabelledSignal> signals)
    {
        var preparer = SignalPreparer.For(rules);
        var prepared = signals.Select(preparer.Prepare).ToList();
        return Fingerprint.Of(rules, preparer.Space, prepared);
    }
}
