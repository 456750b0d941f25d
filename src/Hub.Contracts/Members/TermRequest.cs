using Hub.Contracts.Privacy;

namespace Hub.Contracts.Members;

/// <summary>Says until when somebody is a member: longer or shorter than before.</summary>
public sealed record TermRequest
{
    /// <summary>The days of a term where nobody says another.</summary>
    public const int Usual = 365;

    /// <summary>The most days of a term.</summary>
    public const int Longest = 730;

    /// <summary>Creates the request.</summary>
    /// <exception cref="ContractViolationException">It is no number of days.</exception>
    public TermRequest(int days) => Days = Require.Between(days, 0, Longest);

    /// <summary>Days from now; 0 ends it now, and who is out can be let in again by a longer term.</summary>
    public int Days { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(TermRequest);
}
