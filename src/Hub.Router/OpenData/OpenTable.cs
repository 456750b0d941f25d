using System.Collections.Immutable;
using Hub.Deciding.Municipalities;

namespace Hub.Router.OpenData;

/// <summary>A table that anybody may have, in one form for JSON and CSV, so that both say the same.</summary>
/// <param name="Municipality">Whose.</param>
/// <param name="Path">Its address without the ending, such as /open/gm0637/areas.</param>
/// <param name="Title">What it is, in Dutch.</param>
/// <param name="Description">What it tells and how it was made, in Dutch.</param>
/// <param name="Licence">The address of its licence.</param>
/// <param name="Attribution">Whose name to say with it.</param>
/// <param name="Period">The days that it is about; null where it is about now.</param>
/// <param name="Fields">The columns.</param>
/// <param name="Rows">
/// The rows: text, whole numbers, booleans, days, lists of text, or null for nothing, in the order of the columns.
/// </param>
internal sealed record OpenTable(
    Municipality Municipality, string Path, string Title, string Description, Uri Licence, string Attribution,
    (DateOnly From, DateOnly To)? Period, ImmutableArray<OpenField> Fields, ImmutableArray<ImmutableArray<object?>> Rows);
