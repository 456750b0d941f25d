using System.Collections.Immutable;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.TeamInbox;

/// <summary>
/// Who is who: the municipalities of a hub with their areas, teams and focuspunten, as their files say. Open to all; no name of a person
/// fits in it.
/// </summary>
public sealed record HubDirectory
{
    /// <summary>Creates it.</summary>
    /// <exception cref="ContractViolationException">A municipality is absent, or there are too many.</exception>
    public HubDirectory(ImmutableArray<DirectoryMunicipality> municipalities) => Municipalities = Require.List(municipalities, 500);

    /// <summary>In the order of their codes.</summary>
    public ImmutableArray<DirectoryMunicipality> Municipalities { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(HubDirectory);
}
