using System.Runtime.InteropServices;
using Hub.Deciding.Classification.Features;
using Hub.Deciding.Classification.Rules;

namespace Hub.Deciding.Classification;

/// <summary>What scores and written rules say of a signal, before it is weighed what a mistake would cost.</summary>
/// <param name="Collective">Score of collective.</param>
/// <param name="Individual">Score of individual.</param>
/// <param name="Both">Score of both.</param>
/// <param name="Acute">Score of danger.</param>
/// <param name="SafeAtHome">Score of harm at home.</param>
/// <param name="Initiative">Score of a plan.</param>
/// <param name="Fired">The effects of the rules that fired, a bit each.</param>
/// <param name="Brief">Whether the text has so few words that a word that names danger is most of what there is to go by.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Weighed(
    float Collective, float Individual, float Both, float Acute, float SafeAtHome, float Initiative, int Fired, bool Brief = false)
{
    private const int FewWords = 8;

    /// <summary>Reads them off the buffers of a decision.</summary>
    public static Weighed Of(Workspace work)
    {
        var total = work.Scores.Total;
        var fired = 0;
        foreach (var rule in work.Fired)
        {
            fired |= 1 << (int)rule.Effect;
        }
        return new Weighed(
            total[FeatureColumns.Kind], total[FeatureColumns.Kind + 1], total[FeatureColumns.Kind + 2], total[FeatureColumns.Acute],
            total[FeatureColumns.SafeAtHome], total[FeatureColumns.Initiative], fired, work.Read.OwnWords <= FewWords);
    }

    /// <summary>Whether a rule of an effect fired.</summary>
    public bool Has(RuleEffect effect) => (Fired & (1 << (int)effect)) != 0;
}
