using Hub.Contracts.Signals;
using Hub.Deciding.Classification.Features;

namespace Hub.Deciding.Classification.Rules;

/// <summary>Which evidence stands in which sentence of a signal, by number. A reusable buffer.</summary>
internal sealed class EvidenceBoard
{
    private ulong[] bits = [];
    private int words;
    private EvidenceNames? names;

    /// <summary>Number of sentences.</summary>
    public int Sentences { get; private set; }

    /// <summary>Evidence that stands anywhere, each once.</summary>
    public List<int> Present { get; } = [];

    /// <summary>Fills the board from a read signal.</summary>
    public void Fill(Signal signal, ReadSignal read, EvidenceNames names)
    {
        this.names = names;
        words = (names.Count + 63) / 64;
        Sentences = read.OwnSentences;
        var size = (Sentences + 1) * words;
        if (bits.Length < size)
        {
            bits = new ulong[size * 2];
        }
        bits.AsSpan(0, size).Clear();
        Present.Clear();
        for (var s = 0; s < Sentences; s++)
        {
            foreach (ref readonly var hit in read.HitsOf(s))
            {
                if (!hit.Denied)
                {
                    Set(s, hit.Lexicon);
                }
            }
            for (var m = 0; m < MentionNames.All.Length; m++)
            {
                if ((read.Mentions[s] & MentionNames.All[m].Kind) != Mentions.MentionKinds.None)
                {
                    Set(s, names.FirstMention + m);
                }
            }
        }
        foreach (var field in SignalFields.Of(signal, read))
        {
            SetEverywhere(names.FirstField + (int)field);
        }
    }

    /// <summary>Whether the evidence stands in the sentence, or anywhere for the number after the last.</summary>
    public bool Has(int sentence, int evidence) => (bits[(sentence * words) + (evidence >> 6)] & (1UL << (evidence & 63))) != 0;

    /// <summary>The place in the board that stands for the whole signal.</summary>
    public int Whole => Sentences;

    private void Set(int sentence, int evidence)
    {
        SetOne(sentence, evidence);
        foreach (var group in names!.GroupsOf(evidence))
        {
            SetOne(sentence, group);
        }
    }

    private void SetOne(int sentence, int evidence)
    {
        bits[(sentence * words) + (evidence >> 6)] |= 1UL << (evidence & 63);
        ref var whole = ref bits[(Sentences * words) + (evidence >> 6)];
        if ((whole & (1UL << (evidence & 63))) == 0)
        {
            whole |= 1UL << (evidence & 63);
            Present.Add(evidence);
        }
    }

    private void SetEverywhere(int evidence)
    {
        for (var s = 0; s < Sentences; s++)
        {
            Set(s, evidence);
        }
    }
}
