using Hub.Deciding.Classification.Features;
using Hub.Deciding.Classification.Lexicons;

namespace Hub.Deciding.Classification.Evidence;

/// <summary>Collects where each feature of the model stands.</summary>
internal ref struct PlacingSink(RuleSet rules, LexiconRows lexiconRows, PlacedSignal into, int sentence) : IFeatureSink
{
    private int first;
    private int last;

    /// <inheritdoc/>
    public void At(int first, int last) => (this.first, this.last) = (first, last);

    /// <inheritdoc/>
    public readonly void Add(FeatureFamily family, ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        if (rules.Model.Row(FeatureKey.Of(family, first, second)) is not (var row and >= 0))
        {
            if (family == FeatureFamily.Word)
            {
                into.Add(Occurrence.Unknown, sentence, this.first, last, EvidenceSort.Form);
                into.Unknown.Count(first.ToString());
            }
            return;
        }
        switch (family)
        {
            case FeatureFamily.Word or FeatureFamily.Stem or FeatureFamily.Pair or FeatureFamily.Skip:
                into.Add(row, sentence, this.first, last, SmallWords.IsPerson(first) ? EvidenceSort.Someone : EvidenceSort.Form);
                break;
            case FeatureFamily.Mention:
                into.Add(row, sentence, into.MentionsOf(sentence, first), EvidenceSort.Someone);
                break;
            case FeatureFamily.Joint:
                into.Add(row, sentence, into.JointOf(sentence, first, second), EvidenceSort.Form);
                break;
            case FeatureFamily.Shape when second is "0" or "geen" || first is "geen-naam" or "alleen-naam-melder":
                into.Add(row, sentence, -1, -1, EvidenceSort.Absent);
                break;
            case FeatureFamily.Shape:
                into.Add(row, sentence, into.ShapeOf(first, second), EvidenceSort.Form);
                break;
            default:
                into.Add(row, sentence, -1, -1, family == FeatureFamily.Field ? EvidenceSort.Fields : EvidenceSort.Form);
                break;
        }
    }

    /// <inheritdoc/>
    public readonly void AddLexicon(FeatureFamily family, int lexicon, string name)
    {
        if (lexiconRows.Row(family, lexicon) is not (var row and >= 0))
        {
            return;
        }
        if (family == FeatureFamily.Field)
        {
            into.Add(row, sentence, -1, -1, EvidenceSort.Fields);
            return;
        }
        var isPerson = (rules.Lexicons.Evidence(lexicon) & (SentenceEvidence.Pronoun | SentenceEvidence.Someone)) != SentenceEvidence.None;
        into.Add(row, sentence, first, last, isPerson ? EvidenceSort.Someone : EvidenceSort.Form);
    }
}
