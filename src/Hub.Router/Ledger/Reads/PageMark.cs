using System.Globalization;

namespace Hub.Router.Ledger.Reads;

/// <summary>Where a page ended: the moment and id of its last row. Reading on from there costs the same however far it is.</summary>
/// <param name="At">The moment, as the ledger has it.</param>
/// <param name="Id">The id.</param>
/// <param name="Revision">The revision; 0 where rows have none.</param>
internal sealed record PageMark(long At, Guid Id, int Revision = 0)
{
    /// <summary>Reads what <see cref="ToString"/> wrote; null where it has another form.</summary>
    public static PageMark? Read(string text)
        => text.Split('-') is [var at, var id, var revision]
            && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var moment)
            && Guid.TryParseExact(id, "N", out var found)
            && int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? new PageMark(moment, found, number)
                : null;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At}-{Id:N}-{Revision}");
}
