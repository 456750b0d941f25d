using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Hub.Contracts.Signals;
using Hub.Deciding.Classification.Features;
using Hub.Deciding.Classification.Lexicons;
using Hub.Deciding.Classification.Mentions;
using Hub.Deciding.Classification.Rules;
using Hub.Deciding.Classification.Text;

namespace Hub.Deciding.Classification.Evidence;

/// <summary>
/// A signal read once more, with the place of each feature that counted: for who opens its text, never on the way of a decision.
/// </summary>
internal sealed class PlacedSignal
{
    private static readonly FrozenDictionary<string, MentionKinds>.AlternateLookup<ReadOnlySpan<char>> Kinds =
        MentionNames.All.ToFrozenDictionary(one => one.Name, one => one.Kind, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly RuleSet rules;
    private readonly List<MentionPlace> mentions;
    private readonly bool[] tells;
    private readonly Dictionary<int, double> values = [];
    private readonly float[] pool = new float[PooledSentences.Names.Length];

    /// <summary>Reads the signal.</summary>
    /// <param name="classifier">What decides.</param>
    /// <param name="lexiconRows">The model's rows of the lexicons.</param>
    /// <param name="signal">The signal as it was decided: its category mapped.</param>
    /// <param name="work">Buffers that nobody else uses meanwhile.</param>
    public PlacedSignal(SignalClassifier classifier, LexiconRows lexiconRows, Signal signal, Workspace work)
    {
        Work = work;
        rules = classifier.Rules;
        classifier.Weigh(signal, Work);
        mentions = Work.Read.MentionPlaces();
        tells = [.. Enumerable.Range(0, Text.TokenCount).Select(t => !SmallWords.Is(Text, t))];
        for (var s = 0; s < Text.SentenceCount; s++)
        {
            var sink = new PlacingSink(rules, lexiconRows, this, s);
            FeatureExtractor.OfSentence(Work.Read, rules.Lexicons, s, ref sink);
        }
        var whole = new PlacingSink(rules, lexiconRows, this, -1);
        SignalFeatures.Of(signal, Work.Read, withFields: true, ref whole);
        foreach (var rule in Work.Fired)
        {
            if (rules.Model.Row(FeatureKey.Of(FeatureFamily.Rule, rule.Reason.Rule.Value)) is var row and >= 0)
            {
                Add(row, -1, PlacesOf(rule), EvidenceSort.Form);
            }
        }
        Count();
    }

    /// <summary>The buffers: text, hits, scores and rules that fired.</summary>
    public Workspace Work { get; }

    /// <summary>The text.</summary>
    public NormalText Text => Work.Read.Text;

    /// <summary>Every feature that counted, by place.</summary>
    public List<Occurrence> Occurrences { get; } = new(512);

    /// <summary>Adds a feature; without a place it counts as what is told instead.</summary>
    public void Add(int row, int sentence, List<(int First, int Last)> places, EvidenceSort without)
    {
        foreach (var (first, last) in places)
        {
            Occurrences.Add(new Occurrence(row, sentence, first, last, 1f / places.Count, without));
        }
        if (places.Count == 0)
        {
            Occurrences.Add(new Occurrence(row, sentence, -1, -1, 1, without));
        }
    }

    /// <summary>Adds a feature of one place; -1 for none.</summary>
    public void Add(int row, int sentence, int first, int last, EvidenceSort without)
        => Occurrences.Add(new Occurrence(row, sentence, first, last, 1, without));

    /// <summary>What one occurrence of a row counts: more of them count less each.</summary>
    public double ValueOf(int row) => values[row];

    /// <summary>The words that are no rows.</summary>
    public UnknownWords Unknown { get; } = new();

    /// <summary>The word of an occurrence that is no row.</summary>
    public string WordOf(Occurrence unknown) => Text.Word(Text.Tokens[unknown.First]).ToString();

    /// <summary>What the sentences say together, by number.</summary>
    public double Pool(int number) => pool[number];

    /// <summary>Whether a token tells a reader something.</summary>
    public bool Tells(int token) => tells[token];

    /// <summary>Where a kind of mention stands in a sentence.</summary>
    public List<(int First, int Last)> MentionsOf(int sentence, ReadOnlySpan<char> name)
        => Kinds.TryGetValue(name, out var kinds) ? Mentioned(sentence, kinds) : [];

    /// <summary>Where two pieces of evidence stand together in a sentence.</summary>
    public List<(int First, int Last)> JointOf(int sentence, ReadOnlySpan<char> who, ReadOnlySpan<char> what)
    {
        var evidence = FeatureExtractor.JointEvidence(what);
        return
        [
            .. who is "naam" ? Mentioned(sentence, MentionKinds.OtherName) : who is "adres" ? Mentioned(sentence, MentionKinds.HouseNumber)
                : who is "iemand" ? Found(sentence, SentenceEvidence.Someone) : [],
            .. Found(sentence, evidence),
        ];
    }

    /// <summary>Where the sentences that a shape counts have what it counts; none for what is of no words.</summary>
    public List<(int First, int Last)> ShapeOf(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        var persons = name is "zinnen-persoon" || (name is "persoon-en-openbaar" && value is not "openbaar");
        var evidence = name is "zinnen-nood" ? SentenceEvidence.Need : name is "zinnen-groep" ? SentenceEvidence.Group
            : name is "zinnen-openbaar" || (name is "persoon-en-openbaar" && value is not "persoon") ? SentenceEvidence.Public
            : SentenceEvidence.None;
        evidence |= persons ? SentenceEvidence.Pronoun | SentenceEvidence.Someone : SentenceEvidence.None;
        var kinds = persons ? MentionKinds.OtherName | MentionKinds.SheSingular | MentionKinds.BareSubject
            : name is "zinnen-met-naam" ? MentionKinds.OtherName : MentionKinds.None;
        var places = new List<(int, int)>();
        for (var s = 0; s < Work.Read.OwnSentences && (evidence != SentenceEvidence.None || kinds != MentionKinds.None); s++)
        {
            places.AddRange(Found(s, evidence));
            places.AddRange(Mentioned(s, kinds));
        }
        return [.. places.Distinct()];
    }

    /// <summary>Where a written rule found what it asks for.</summary>
    public List<(int First, int Last)> PlacesOf(Rule rule)
    {
        var places = new List<(int, int)>();
        foreach (var s in rule.HeldIn(Work.Board))
        {
            foreach (ref readonly var hit in Work.Read.HitsOf(s))
            {
                if (!hit.Denied && Asks(rule, hit.Lexicon))
                {
                    places.Add((hit.FirstToken, hit.LastToken));
                }
            }
            for (var m = 0; m < MentionNames.All.Length; m++)
            {
                if (Asks(rule, rules.Engine.Names.FirstMention + m))
                {
                    places.AddRange(Mentioned(s, MentionNames.All[m].Kind));
                }
            }
        }
        return [.. places.Distinct()];
    }

    private void Count()
    {
        PooledSentences.Of(Work.Scores.Sentences[..Work.Read.OwnSentences], pool);
        foreach (ref readonly var one in CollectionsMarshal.AsSpan(Occurrences))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(values, one.Row, out _) += one.Part;
        }
        foreach (var (row, value) in Work.Scores.Used)
        {
            if (values.TryGetValue(row, out var times))
            {
                values[row] = value / times;
            }
        }
    }

    private bool Asks(Rule rule, int evidence) => rule.AsksFor(evidence) || rules.Engine.Names.GroupsOf(evidence).Any(rule.AsksFor);

    private List<(int First, int Last)> Mentioned(int sentence, MentionKinds kinds)
    {
        var found = new List<(int, int)>();
        foreach (var one in mentions)
        {
            if (one.Sentence == sentence && (one.Kinds & kinds) != MentionKinds.None)
            {
                found.Add((one.First, one.Last));
            }
        }
        return found;
    }

    private List<(int First, int Last)> Found(int sentence, SentenceEvidence evidence)
    {
        var found = new List<(int, int)>();
        foreach (ref readonly var hit in Work.Read.HitsOf(sentence))
        {
            if (!hit.Denied && (rules.Lexicons.Evidence(hit.Lexicon) & evidence) != SentenceEvidence.None)
            {
                found.Add((hit.FirstToken, hit.LastToken));
            }
        }
        return found;
    }
}
