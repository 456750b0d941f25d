using System.Collections.Immutable;
using Hub.Contracts.Collective;
using Hub.Contracts.Privacy;
using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Deciding.Classification;
using Hub.Deciding.Classification.Rules;

namespace Hub.Deciding.Planning;

/// <summary>What happens with a signal. A closed set: routed to one or more teams, or refused by a named privacy rule.</summary>
internal abstract record RoutingDecision
{
    private RoutingDecision(ImmutableArray<Reason> reasons, RuleSetVersion ruleSet)
    {
        Reasons = reasons;
        RuleSet = ruleSet;
    }

    /// <summary>Rules and evidence, strongest first; without words of the signal.</summary>
    public ImmutableArray<Reason> Reasons { get; }

    /// <summary>The rule set that decided.</summary>
    public RuleSetVersion RuleSet { get; }

    /// <summary>Routed: at least one delivery, each with an owner to be; and notices, which nobody owns.</summary>
    public sealed record Routed(
        SignalKind Kind, Theme Theme, SignalFlags Flags, AreaCode? Area, ImmutableArray<PlannedDelivery> Deliveries,
        ImmutableArray<PlannedDelivery.Notice> Notices, ImmutableArray<Reason> Reasons, RuleSetVersion RuleSet)
        : RoutingDecision(Reasons, RuleSet)
    {
        /// <summary>Every focuspunt that it touches, in the order of the municipality.</summary>
        public ImmutableArray<FocuspuntId> Focuspunten { get; init; } = [];

        /// <summary>Whether a person has yet to confirm the theme of the whole: it then counts in no figure.</summary>
        public bool ThemeToConfirm => Reasons.Any(reason => reason.Rule == Classification.Reasons.ThemeToConfirm);

        /// <summary>Whether a person has yet to confirm what a delivery is about: it then counts in no pattern.</summary>
        public bool ThemeToConfirmOf(PlannedDelivery delivery)
            => RulesFor(delivery).Contains(Classification.Reasons.ThemeToConfirm);

        /// <summary>The rules that the receiver of a delivery is told: of a split signal those of its own half only. Each once.</summary>
        public ImmutableArray<RuleId> RulesFor(PlannedDelivery delivery)
            => [.. (delivery.Reasons.IsDefault ? Reasons : delivery.Reasons).Select(reason => reason.Rule).Distinct().Take(50)];

        /// <inheritdoc/>
        public override string ToString() => $"{nameof(Routed)} {Kind}";
    }

    /// <summary>Refused; the partner stays the owner and hears rule and field.</summary>
    public sealed record Refused(PrivacyRule Rule, string Field, bool Acute, ImmutableArray<Reason> Reasons, RuleSetVersion RuleSet)
        : RoutingDecision(Reasons, RuleSet)
    {
        /// <inheritdoc/>
        public override string ToString() => $"{nameof(Refused)} {Rule}";
    }
}
