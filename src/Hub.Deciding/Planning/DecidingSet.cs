using System.Collections.Frozen;
using System.Collections.Immutable;
using Hub.Configuration;
using Hub.Contracts.Collective;
using Hub.Contracts.Individual;
using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Contracts.Territory;
using Hub.Deciding.Classification;
using Hub.Deciding.Classification.Evidence;
using Hub.Deciding.Classification.Rules;
using Hub.Deciding.Disclosure;
using Hub.Deciding.Disclosure.Matrix;
using Hub.Deciding.Disclosure.Release;
using Hub.Deciding.Language;
using Hub.Deciding.Municipalities;
using Hub.Deciding.SecondReading;
using Hub.Deciding.Territory;

namespace Hub.Deciding.Planning;

/// <summary>Everything that deciding goes by, read and checked together. Immutable: a reload makes a new set and swaps it whole.</summary>
internal sealed class DecidingSet
{
    private readonly SignalClassifier classifier;
    private readonly AreaLocator locator;
    private readonly DirectoryTeamMap map;
    private readonly ManyTroubles troubles;
    private readonly ReleaseGate gate;
    private readonly ReaderText readerText;
    private readonly FrozenDictionary<MunicipalityCode, SecondReaderUse> secondReader;
    private readonly FrozenDictionary<MunicipalityCode, MunicipalityVocabulary> vocabularies;
    private readonly FrozenDictionary<MunicipalityCode, CategoryMap> categories;
    private readonly FrozenDictionary<MunicipalityCode, double> lookedAt;
    private readonly HandRelease byHand;
    private readonly EvidenceFinder evidence;

    private DecidingSet(MunicipalitySet municipalities, NeedToKnowMatrix matrix, RuleSet rules, ManyTroubles troubles, AreaLocator locator)
    {
        Municipalities = municipalities;
        Matrix = matrix;
        RuleSet = rules.Version;
        Themes = rules.Priors.Values.SelectMany(priors => priors).Select(prior => prior.Theme).OfType<Theme>().ToFrozenSet();
        classifier = new SignalClassifier(rules);
        evidence = new EvidenceFinder(classifier);
        var words = DutchWords.Load(rules.Words);
        (gate, readerText) = (new ReleaseGate(words), new ReaderText(words));
        secondReader = municipalities.Municipalities.Where(municipality => municipality.Options.SecondReader is not null)
            .ToFrozenDictionary(municipality => municipality.Code, municipality => municipality.Options.SecondReader!.Value);
        this.troubles = troubles;
        this.locator = locator;
        map = new DirectoryTeamMap(municipalities);
        vocabularies = municipalities.Municipalities.ToFrozenDictionary(municipality => municipality.Code, MunicipalityVocabulary.Of);
        lookedAt = municipalities.Municipalities.Where(municipality => municipality.Options.LookedAt is not null)
            .ToFrozenDictionary(municipality => municipality.Code, municipality => municipality.Options.LookedAt!.Value);
        byHand = new HandRelease(gate, signal => classifier.Classify(signal));
        categories = municipalities.Municipalities.ToFrozenDictionary(
            municipality => municipality.Code, municipality => new CategoryMap(municipality));
    }

    /// <summary>The municipalities and their teams.</summary>
    public MunicipalitySet Municipalities { get; }

    /// <summary>The version of the rules, which every decision carries.</summary>
    public RuleSetVersion RuleSet { get; }

    /// <summary>The themes that a lexicon of the rules speaks for.</summary>
    public FrozenSet<Theme> Themes { get; }

    /// <summary>Who may know what.</summary>
    public NeedToKnowMatrix Matrix { get; }

    /// <summary>Reads a configuration folder.</summary>
    /// <exception cref="ConfigurationRefusedException">It is broken; lists all faults.</exception>
    public static DecidingSet Load(string configFolder)
    {
        var faults = new List<ConfigFault>();
        return Read(configFolder, faults) is { } set && faults.Count == 0 ? set : throw new ConfigurationRefusedException([.. faults]);
    }

