using Hub.Deciding.Planning;

namespace Hub.Standalone.Commands.Configuring;

/// <summary>Two configuration sets that are compared, and what the new one drops.</summary>
/// <param name="Old">The folder of the old set.</param>
/// <param name="New">The folder of the new set.</param>
/// <param name="OldSet">The old set.</param>
/// <param name="NewSet">The new set.</param>
/// <param name="Dropped">What the new set no longer has, in Dutch.</param>
internal sealed record ComparedSets(string Old, string New, DecidingSet OldSet, DecidingSet NewSet, IReadOnlyList<string> Dropped);
