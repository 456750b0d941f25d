using Hub.Contracts.Individual;
using Hub.Contracts.Signals;
using Hub.Deciding.Disclosure;
using Hub.Deciding.Disclosure.Matrix;
using Hub.Deciding.Territory;

namespace Hub.Deciding.Planning;

/// <summary>
/// Which kinds of team a signal calls for: fixed destinations first, then the two main roads; what is left goes to triage.
/// </summary>
internal sealed class Destinations(ITeamMap map, NeedToKnowMatrix matrix, ManyTroubles troubles)
{
    /// <summary>At least one wish, whatever the signal.</summary>
    public IReadOnlyList<Wish> For(Considered signal)
    {
        var flags = signal.Classified.Flags;
        if (IsPoliceCare(signal.Signal))
        {
            return [new Wish(TeamKind.Triage, DataClass.PoliceCare, Wish.IndividualPart, "route.police-care")];
        }
        if (flags.Triage)
        {
            return [Wish.Undecided("route.undecided")];
        }
        var wishes = new List<Wish>(3);
        if (signal.Classified.Kind != SignalKind.Collective || flags.SafeAtHome || signal.Signal.Arrears is not null)
        {
            wishes.Add(Individual(signal));
        }
        if (signal.Classified.Kind == SignalKind.Both || (signal.Classified.Kind == SignalKind.Collective && wishes.Count == 0))
        {
            AddCollective(signal, wishes);
        }
        return wishes.Count > 0 ? wishes : [Wish.Undecided("route.complement")];
    }

    private Wish Individual(Considered signal)
        => ArrearsForDebtHelpOnly.Concerns(signal.Signal, signal.Classified)
                ? new Wish(TeamKind.Schuldhulp, DataClass.Arrears, Wish.IndividualPart, "route.arrears")
            : signal.Classified.Flags.SafeAtHome
                ? new Wish(TeamKind.VeiligThuis, DataClass.SafeAtHome, Wish.IndividualPart, "route.safe-at-home")
            : signal.Located is Located.Unclear unclear ? Wish.Undecided(unclear.Why.Value)
            : IsComplex(signal) ? new Wish(TeamKind.Zorgcoordinator, DataClass.Case, Wish.IndividualPart, "route.complex")
            : Serves(signal, TeamKind.Wijkzorgnetwerk)
                ? new Wish(TeamKind.Wijkzorgnetwerk, DataClass.Case, Wish.IndividualPart, "route.individual")
            : Wish.Undecided("route.no-team");

    private void AddCollective(Considered signal, List<Wish> wishes)
    {
        var kind = signal.Initiative ? map.InitiativesGoTo(signal.Signal.Municipality) : TeamKind.Wijkteam;
        var why = signal.Located is Located.Unclear unclear ? unclear.Why.Value
            : !Serves(signal, kind) ? "route.no-team"
            : signal.Initiative ? "route.initiative"
            : "route.collective";
        if (why == "route.collective" && Direct(signal) is { } doer)
        {
            wishes.Add(new Wish(doer.Kind, DataClass.Collective, Wish.CollectivePart, "route.direct", doer));
        }
        else if (why is "route.initiative" or "route.collective")
        {
            wishes.Add(new Wish(kind, DataClass.Collective, Wish.CollectivePart, why));
        }
        else if (wishes is not [{ Kind: TeamKind.Triage }])
        {
            // The individual part at triage holds the whole signal already.
            wishes.Add(new Wish(TeamKind.Triage, DataClass.Collective, Wish.CollectivePart, why));
        }
    }

    // By the theme of what everybody may read: that of a case beside it would tell that there is one.
    private TeamAddress? Direct(Considered signal)
        => signal.Area is { } area ? map.Direct(signal.Signal.Municipality, (signal.Split?.Public ?? signal.Whole).Theme, area) : null;

    private bool Serves(Considered signal, TeamKind kind) => map.Find(signal.Signal.Municipality, kind, signal.Area) is not null;

    private bool IsComplex(Considered signal)
        => map.ComplexGoesAtOnce(signal.Signal.Municipality)
            && Serves(signal, TeamKind.Zorgcoordinator)
            && troubles.In(signal.Signal) is not null;

    private bool IsPoliceCare(Signal signal)
        => signal.Source == SourceKind.Politie
            && (HasCode(signal.Category?.Code) || HasCode(signal.Summary) || HasCode(signal.Description));

    private bool HasCode(string? text)
    {
        foreach (var code in text is null ? [] : matrix.PoliceCareCodes)
        {
            for (var at = text!.IndexOf(code, StringComparison.OrdinalIgnoreCase); at >= 0;
                at = text.IndexOf(code, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                if ((at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                    && (at + code.Length == text.Length || !char.IsLetterOrDigit(text[at + code.Length])))
                {
                    return true;
                }
            }
        }
        return false;
    }
}
