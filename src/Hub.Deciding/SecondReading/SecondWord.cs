using System.Collections.Immutable;
using Hub.Contracts;
using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Deciding.Classification;
using Hub.Deciding.Classification.Rules;

namespace Hub.Deciding.SecondReading;

/// <summary>
/// What a second opinion changes. It raises danger, harm at home and what is about a person, and people look where it differs; it lowers
/// nothing, releases no word and sends nothing to a collective team. Pure (docs/decisions/0099).
/// </summary>
internal static class SecondWord
{
    /// <summary>It saw danger that the hub did not.</summary>
    public static readonly RuleId Acute = new("tweede-lezer.acuut");

    /// <summary>It saw harm at home that the hub did not.</summary>
    public static readonly RuleId SafeAtHome = new("tweede-lezer.veilig-thuis");

    /// <summary>It saw a person where the hub saw a public matter.</summary>
    public static readonly RuleId Person = new("tweede-lezer.persoon");

    /// <summary>It saw less than the hub: people look, and nothing is lowered.</summary>
    public static readonly RuleId Differs = new("tweede-lezer.verschilt");

    /// <summary>It spoke, and nothing changed.</summary>
    public static readonly RuleId Heard = new("tweede-lezer.gehoord");

    /// <summary>The hub's own decision with a second opinion heard; the very same where there is none.</summary>
    /// <param name="own">What the hub decided by itself.</param>
    /// <param name="opinion">What the reader said; null where it was not asked, was away, or said nothing that counts.</param>
    public static Classified With(Classified own, SecondOpinion? opinion)
    {
        if (opinion is null)
        {
            return own;
        }
        var kind = Closer(own.Kind, opinion.Kind);
        var (acute, home, person) = (opinion.Acute && !own.Flags.Acute, opinion.SafeAtHome && !own.Flags.SafeAtHome, kind != own.Kind);
        var isCertain = own.Flags.Acute || own.Flags.SafeAtHome;
        // Veilig Thuis are people, and get the whole of it at once. What the hub is certain is danger waits for nobody who saw less.
        var looked = !own.Flags.SafeAtHome && (acute || home || person || (opinion.Kind != own.Kind && !isCertain));
        var flags = new SignalFlags(
            own.Flags.Acute || acute, own.Flags.SafeAtHome || home, own.Flags.Initiative && !acute && kind != SignalKind.Individual,
            own.Flags.Triage || looked);
        return own with
        {
            Kind = kind,
            Flags = flags,
            PublicParts = person ? [] : own.PublicParts, // what of it is public, the hub did not find by itself
            Reasons = [.. Reasons(opinion, acute, home, person, looked), .. own.Reasons],
        };
    }

    /// <summary>Whether an opinion is another than the hub's own.</summary>
    public static bool IsOther(Classified own, SecondOpinion opinion)
        => opinion.Kind != own.Kind || opinion.Acute != own.Flags.Acute || opinion.SafeAtHome != own.Flags.SafeAtHome;

    private static IEnumerable<Reason> Reasons(SecondOpinion opinion, bool acute, bool home, bool person, bool looked)
    {
        var said = $"lezer:{opinion.Reader}, zei:{WireCode.Of(opinion.Kind)}";
        ImmutableArray<(bool Holds, RuleId Rule)> spoken =
        [
            (acute, Acute), (home, SafeAtHome), (person, Person), (looked && !acute && !home && !person, Differs),
            (!looked && !acute && !home && !person, Heard),
        ];
        return spoken.Where(one => one.Holds).Select(one => new Reason(one.Rule, said));
    }

    // The one that shows a person to fewer.
    private static SignalKind Closer(SignalKind own, SignalKind other) => Closeness(other) > Closeness(own) ? other : own;

    private static int Closeness(SignalKind kind) => kind switch
    {
        SignalKind.Individual => 2,
        SignalKind.Both => 1,
        _ => 0,
    };
}
