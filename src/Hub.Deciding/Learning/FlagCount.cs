namespace Hub.Deciding.Learning;

/// <summary>How a flag compares with its label.</summary>
internal sealed class FlagCount
{
    /// <summary>Set and right.</summary>
    public int Found { get; private set; }

    /// <summary>Not set, and people look at the signal first.</summary>
    public int SeenByPeople { get; private set; }

    /// <summary>Not set, and should be; some of them people look at.</summary>
    public int Missed { get; private set; }

    /// <summary>Set, and should not be.</summary>
    public int FalseAlarms { get; private set; }

    /// <summary>Adds the counts of another.</summary>
    public void Add(FlagCount other)
    {
        Found += other.Found;
        SeenByPeople += other.SeenByPeople;
        Missed += other.Missed;
        FalseAlarms += other.FalseAlarms;
    }

    /// <summary>Counts one.</summary>
    public void Add(bool label, bool flag, bool looked)
    {
        SeenByPeople += label && !flag && looked ? 1 : 0;
        Found += label && flag ? 1 : 0;
        Missed += label && !flag ? 1 : 0;
        FalseAlarms += !label && flag ? 1 : 0;
    }
}
