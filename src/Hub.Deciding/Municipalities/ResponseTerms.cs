namespace Hub.Deciding.Municipalities;

/// <summary>How soon a team must respond, by urgency and kind.</summary>
/// <param name="Acute">Danger to life or limb.</param>
/// <param name="High">High urgency.</param>
/// <param name="Individual">Normal urgency, individual side and desks.</param>
/// <param name="Collective">Normal urgency, collective side.</param>
/// <param name="IndividualWork">Within which a case must be closed once it was taken up. Default 20 working days.</param>
/// <param name="CollectiveWork">
/// Within which a public matter must be closed once it was taken up: as long as it takes until the team met. Default 45 working days, as a
/// wijkteam meets five or six times a year.
/// </param>
internal sealed record ResponseTerms(
    ResponseTerm Acute, ResponseTerm High, ResponseTerm Individual, ResponseTerm Collective, ResponseTerm? IndividualWork = null,
    ResponseTerm? CollectiveWork = null)
{
    private static readonly ResponseTerm FourWeeks = new(WorkingDays: 20);
    private static readonly ResponseTerm UntilTheyMet = new(WorkingDays: 45);

    /// <summary>Within which a case must be closed once it was taken up.</summary>
    public ResponseTerm IndividualWork { get; init; } = IndividualWork ?? FourWeeks;

    /// <summary>Within which a public matter must be closed once it was taken up.</summary>
    public ResponseTerm CollectiveWork { get; init; } = CollectiveWork ?? UntilTheyMet;
}
