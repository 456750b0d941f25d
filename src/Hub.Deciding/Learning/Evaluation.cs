using Hub.Contracts.Signals;
using Hub.Deciding.Classification;

namespace Hub.Deciding.Learning;

/// <summary>Counts how decisions compare with labels.</summary>
internal sealed class Evaluation
{
    private readonly int[,] confusion = new int[4, 4];
    private readonly Dictionary<Theme, (int Right, int Total)> themes = [];

    /// <summary>Signals counted.</summary>
    public int Total { get; private set; }

    /// <summary>Kind right.</summary>
    public int KindRight { get; private set; }

    /// <summary>Signals that nobody looks at before they go on.</summary>
    public int Unseen { get; private set; }

    /// <summary>Of those, kind right.</summary>
    public int UnseenRight { get; private set; }

    /// <summary>Signals of both kinds, and those of them that are called so or that people look at.</summary>
    public (int Total, int Found) Both { get; private set; }

    /// <summary>
    /// Public matters that went on as a person's case, those of them of which its team is asked whether they are one, and the cases of
    /// nothing
    /// public of which it is asked too.
    /// </summary>
    public (int Hidden, int Asked, int AskedOfNothing) AlsoPublic { get; private set; }

    /// <summary>How far chances of the kind can be believed.</summary>
    public ChanceBins Chances { get; } = new();

    /// <summary>Individual signals of which something would have gone to a collective team.</summary>
    public int Leaks { get; private set; }

    /// <summary>Individual signals called collective or both, triage or not.</summary>
    public int IndividualAsOther { get; private set; }

    /// <summary>Sent to triage beside what must.</summary>
    public int Triage { get; private set; }

    /// <summary>Theme right.</summary>
    public int ThemeRight { get; private set; }

    /// <summary>Themes that need not be confirmed, and those of them whose group is right.</summary>
    public (int Total, int Right) SureThemes { get; private set; }

    /// <summary>Acute: (found, missed, false alarm).</summary>
    public FlagCount Acute { get; } = new();

    /// <summary>Safe at home.</summary>
    public FlagCount SafeAtHome { get; } = new();

    /// <summary>Initiative.</summary>
    public FlagCount Initiative { get; } = new();

    /// <summary>Ids of what went wrong, by sort, for a look at the file.</summary>
    public List<string> Wrong { get; } = [];

    /// <summary>Right and total by theme.</summary>
    public IReadOnlyDictionary<Theme, (int Right, int Total)> Themes => themes;

    /// <summary>Labelled as the first, called the second.</summary>
    public int Confusion(SignalKind label, SignalKind called) => confusion[(int)label, (int)called];

    /// <summary>Counts one decision.</summary>
    public void Add(LabelledSignal signal, Classified decision, bool mustTriage)
    {
        Total++;
        confusion[(int)signal.Kind, (int)decision.Kind]++;
        KindRight += signal.Kind == decision.Kind ? 1 : 0;
        var looked = decision.Flags.Triage;
        Unseen += looked ? 0 : 1;
        UnseenRight += !looked && signal.Kind == decision.Kind ? 1 : 0;
        Both = signal.Kind != SignalKind.Both ? Both : (Both.Total + 1, Both.Found + (decision.Kind == SignalKind.Both || looked ? 1 : 0));
        Chances.Add(signal.Kind, decision.Chances);
        if (!looked && decision.Kind == SignalKind.Individual)
        {
            var (hidden, asked, nothing, asks) = (
                AlsoPublic.Hidden, AlsoPublic.Asked, AlsoPublic.AskedOfNothing, decision.AlsoPublic.Length > 0 ? 1 : 0);
            AlsoPublic = signal.Kind == SignalKind.Individual ? (hidden, asked, nothing + asks) : (hidden + 1, asked + asks, nothing);
        }
        var isOther = signal.Kind == SignalKind.Individual && decision.Kind != SignalKind.Individual;
        IndividualAsOther += isOther ? 1 : 0;
        Leaks += isOther && !decision.Flags.Triage ? 1 : 0;
        Triage += decision.Flags.Triage && !mustTriage ? 1 : 0;
        ThemeRight += signal.Theme == decision.Theme ? 1 : 0;
        SureThemes = decision.About.ToConfirm ? SureThemes
            : (SureThemes.Total + 1, SureThemes.Right + (GroupIsRight(signal.Theme, decision) ? 1 : 0));
        var (right, total) = themes.GetValueOrDefault(signal.Theme);
        themes[signal.Theme] = (right + (signal.Theme == decision.Theme ? 1 : 0), total + 1);
        Acute.Add(signal.Acute, decision.Flags.Acute, looked);
        SafeAtHome.Add(signal.SafeAtHome, decision.Flags.SafeAtHome, looked);
        Initiative.Add(signal.Initiative, decision.Flags.Initiative, looked);
        Note(signal, decision);
    }

    /// <summary>Adds the counts of another evaluation.</summary>
    public void Add(Evaluation other)
    {
        Total += other.Total;
        KindRight += other.KindRight;
        Unseen += other.Unseen;
        UnseenRight += other.UnseenRight;
        Both = (Both.Total + other.Both.Total, Both.Found + other.Both.Found);
        AlsoPublic = (
            AlsoPublic.Hidden + other.AlsoPublic.Hidden, AlsoPublic.Asked + other.AlsoPublic.Asked,
            AlsoPublic.AskedOfNothing + other.AlsoPublic.AskedOfNothing);
        Chances.Add(other.Chances);
        Leaks += other.Leaks;
        IndividualAsOther += other.IndividualAsOther;
        Triage += other.Triage;
        ThemeRight += other.ThemeRight;
        SureThemes = (SureThemes.Total + other.SureThemes.Total, SureThemes.Right + other.SureThemes.Right);
        for (var i = 0; i < confusion.Length; i++)
        {
            confusion[i / 4, i % 4] += other.confusion[i / 4, i % 4];
        }
        foreach (var (theme, (right, total)) in other.themes)
        {
            var (r, t) = themes.GetValueOrDefault(theme);
            themes[theme] = (r + right, t + total);
        }
        Acute.Add(other.Acute);
        SafeAtHome.Add(other.SafeAtHome);
        Initiative.Add(other.Initiative);
        Wrong.AddRange(other.Wrong);
    }

    // Of both a person and a public matter a label names one theme, and the decision two.
    private static bool GroupIsRight(Theme label, Classified decision)
        => ThemeGroups.Of(label) == ThemeGroups.Of(decision.Theme)
            || (decision.PublicTheme is { } open && ThemeGroups.Of(label) == ThemeGroups.Of(open.Theme));

    private void Note(LabelledSignal signal, Classified decision)
    {
        if (signal.Kind != decision.Kind)
        {
            Wrong.Add($"{signal.Signal.Id} kind {signal.Kind}->{decision.Kind}{(decision.Flags.Triage ? " triage" : string.Empty)}");
        }
        if (signal.Acute != decision.Flags.Acute)
        {
            Wrong.Add($"{signal.Signal.Id} acute {(signal.Acute ? "missed" : "false alarm")}");
        }
        if (signal.SafeAtHome != decision.Flags.SafeAtHome)
        {
            Wrong.Add($"{signal.Signal.Id} safeAtHome {(signal.SafeAtHome ? "missed" : "false alarm")}");
        }
        if (signal.Theme != decision.Theme)
        {
            Wrong.Add($"{signal.Signal.Id} theme {signal.Theme}->{decision.Theme}");
        }
    }
}
