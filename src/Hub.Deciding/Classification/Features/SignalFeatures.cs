using Hub.Contracts.Signals;
using Hub.Deciding.Classification.Lexicons;
using Hub.Deciding.Classification.Mentions;

namespace Hub.Deciding.Classification.Features;

/// <summary>Features of the signal as a whole: its fields and its form.</summary>
internal static class SignalFeatures
{
    /// <summary>Gives them to the sink.</summary>
    public static void Of<TSink>(Signal signal, ReadSignal read, bool withFields, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        sink.Add(FeatureFamily.Shape, "altijd", default);
        sink.Add(FeatureFamily.Shape, "zinnen", read.OwnSentences switch { <= 2 => "1-2", <= 4 => "3-4", <= 7 => "5-7", _ => "8-" });
        sink.Add(
            FeatureFamily.Shape, "woorden", read.Text.TokenCount switch { <= 15 => "-15", <= 30 => "16-30", <= 60 => "31-60", _ => "61-" });
        OfMentions(read.Mentions[..read.OwnSentences], ref sink);
        OfCounts(read, ref sink);
        if (withFields)
        {
            OfFields(signal, ref sink);
        }
    }

    private static void OfMentions<TSink>(ReadOnlySpan<MentionKinds> mentions, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        var all = MentionKinds.None;
        var withName = 0;
        foreach (var kinds in mentions)
        {
            all |= kinds;
            withName += (kinds & MentionKinds.OtherName) != MentionKinds.None ? 1 : 0;
        }
        sink.Add(FeatureFamily.Shape, "zinnen-met-naam", withName switch { 0 => "0", 1 => "1", _ => "2-" });
        if ((all & MentionKinds.OtherName) == MentionKinds.None)
        {
            sink.Add(
                FeatureFamily.Shape, (all & MentionKinds.ReporterName) != MentionKinds.None ? "alleen-naam-melder" : "geen-naam", default);
        }
    }

    // How many sentences speak of a person, and how many of a public matter.
    private static void OfCounts<TSink>(ReadSignal read, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        int persons = 0, needs = 0, publics = 0, groups = 0;
        for (var s = 0; s < read.OwnSentences; s++)
        {
            var evidence = read.EvidenceOf(s);
            var isPerson = (evidence & (SentenceEvidence.Pronoun | SentenceEvidence.Someone)) != SentenceEvidence.None
                || (read.Mentions[s] & (MentionKinds.OtherName | MentionKinds.SheSingular | MentionKinds.BareSubject)) != MentionKinds.None;
            persons += isPerson ? 1 : 0;
            needs += (evidence & SentenceEvidence.Need) != SentenceEvidence.None ? 1 : 0;
            publics += (evidence & SentenceEvidence.Public) != SentenceEvidence.None && !isPerson ? 1 : 0;
            groups += (evidence & SentenceEvidence.Group) != SentenceEvidence.None && !isPerson ? 1 : 0;
        }
        sink.Add(FeatureFamily.Shape, "zinnen-persoon", Bucket(persons));
        sink.Add(FeatureFamily.Shape, "zinnen-nood", Bucket(needs));
        sink.Add(FeatureFamily.Shape, "zinnen-openbaar", Bucket(publics));
        sink.Add(FeatureFamily.Shape, "zinnen-groep", Bucket(groups));
        sink.Add(
            FeatureFamily.Shape, "persoon-en-openbaar",
            persons > 0 ? publics > 0 ? "beide" : "persoon" : publics > 0 ? "openbaar" : "geen");
    }

    private static string Bucket(int count) => count switch { 0 => "0", 1 => "1", 2 => "2", _ => "3-" };

    private static void OfFields<TSink>(Signal signal, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        sink.Add(FeatureFamily.Field, "bron", signal.Source.ToString());
        if (signal.Subject is { } subject)
        {
            sink.Add(FeatureFamily.Field, "onderwerp", default);
            if (subject.Bsn is not null || subject.DateOfBirth is not null)
            {
                sink.Add(FeatureFamily.Field, "onderwerp-bsn-of-geboortedatum", default);
            }
        }
        if (signal.Arrears is not null)
        {
            sink.Add(FeatureFamily.Field, "achterstand", default);
        }
        if (signal.Category is { } category)
        {
            sink.Add(FeatureFamily.Field, "schema", category.Scheme);
        }
        else
        {
            sink.Add(FeatureFamily.Field, "geen-categorie", default);
        }
    }
}
