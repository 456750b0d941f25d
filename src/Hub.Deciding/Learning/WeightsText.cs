using System.Security.Cryptography;
using System.Text;
using Hub.Deciding.Classification;

namespace Hub.Deciding.Learning;

/// <summary>The file of weights that labelled signals teach: same signals, same bytes.</summary>
internal static class WeightsText
{
    /// <summary>Learns and gives the text of the file; its name is made of what it holds.</summary>
    public static string Learn(RuleSet rules, IReadOnlyList<LabelledSignal> signals)
    {
        var preparer = new SignalPreparer(rules.Lexicons, rules.Scanner);
        var prepared = signals.Select(preparer.Prepare).ToList();
        var rows = new ModelLearner(preparer.Space, preparer.Names, new LearningSettings(), new Priors(preparer.Space, rules.Priors)).Learn(prepared).Rows().ToList();
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(WeightsFiles.Write("-", rows)));
        return WeightsFiles.Write($"w{Convert.ToHexStringLower(digest)[..8]}", rows);
    }
}
