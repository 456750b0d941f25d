using System.Collections.Immutable;
using Hub.Contracts;
using Hub.Contracts.Individual;
using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Deciding.Classification;
using Hub.Deciding.Classification.Rules;
using Hub.Deciding.Disclosure;
using Hub.Deciding.Disclosure.Matrix;
using Hub.Deciding.Municipalities;

namespace Hub.Deciding.Planning;

/// <summary>Turns what is known of a signal into deliveries, each of which every privacy rule allows; else a refusal by name.</summary>
internal sealed class RoutePlanner
{
    private readonly ITeamMap map;
    private readonly ManyTroubles troubles;
    private readonly NoPersonInCollective collective;
    private readonly Destinations destinations;
    private readonly PrivacyRules rules;
    private readonly CaseProjection projection;
    private readonly Initiators initiators;
    private readonly Originals originals;
    private readonly FocuspuntNotices focuspunten;

    /// <summary>Creates a planner.</summary>
    /// <param name="map">The municipalities' teams.</param>
    /// <param name="matrix">Who may know what.</param>
    /// <param name="troubles">Which cases are of several troubles.</param>
    /// <param name="collective">What of a signal a collective team may read.</param>
    /// <param name="options">What may be assumed.</param>
    /// <param name="hasKey">Whether something can be sealed for a team that need not have a key.</param>
    public RoutePlanner(
        ITeamMap map, NeedToKnowMatrix matrix, ManyTroubles troubles, NoPersonInCollective collective, DecidingOptions options,
        Predicate<TeamId> hasKey)
    {
        (this.map, this.troubles, this.collective) = (map, troubles, collective);
        (destinations, rules, projection) = (
            new Destinations(map, matrix, troubles), new PrivacyRules(matrix, options), new CaseProjection(matrix));
        (initiators, originals) = (new Initiators(map, rules, hasKey), new Originals(map, rules, projection));
        focuspunten = new FocuspuntNotices(map);
    }

    /// <summary>Plans; at least one delivery or a refusal, never nothing.</summary>
    public RoutingDecision Plan(Considered signal)
    {
        if (rules.AgainstSignal(signal) is { } objection)
        {
            return Refuse(signal, objection);
        }
        var deliveries = ImmutableArray.CreateBuilder<PlannedDelivery>(3);
        var reasons = new List<Reason>(4);
        var wishes = destinations.For(signal);
        var split = wishes.Count > 1 ? signal.Split : null;
        var whole = signal.Whole;
        var forCase = 0;
        foreach (var asked in wishes)
        {
            var wish = Allowed(signal, asked, reasons);
            reasons.Add(new Reason(new RuleId(wish.Why), $"to:{WireCode.Of(wish.Kind)}"));
            if (wish.Kind == TeamKind.Zorgcoordinator && troubles.In(signal.Signal) is { } complex)
            {
                reasons.Add(complex);
            }
            if (rules.Against(signal, wish) is { } against)
            {
                return Refuse(signal, against);
            }
            deliveries.Add(Deliver(signal, split is null ? whole : wish.Part == Wish.CollectivePart ? split.Public : split.Rest, wish));
            forCase = wish.Part == Wish.IndividualPart ? reasons.Count : forCase;
        }
        AddInitiator(signal, split?.Public ?? whole, deliveries, reasons);
        AddCopies(signal, deliveries, reasons);
        return new RoutingDecision.Routed(
            signal.Classified.Kind, signal.Classified.Theme, FlagsOf(signal, deliveries), signal.Area,
            split is null ? deliveries.ToImmutable() : [.. deliveries.Select(delivery => Telling(delivery, split, reasons, forCase))],
            focuspunten.Notices(signal, deliveries), [.. reasons, .. signal.Classified.Reasons], signal.Classified.RuleSet)
        {
            Focuspunten = focuspunten.Of(signal, signal.Whole),
        };
    }

    // Who does the work gets it at once only as far as the table goes; else it is the wijkteam's, as everything is without such a rule.
    private Wish Allowed(Considered signal, Wish wish, List<Reason> reasons)
    {
        if (wish.To is null || rules.Against(signal, wish) is not { } objection)
        {
            return wish;
        }
        reasons.Add(new Reason(new RuleId(objection.Rule.ToString()), $"to:{WireCode.Of(wish.Kind)}"));
        return Wish.ToWijkteam;
    }

    // The case is planned first: the reasons for it stand before those for the collective half.
    private static PlannedDelivery Telling(PlannedDelivery delivery, SplitSignal split, List<Reason> reasons, int forCase)
        => delivery.Part == Wish.IndividualPart
            ? delivery with { Reasons = [.. reasons.Take(forCase), .. split.Rest.Reasons] }
            : delivery with { Reasons = [.. reasons.Skip(forCase), .. split.Public.Reasons] };

