using System.Text.Json.Serialization;

namespace Hub.Contracts.Privacy;

/// <summary>The privacy rules by name: one name for the decision record, the class, the test and the code that a sender gets.</summary>
/// <remarks>What each rule says, with its legal source, stands in <c>docs/privacy.md</c>.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<PrivacyRule>))]
public enum PrivacyRule
{
    /// <summary>Never a valid rule; refused by every constructor.</summary>
    Unknown = 0,
    /// <summary>A collective signal has no field in which a person fits.</summary>
    NoPersonInCollective,
    /// <summary>The content of an individual case travels only sealed for the receiving team (RFC 7516).</summary>
    SealedForReceiver,
    /// <summary>Without a valid convenant a partner may send collective signals only.</summary>
    CovenantRequired,
    /// <summary>An individual signal carries a grondslag and a purpose that the partner's convenant lists.</summary>
    BasisRequired,
    /// <summary>Source kind × grondslag × data class × destination is an allow-list; the rest is denied.</summary>
    NeedToKnow,
    /// <summary>A BSN in its own field only from partner kinds that the law allows (UAVG 46, Wabb 10).</summary>
    BsnWhereLawPrescribes,
    /// <summary>A police signal names its Wpg article; article 20 needs a convenant that lists the destination.</summary>
    PoliceProvision,
    /// <summary>
    /// Rent arrears need the four preconditions and go to schuldhulp only (Besluit gemeentelijke schuldhulpverlening, art. 2).
    /// </summary>
    ArrearsForDebtHelpOnly,
    /// <summary>Complaints about, or aggression against, a partner's staff never leave the adapter.</summary>
    StaffFilesStayOut,
    /// <summary>
    /// The reporter's contact data goes along only if sharing was allowed, and only sealed: in a case, or of an initiative for the
    /// wijkregisseur.
    /// </summary>
    ReporterNotPassedOn,
    /// <summary>No case counts as taken up until a person accepted it (UAVG 40).</summary>
    HumanConfirms,
    /// <summary>
    /// Content dies 24 hours of working days after acceptance, seven days at the latest, the trail after six months, the register of
    /// provisions after four years.
    /// </summary>
    BodyDiesBeforeTrail,
    /// <summary>Figures and patterns below five distinct subjects are not shown.</summary>
    SmallNumbersHidden,
    /// <summary>Each opening of a case's content is logged by the server in the same transaction.</summary>
    ViewsAreLogged,
    /// <summary>No person data in logs, traces, metrics, exception text, headers, routing keys, URLs, file names or queue names.</summary>
    NothingOutside,
}
