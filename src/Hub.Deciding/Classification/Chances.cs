using System.Runtime.InteropServices;
using Hub.Contracts.Signals;

namespace Hub.Deciding.Classification;

/// <summary>
/// How likely each answer is, between 0 and 1, scaled on signals by authors that were not learned from. What a written rule is certain of
/// may differ from the likeliest.
/// </summary>
/// <param name="Collective">That it is about a public matter alone.</param>
/// <param name="Individual">That it is about a person or household alone.</param>
/// <param name="Both">That it is about both.</param>
/// <param name="Acute">That there is danger to life or limb.</param>
/// <param name="SafeAtHome">That somebody is harmed at home.</param>
/// <param name="Initiative">That it is a plan of residents.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Chances(
    double Collective, double Individual, double Both, double Acute, double SafeAtHome, double Initiative)
{
    /// <summary>The chance of a kind.</summary>
    public double Of(SignalKind kind) => kind switch
    {
        SignalKind.Collective => Collective,
        SignalKind.Individual => Individual,
        SignalKind.Both => Both,
        _ => 0,
    };

    /// <summary>The likeliest kind beside the one that was chosen.</summary>
    public SignalKind Beside(SignalKind chosen)
    {
        var best = SignalKind.Unknown;
        for (var kind = SignalKind.Collective; kind <= SignalKind.Both; kind++)
        {
            best = kind != chosen && (best == SignalKind.Unknown || Of(kind) > Of(best)) ? kind : best;
        }
        return best;
    }
}