    // The triage flag says that a person must decide what it is; an unclear place is a reason of its own.
    private static SignalFlags FlagsOf(Considered signal, IEnumerable<PlannedDelivery> deliveries)
        => signal.Classified.Flags with
        {
            Acute = signal.Acute,
            Initiative = signal.Initiative,
            Triage = signal.Classified.Flags.Triage
                || deliveries.Any(delivery => delivery is PlannedDelivery.Sealed { DataClass: DataClass.PoliceCare }),
        };

    private static RoutingDecision.Refused Refuse(Considered signal, Objection objection)
        => new(
            objection.Rule, objection.Field, signal.Acute,
            [new Reason(new RuleId(objection.Rule.ToString()), $"field:{objection.Field}"), .. signal.Classified.Reasons],
            signal.Classified.RuleSet);

    private PlannedDelivery Deliver(Considered signal, SignalHalf half, Wish wish)
    {
        var address = wish.To ?? map.Find(signal.Signal.Municipality, wish.Kind, signal.Area)
            ?? throw new InvalidOperationException(
                $"{signal.Signal.Municipality} has no {wish.Kind}; the configuration check must refuse that.");
        return wish.DataClass == DataClass.Collective ? Collective(signal, half, address, wish.Part) : Sealed(signal, half, address, wish);
    }

    private PlannedDelivery.Sealed Sealed(Considered signal, SignalHalf half, TeamAddress address, Wish wish)
        => new(
            address.Team, address.Kind, PlannedUrgency.Of(signal, half, wish.DataClass), wish.Part, wish.DataClass,
            rules.BasisFor(signal, wish.DataClass)!,
            projection.Project(
                signal.Signal, half.Theme, wish.DataClass, address.Kind, focuspunten.Of(signal, half), signal.Classified.AlsoPublic));

    private PlannedDelivery.Collective Collective(Considered signal, SignalHalf half, TeamAddress address, string part)
    {
        var touched = focuspunten.Of(signal, half);
        return new PlannedDelivery.Collective(
            address.Team, address.Kind, PlannedUrgency.Of(half, DataClass.Collective), part, signal.Area, half.Theme,
            collective.Street(signal.Signal), collective.Text(signal.Signal, signal.Classified.PublicParts), touched, half.Initiative)
        {
            Original = originals.For(signal, half, touched),
        };
    }

    // The plan says who can reach its initiator, and no more; without the plan there is nothing to reach anybody for.
    private void AddInitiator(Considered signal, SignalHalf half, ImmutableArray<PlannedDelivery>.Builder deliveries, List<Reason> reasons)
    {
        if (deliveries.OfType<PlannedDelivery.Collective>().FirstOrDefault() is not { Initiative: true } plan)
        {
            return;
        }
        var (initiator, why) = initiators.For(signal, half);
        reasons.AddRange(why is null ? [] : [why]);
        if (initiator is not null)
        {
            deliveries[deliveries.IndexOf(plan)] = plan with { InitiatorThrough = initiator.Team };
            deliveries.Add(initiator);
        }
    }

    // A copy has no owner to lose: where the matrix denies it, it is left out, and the reason says so.
    private void AddCopies(Considered signal, ImmutableArray<PlannedDelivery>.Builder deliveries, List<Reason> reasons)
    {
        if (signal.Area is not { } area
            || deliveries.OfType<PlannedDelivery.Collective>().FirstOrDefault(one => IsMain(one.TeamKind)) is not { } main)
        {
            return;
        }
        foreach (var participant in map.Participants(signal.Signal.Municipality, area, signal.Buurt, main.Theme))
        {
            var wish = new Wish(participant.Kind, DataClass.Collective, Wish.CopyPart, "route.participant");
            var objection = rules.Against(signal, wish);
            reasons.Add(new Reason(new RuleId(objection?.Rule.ToString() ?? wish.Why), $"to:{WireCode.Of(wish.Kind)}"));
            if (objection is null)
            {
                deliveries.Add(new PlannedDelivery.Collective(
                    participant.Team, participant.Kind, main.Urgency, Wish.CopyPart, main.Area, main.Theme, main.Street, main.Text,
                    main.Focuspunten, main.Initiative)
                {
                    InitiatorThrough = main.InitiatorThrough,
                });
            }
        }
    }

    private static bool IsMain(TeamKind kind) => kind is TeamKind.Wijkteam or TeamKind.Wijkregisseur || DirectRule.IsDoer(kind);
}
