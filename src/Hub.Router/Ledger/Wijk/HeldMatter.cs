namespace Hub.Router.Ledger.Wijk;

/// <summary>A public matter that a team holds, as little of it as it takes to count it and to know which come first.</summary>
/// <param name="Id">The delivery.</param>
/// <param name="Area">Where.</param>
/// <param name="Team">Whose.</param>
/// <param name="Waits">Whether it waits for a person, and was not taken up.</param>
/// <param name="Term">By when somebody must have answered; null for none.</param>
internal sealed record HeldMatter(Guid Id, string Area, string Team, bool Waits, long? Term)
{
    /// <summary>Whether nobody answered in time.</summary>
    public bool IsLate(long now) => Waits && Term < now;

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(HeldMatter)} {Id}";
}
