using System.Collections.Immutable;

namespace Hub.Deciding.Municipalities;

/// <summary>Who hears what was not confirmed in time, first step first. An escalation never holds content.</summary>
/// <param name="Collective">For wijkteams and whoever else is on the collective side.</param>
/// <param name="Individual">For wijkzorgnetwerken, schuldhulp, veilig-thuis and coordinators of care.</param>
/// <param name="Triage">For triage itself.</param>
internal sealed record EscalationChains(
    ImmutableArray<EscalationStep> Collective, ImmutableArray<EscalationStep> Individual, ImmutableArray<EscalationStep> Triage);
