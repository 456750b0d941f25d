namespace Hub.Deciding.Municipalities;

/// <summary>How soon a team must respond, by urgency and kind.</summary>
/// <param name="Acute">Danger to life or limb.</param>
/// <param name="High">High urgency.</param>
/// <param name="Individual">Normal urgency, individual side and desks.</param>
/// <param name="Collective">Normal urgency, collective side.</param>
internal sealed record ResponseTerms(ResponseTerm Acute, ResponseTerm High, ResponseTerm Individual, ResponseTerm Collective);
