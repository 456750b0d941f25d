using Hub.Contracts.Individual;
using Hub.Contracts.Signals;
using Hub.Deciding.Disclosure.Matrix;

namespace Hub.Deciding.Disclosure;

/// <summary>
/// The one place that answers whether content may reach a kind of team, and what of it: asked for a first delivery and for each move after
/// it.
/// </summary>
internal sealed class DisclosureRules(NeedToKnowMatrix matrix)
{
    private readonly NeedToKnow needToKnow = new(matrix);

    /// <summary>The objection of the first rule that has one; null for none.</summary>
    /// <param name="municipality">Whose table counts.</param>
    /// <param name="facts">The content, of the class that it would have at the destination (<see cref="ClassAt"/>).</param>
    /// <param name="destination">Who would read it.</param>
    public Objection? Against(MunicipalityCode municipality, ContentFacts facts, TeamKind destination)
        => facts.DataClass == DataClass.Collective
            ? needToKnow.Check(municipality, facts.Source, null, DataClass.Collective, destination)
            : BasisRequired.Check(facts.Basis)
                ?? PoliceProvision.Check(facts.Source, facts.Basis!, facts.PoliceDestinations, destination)
                ?? ArrearsForDebtHelpOnly.Check(facts.DataClass, destination)
                ?? ReporterNotPassedOn.Check(facts.DataClass, destination)
                ?? needToKnow.Check(municipality, facts.Source, facts.Basis, facts.DataClass, destination);

    /// <summary>
    /// The objection of the first rule that has one to content leaving its municipality for a kind of team of another; null for none.
    /// The tables of
    /// both count: one gives, the other receives.
    /// </summary>
    /// <param name="municipality">Whose it was.</param>
    /// <param name="other">Whose it would be.</param>
    /// <param name="facts">The content, of the class that it would have at the destination.</param>
    /// <param name="destination">Who would read it.</param>
    public Objection? Against(MunicipalityCode municipality, MunicipalityCode other, ContentFacts facts, TeamKind destination)
        => municipality == other ? Against(municipality, facts, destination)
            : PoliceProvision.CheckElsewhere(facts.Basis) ?? Against(municipality, facts, destination)
                ?? Against(other, facts, destination);

    /// <summary>Whether a kind of team may have a BSN in content of a class.</summary>
    public bool MayHaveBsn(MunicipalityCode municipality, DataClass dataClass, TeamKind destination)
        => dataClass is not (DataClass.Collective or DataClass.Arrears or DataClass.Initiator)
            && matrix.MayHaveBsn(municipality, destination);

    /// <summary>
    /// The class that content has once it lies at a kind of team, as the planner gives it: who moves a case says by choosing the reader
    /// what it is. Arrears stay arrears, an initiator stays one, and so does a signal without a person, wherever they go: no reader makes
    /// anything else of them.
    /// </summary>
    public static DataClass ClassAt(DataClass held, TeamKind destination)
        => held is DataClass.Collective or DataClass.Arrears or DataClass.Initiator or DataClass.Unknown ? held
            : destination switch
            {
                TeamKind.Triage => held == DataClass.PoliceCare ? DataClass.PoliceCare : DataClass.Undecided,
                TeamKind.VeiligThuis => DataClass.SafeAtHome,
                _ => DataClass.Case,
            };
}
