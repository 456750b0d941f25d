namespace Hub.Deciding.DryRun.Compare;

/// <summary>One sort of move: how many signals, and the first of them by id.</summary>
/// <param name="what"><c>kind</c>, <c>teamKind</c>, <c>team</c>, <c>theme</c>, <c>flags</c> or <c>refused</c>.</param>
/// <param name="from">The code in the old set; <c>-</c> for none.</param>
/// <param name="to">The code in the new set.</param>
internal sealed class Move(string what, string from, string to)
{
    /// <summary>What moves.</summary>
    public string What => what;

    /// <summary>From where.</summary>
    public string From => from;

    /// <summary>To where.</summary>
    public string To => to;

    /// <summary>How many signals.</summary>
    public int Count { get; set; }

    /// <summary>Ids of the first.</summary>
    public List<string> Examples { get; } = [];
}
