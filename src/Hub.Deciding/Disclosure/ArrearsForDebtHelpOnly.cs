using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Deciding.Classification;

namespace Hub.Deciding.Disclosure;

/// <summary>
/// Rule <see cref="PrivacyRule.ArrearsForDebtHelpOnly"/>: a creditor's arrears go to schuldhulp, contact data and amount only, after the
/// four preconditions (Besluit gemeentelijke schuldhulpverlening, art. 2). The preconditions themselves are checked by
/// <see cref="Arrears"/>.
/// </summary>
internal static class ArrearsForDebtHelpOnly
{
    /// <summary>Whether the signal is a creditor's report of arrears.</summary>
    public static bool Concerns(Signal signal, Classified classified)
        => signal.Arrears is not null
            || (signal.Source == SourceKind.Corporatie && classified.Theme == Theme.SchuldenHuurachterstand
                && classified.Kind != SignalKind.Collective);

    /// <summary>Objects to arrears anywhere but at schuldhulp.</summary>
    public static Objection? Check(DataClass dataClass, TeamKind destination)
        => dataClass == DataClass.Arrears && destination != TeamKind.Schuldhulp
            ? new Objection(PrivacyRule.ArrearsForDebtHelpOnly, "destination")
            : null;

    /// <summary>Objects to a report of arrears without its preconditions.</summary>
    public static Objection? CheckPreconditions(Signal signal, DataClass dataClass, bool preconditionsAssumed)
        => dataClass == DataClass.Arrears && signal.Arrears is null && !preconditionsAssumed
            ? new Objection(PrivacyRule.ArrearsForDebtHelpOnly, "arrears.preconditions")
            : null;
}
