using Hub.Contracts;
using Hub.Contracts.Privacy;
using Hub.Deciding.Planning;

namespace Hub.Deciding.DryRun.Compare;

/// <summary>A decision as codes, as far as it can be laid beside another: never words of the signal.</summary>
/// <param name="Kind">What the text is.</param>
/// <param name="TeamKinds">The kinds of team that get something, in order; empty where none does.</param>
/// <param name="Teams">The teams themselves, in order.</param>
/// <param name="Theme">The theme.</param>
/// <param name="Flags">The flags that are up, in order.</param>
/// <param name="Refused">The privacy rule that refused it; empty where none did.</param>
/// <param name="Rules">The names of the rules that gave reasons.</param>
internal sealed record DecisionDigest(string Kind, string TeamKinds, string Teams, string Theme, string Flags, string Refused,
    string[] Rules)
{
    private const string None = "-";

    /// <summary>The digest of a decision.</summary>
    public static DecisionDigest Of(Considered considered, RoutingDecision decision)
    {
        var routed = decision as RoutingDecision.Routed;
        var flags = routed?.Flags ?? considered.Classified.Flags with { Acute = considered.Acute };
        return new DecisionDigest(
            WireCode.Of(routed?.Kind ?? considered.Classified.Kind),
            Joined(routed?.Deliveries.Select(delivery => WireCode.Of(delivery.TeamKind))),
            Joined(routed?.Deliveries.Select(delivery => delivery.Team.Value)),
            WireCode.Of(routed?.Theme ?? considered.Classified.Theme),
            Joined(new[] { ("acute", flags.Acute), ("initiative", flags.Initiative), ("safeAtHome", flags.SafeAtHome), ("triage",
                flags.Triage) }
                .Where(flag => flag.Item2).Select(flag => flag.Item1)),
            decision is RoutingDecision.Refused refused ? refused.Rule.ToString() : None,
            [.. decision.Reasons.Select(reason => reason.Rule.Value).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>A signal of which a set makes no decision at all; names field and rule.</summary>
    public static DecisionDigest Unreadable(ContractViolationException fault)
        => new(None, None, None, None, None, fault.PrivacyRule?.ToString() ?? fault.Field, []);

    /// <summary>What differs, as (what, from, to). A team counts only where its kind does not differ already.</summary>
    public IEnumerable<(string What, string From, string To)> To(DecisionDigest next)
        => new (string What, string From, string To)[]
        {
            ("kind", Kind, next.Kind), ("teamKind", TeamKinds, next.TeamKinds),
            ("team", TeamKinds == next.TeamKinds ? Teams : None, TeamKinds == next.TeamKinds ? next.Teams : None),
            ("theme", Theme, next.Theme), ("flags", Flags, next.Flags), ("refused", Refused, next.Refused),
        }.Where(one => one.From != one.To);

    private static string Joined(IEnumerable<string>? codes)
        => string.Join('+', (codes ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) is { Length: > 0 } some
            ? some : None;
}
