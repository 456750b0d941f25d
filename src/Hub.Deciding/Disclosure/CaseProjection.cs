using System.Collections.Immutable;
using Hub.Contracts.Collective;
using Hub.Contracts.Individual;
using Hub.Contracts.Signals;
using Hub.Deciding.Disclosure.Matrix;

namespace Hub.Deciding.Disclosure;

/// <summary>What a data class lets its receiver read: the signal less everything that this receiver does not need.</summary>
internal sealed class CaseProjection(NeedToKnowMatrix matrix)
{
    private readonly DisclosureRules rules = new(matrix);

    /// <summary>The content of a sealed delivery.</summary>
    /// <param name="signal">The signal.</param>
    /// <param name="theme">What it is about.</param>
    /// <param name="dataClass">What kind of content this is.</param>
    /// <param name="destination">Who gets it.</param>
    /// <param name="focuspunten">Every focuspunt that it touches.</param>
    /// <param name="alsoPublic">What of its words may be a public matter too.</param>
    public CaseContent Project(
        Signal signal, Theme theme, DataClass dataClass, TeamKind destination, ImmutableArray<FocuspuntId> focuspunten,
        ImmutableArray<string> alsoPublic = default)
        => dataClass switch
        {
            DataClass.Arrears => ForDebtHelp(signal),
            DataClass.Case or DataClass.SafeAtHome or DataClass.PoliceCare or DataClass.Undecided => new CaseContent(
                theme, signal.ReportedAt, signal.Source, signal.Summary, signal.Description, signal.Location,
                BsnWhereLawPrescribes.Project(signal.Subject, rules.MayHaveBsn(signal.Municipality, dataClass, destination)),
                ReporterNotPassedOn.Project(signal), null, signal.Attachments, signal.ObservedAt, focuspunten: focuspunten,
                reference: PartnerReference.Of(signal), alsoPublic: alsoPublic),
            var other => throw new InvalidOperationException($"{other} has no handling."),
        };

    /// <summary>
    /// Who brought a plan, and the plan: its words, and where without the dwelling. No number of the matter, attachment or anybody else.
    /// </summary>
    /// <param name="signal">The signal; its reporter allowed sharing.</param>
    /// <param name="plan">The words of it that are the plan: of a split signal the public half.</param>
    /// <param name="theme">What the plan is about.</param>
    public static CaseContent ForInitiator(Signal signal, Signal plan, Theme theme)
        => new(
            theme, signal.ReportedAt, signal.Source, plan.Summary, plan.Description, plan.Location?.WithoutDwelling(),
            reporter: ReporterNotPassedOn.Initiator(signal) ?? throw new InvalidOperationException("Nobody agreed to be reached."));

    // Besluit gemeentelijke schuldhulpverlening, art. 2: contact data and the amount, and whose claim it is by its own number; no story,
    // date of birth, attachments or reporter.
    private static CaseContent ForDebtHelp(Signal signal)
        => new(
            Theme.SchuldenHuurachterstand, signal.ReportedAt, signal.Source, null, null, Address(signal.Location),
            signal.Subject is { } subject
                ? new SignalSubject(subject.Name, null, null, subject.Phone, subject.Email, subject.Address)
                : null,
            null, signal.Arrears?.Amount, ImmutableArray<AttachmentReference>.Empty, reference: PartnerReference.Of(signal));

    private static SignalLocation? Address(SignalLocation? location)
        => location is null ? null : new SignalLocation(location.Street, location.HouseNumber, location.Postcode, location.Place);
}