    /// <summary>Reads a configuration folder; adds every fault to the list. Null where there is any.</summary>
    public static DecidingSet? Read(string configFolder, List<ConfigFault> faults)
    {
        var before = faults.Count;
        var municipalities = MunicipalitySet.Read(configFolder, faults);
        var matrix = NeedToKnowLoader.Load(configFolder, faults);
        var rules = RuleSetLoader.Load(configFolder, faults);
        var complex = ManyTroubles.Load(configFolder, faults);
        var boundaries = municipalities is null ? null : TerritoryFiles.Read(configFolder, municipalities, faults);
        if (municipalities is null || matrix is null || rules is null || complex is null)
        {
            return null;
        }
        MatrixDestinations.Check(matrix, municipalities, faults);
        return faults.Count > before ? null : new DecidingSet(
            municipalities, matrix, rules, complex, new AreaLocator(municipalities, boundaries, rules.Words));
    }

    /// <summary>A decider over this set.</summary>
    /// <param name="options">What may be assumed.</param>
    /// <param name="hasKey">Whether something can be sealed for a team that need not have a key. Default: for all, as in a dry run.</param>
    public Decider Decider(DecidingOptions options, Predicate<TeamId>? hasKey = null)
        => new(
            Classify, Locate,
            new RoutePlanner(map, Matrix, troubles, new NoPersonInCollective(ReleaseText, ReleaseStreet), options, hasKey ?? (_ => true)));

    /// <summary>Whether a municipality has a second reader read anything.</summary>
    public bool AsksSecond(MunicipalityCode municipality) => secondReader.ContainsKey(municipality);

    /// <summary>
    /// What a second reader is asked about a signal; null where it is not: switched off, not doubtful, not allowed by the matrix, refused
    /// by a
    /// privacy rule, or acute (danger waits for nobody).
    /// </summary>
    /// <param name="decider">A decider over this set.</param>
    /// <param name="signal">The signal.</param>
    /// <param name="claim">What the partner's convenant allowed at intake; null for none.</param>
    public ReaderQuestion? QuestionFor(Decider decider, Signal signal, CovenantClaim? claim)
    {
        if (!secondReader.TryGetValue(signal.Municipality, out var use) || !Matrix.MayBeRead(signal))
        {
            return null;
        }
        var considered = decider.Consider(signal, claim);
        return !considered.Acute && (use == SecondReaderUse.All || Doubtful.Is(considered.Classified))
            && decider.Plan(considered) is RoutingDecision.Routed
                ? new ReaderQuestion(readerText.Of(signal), considered.Classified) : null;
    }

    /// <summary>What may go to a collective team of words that a person takes out of a seal.</summary>
    /// <param name="municipality">Whose gates; a configured one.</param>
    /// <param name="source">The kind of party that reported.</param>
    /// <param name="text">The words; null for none.</param>
    /// <param name="street">The street; null for none.</param>
    public ReleasedByHand Release(MunicipalityCode municipality, SourceKind source, string? text, string? street)
        => byHand.Release(municipality, source, text, street, vocabularies[municipality]);

    /// <summary>Where in the text the reasons of a decision stand: for who may read it.</summary>
    public ImmutableArray<CaseReason> Evidence(Signal signal, Theme theme, IEnumerable<Reason> reasons)
        => evidence.Of(Mapped(signal), theme, reasons);

    /// <summary>
    /// The decision with, in what is sealed, where in its text the reasons stand. No decision waits for it: who seals asks.
    /// </summary>
    public RoutingDecision Told(Signal signal, RoutingDecision decision)
        => decision is RoutingDecision.Routed routed && routed.Deliveries.Any(CaseReasons.AreFor)
            ? routed with
            {
                Deliveries = [.. routed.Deliveries.Select(
                    one => CaseReasons.In(one, routed, reasons => Evidence(signal, routed.Theme, reasons)))],
            }
            : decision;

    private Signal Mapped(Signal signal) => categories.TryGetValue(signal.Municipality, out var map) ? map.Apply(signal) : signal;

    private Classified Classify(Signal signal)
    {
        var asMapped = Mapped(signal);
        return lookedAt.TryGetValue(signal.Municipality, out var share)
            ? classifier.Classify(asMapped, share)
            : classifier.Classify(asMapped);
    }

    private Located Locate(Signal signal) => locator.Locate(signal.Municipality, signal.Location, signal.Summary, signal.Description);

    private ReleasedText? ReleaseText(Signal signal, ImmutableArray<string> parts)
        => gate.Release(parts, signal, vocabularies[signal.Municipality]);

    private StreetName? ReleaseStreet(Signal signal) => gate.Street(signal.Location?.Street, vocabularies[signal.Municipality]);
}
