using System.Collections.Concurrent;
using System.Globalization;
using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Deciding.Disclosure;
using Hub.Deciding.Disclosure.Matrix;
using Hub.Deciding.Planning;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.DryRun;

/// <summary>What must hold of every decision, over a hundred thousand generated signals; the seed of a failure is its number.</summary>
public sealed class DeliveryPropertyTests
{
    private const int Count = 100_000;

    [Fact]
    public void Every_signal_gets_a_destination_or_a_named_refusal_and_every_delivery_is_allowed_and_open_ones_hold_nobody()
    {
        var decider = Shipped.Set.Decider(DecidingOptions.Strict);
        var (faults, routed) = (new ConcurrentBag<string>(), 0);

        Parallel.For(0, Count, new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken }, seed =>
        {
            var generated = GeneratedSignal.Make(seed);
            var claim = seed % 10 == 0 ? null : Shipped.Set.Matrix.DryRunClaim(generated.Signal.Source);
            var decision = decider.Decide(generated.Signal, claim);
            Interlocked.Add(ref routed, decision is RoutingDecision.Routed ? 1 : 0);
            foreach (var fault in Faults(generated, claim, decision))
            {
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"{seed}: {fault}"));
            }
        });

        Assert.True(faults.IsEmpty, string.Join(Environment.NewLine, faults.Take(20)));
        Assert.True(routed > Count / 2, $"only {routed} of {Count} were routed");
    }

    private static IEnumerable<string> Faults(GeneratedSignal generated, CovenantClaim? claim, RoutingDecision decision)
        => decision switch
        {
            RoutingDecision.Refused refused => refused.Rule == PrivacyRule.Unknown || refused.Field.Length == 0
                ? ["a refusal without rule or field"]
                : [],
            RoutingDecision.Routed routed => OfRouted(generated, claim, routed),
            var other => [$"{other.GetType().Name} is no decision"],
        };

    private static IEnumerable<string> OfRouted(GeneratedSignal generated, CovenantClaim? claim, RoutingDecision.Routed routed)
    {
        if (routed.Deliveries.IsDefaultOrEmpty)
        {
            yield return "no destination";
        }
        if (routed.Deliveries.Select(delivery => (delivery.Team, delivery.Part)).Distinct().Count() != routed.Deliveries.Length)
        {
            yield return "two deliveries with one id";
        }
        foreach (var delivery in routed.Deliveries)
        {
            foreach (var fault in delivery is PlannedDelivery.Collective open
                ? OfOpen(generated, open)
                : OfSealed(generated.Signal, claim, (PlannedDelivery.Sealed)delivery))
            {
                yield return $"{delivery.Team}: {fault}";
            }
        }
    }

    private static IEnumerable<string> OfOpen(GeneratedSignal generated, PlannedDelivery.Collective open)
    {
        if (!Allowed(generated.Signal, MatrixBasis.None, DataClass.Collective, open.TeamKind))
        {
            yield return "not in the matrix";
        }
        var readable = $"{open.Text?.Value} {open.Street?.Value} {open.Area?.Value} {open.Team}";
        foreach (var value in generated.Person.Values.Where(value => readable.Contains(value, StringComparison.OrdinalIgnoreCase)))
        {
            yield return $"holds a person's value of {value.Length} characters: {open.Text?.Value}";
        }
        if (readable.Contains($"{open.Street?.Value} {generated.Person.HouseNumber}", StringComparison.OrdinalIgnoreCase)
            && open.Street is not null)
        {
            yield return $"holds a house number {generated.Person.HouseNumber}: {readable}";
        }
    }

    private static IEnumerable<string> OfSealed(Signal signal, CovenantClaim? claim, PlannedDelivery.Sealed sealedOne)
    {
        var basis =
            signal.Source == SourceKind.Politie
                ? PoliceProvision.MatrixCode(sealedOne.LegalBasis.WpgArticle!.Value)
                : sealedOne.LegalBasis.Grondslag.Value;
        if (claim is null || !Allowed(signal, basis, sealedOne.DataClass, sealedOne.TeamKind))
        {
            yield return "not in the matrix, or without a convenant";
        }
        if (sealedOne.Content.Reporter is not null && (!signal.SharingAllowed || sealedOne.DataClass == DataClass.Arrears))
        {
            yield return "passes the reporter on";
        }
        if (sealedOne.Content.Subject?.Bsn is not null && !Shipped.Set.Matrix.MayHaveBsn(signal.Municipality, sealedOne.TeamKind))
        {
            yield return "passes a BSN on";
        }
        if (sealedOne.TeamKind.IsCollective() && (sealedOne.DataClass != DataClass.Initiator || sealedOne.Content.Subject is not null))
        {
            yield return "gives a person to a team where all may read along";
        }
        if (sealedOne.DataClass == DataClass.Arrears && (sealedOne.Content.Description ?? sealedOne.Content.Summary) is not null)
        {
            yield return "tells debt help the story";
        }
    }

    private static bool Allowed(Signal signal, string basis, DataClass dataClass, TeamKind destination)
        => Shipped.Set.Matrix.Allows(signal.Municipality, new MatrixCell(signal.Source, basis, dataClass, destination)) is not null;
}
