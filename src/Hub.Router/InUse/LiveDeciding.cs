using System.Collections.Frozen;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Deciding.Disclosure;
using Hub.Deciding.Municipalities;
using Hub.Deciding.Planning;

namespace Hub.Router.InUse;

/// <summary>The set that deciding goes by. A reload swaps it whole, with the look-ups that were built for it; who decides takes it once for each signal.</summary>
/// <param name="first">The set to begin with.</param>
/// <param name="hasKey">Whether something can be sealed for a team that need not have a key.</param>
internal sealed class LiveDeciding(DecidingSet first, Predicate<TeamId> hasKey)
{
    private volatile InUse current = InUse.Of(first, hasKey);

    /// <summary>The set in use.</summary>
    public DecidingSet Set => current.Set;

    /// <summary>The teams of the set in use.</summary>
    public TeamDirectory Teams => current.Set.Municipalities.Teams;

    /// <summary>What may reach whom by the set in use.</summary>
    public DisclosureRules Disclosure => current.Disclosure;

    /// <summary>The roles in which people of a team act, by the set in use; empty where there is no such team.</summary>
    public IReadOnlySet<string> Staff(TeamId team)
        => current is var now && now.Set.Municipalities.Teams.Find(team) is { } known ? now.Staff[team.Value[..6]][known.Kind] : FrozenSet<string>.Empty;

    /// <summary>Decides by the set in use.</summary>
    public RoutingDecision Decide(Signal signal, CovenantClaim? claim) => current.Decider.Decide(signal, claim);

    /// <summary>Puts another set in its place.</summary>
    public void Swap(DecidingSet next) => current = InUse.Of(next, hasKey);

    private sealed record InUse(
        DecidingSet Set, Decider Decider, DisclosureRules Disclosure, FrozenDictionary<string, FrozenDictionary<TeamKind, FrozenSet<string>>> Staff)
    {
        public static InUse Of(DecidingSet set, Predicate<TeamId> hasKey)
            => new(
                set, set.Decider(DecidingOptions.Strict, hasKey), new DisclosureRules(set.Matrix),
                set.Municipalities.Municipalities.ToFrozenDictionary(one => one.Prefix, StaffList.Of));
    }
}
