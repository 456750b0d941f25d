using Hub.Contracts.Operations;
using Hub.Contracts.Operations.Figures;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Contracts.Wijk;

/// <summary>
/// A pattern or trend that the hub announced to this team: what the message said, and no more. Rounded, so it is about nobody.
/// </summary>
public sealed record WijkAnnounced
{
    /// <summary>Creates it.</summary>
    /// <exception cref="ContractViolationException">The week is none, the code has not its form, or the number is not rounded.</exception>
    public WijkAnnounced(string contract, string week, AreaCode area, Theme theme, int atLeast)
    {
        Contract = EnvelopeCode.Of(contract);
        Week = FigureWeeks.Check(week);
        Area = Require.Present(area);
        Theme = Require.Known(theme);
        AtLeast = atLeast >= 5 && atLeast % 5 == 0
            ? atLeast
            : throw new ContractViolationException(nameof(atLeast), PrivacyRule.SmallNumbersHidden, "must be five or a multiple of five");
    }

    /// <summary><c>pattern</c>: cases about people; <c>trend</c>: public matters that rise.</summary>
    public string Contract { get; }

    /// <summary>The last of the four ISO weeks that it is about, such as <c>2026-W13</c>.</summary>
    public string Week { get; }

    /// <summary>The gebied.</summary>
    public AreaCode Area { get; }

    /// <summary>The theme.</summary>
    public Theme Theme { get; }

    /// <summary>How many at least, rounded down to a multiple of five (<see cref="PrivacyRule.SmallNumbersHidden"/>).</summary>
    public int AtLeast { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(WijkAnnounced);
}
