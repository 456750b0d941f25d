using Hub.Contracts.Signals;
using Hub.Deciding.Classification.Features;
using Hub.Deciding.Classification.Rules;

namespace Hub.Deciding.Learning;

/// <summary>The weights that learning starts from: what the lexicons were written for.</summary>
internal sealed class Priors(FeatureSpace space, IReadOnlyDictionary<string, PriorEntry[]> byLexicon)
{
    private const double CategoryShare = 0.7;
    private const string Category = "veld:categorie ";
    private const string Lexicon = "lexicon:";
    private const string Kind = "vorm:soort ";

    /// <summary>No prior.</summary>
    public double[] None(int classes) => new double[space.Features.Count * classes];

    /// <summary>For the sentence model: classes public, person.</summary>
    public double[] Sentence() => Fill(2, (weights, at, prior, share) =>
    {
        weights[at] -= prior.Person * share / 2;
        weights[at + 1] += prior.Person * share / 2;
    });

    /// <summary>For the kinds: classes collective, individual, both.</summary>
    public double[] Kinds() => Fill(3, (weights, at, prior, share) =>
    {
        weights[at] -= prior.Person * share / 2;
        weights[at + 1] += prior.Person * share / 2;
        weights[at + 2] += prior.Both * share;
    });

    /// <summary>For a flag: classes no, yes.</summary>
    public double[] Flag(int column) => Fill(2, (weights, at, prior, share) =>
    {
        var weight = column switch
        {
            FeatureColumns.Acute => prior.Acute,
            FeatureColumns.SafeAtHome => prior.SafeAtHome,
            _ => prior.Initiative,
        };
        weights[at] -= weight * share / 2;
        weights[at + 1] += weight * share / 2;
    });

    /// <summary>For the themes.</summary>
    public double[] Themes()
    {
        var filled = Fill(FeatureColumns.Themes, (weights, at, prior, share) =>
        {
            if (prior.Theme is { } theme)
            {
                weights[at + (int)theme - 1] += prior.Weight * share;
            }
        });
        for (var f = 0; f < space.Features.Count; f++)
        {
            if (space.Features[f].Name.StartsWith(Kind, StringComparison.Ordinal)
                && Enum.TryParse<SignalKind>(space.Features[f].Name.AsSpan(Kind.Length), out var kind))
            {
                for (var t = 0; t < FeatureColumns.Themes; t++)
                {
                    filled[(f * FeatureColumns.Themes) + t] = KindThemes.Fit(kind, (Theme)(t + 1));
                }
            }
        }
        return filled;
    }

    private double[] Fill(int classes, Action<double[], int, PriorEntry, double> add)
    {
        var weights = None(classes);
        for (var f = 0; f < space.Features.Count; f++)
        {
            var name = space.Features[f].Name;
            var (lexicon, share) = name.StartsWith(Lexicon, StringComparison.Ordinal) ? (name[Lexicon.Length..], 1.0)
                : name.StartsWith(Category, StringComparison.Ordinal) ? (name[Category.Length..], CategoryShare)
                : (string.Empty, 0);
            foreach (var prior in byLexicon.GetValueOrDefault(lexicon) ?? [])
            {
                add(weights, f * classes, prior, share);
            }
        }
        return weights;
    }
}
