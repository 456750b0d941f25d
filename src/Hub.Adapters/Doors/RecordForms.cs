using System.Collections.Immutable;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Doors;

/// <summary>The forms in which one kind of party writes.</summary>
/// <param name="Kind">Whose forms they are; null for everybody's who has none of his own.</param>
/// <param name="All">The forms: one without a type, or several with one each.</param>
/// <param name="TypeRule">Where there are several: what a message without a known type must have.</param>
internal sealed record RecordForms(SourceKind? Kind, ImmutableArray<RecordForm> All, string TypeRule = "")
{
    /// <summary>The form of a type; null where a type is needed and this is none.</summary>
    public RecordForm? OfType(string? type) => All is [{ Type: null } only] ? only : All.FirstOrDefault(form => form.Type == type);
}
