using System.Collections.Immutable;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Intake;

/// <summary>Masks citizen numbers in every text of a signal but the record's own id and the field that is meant for them.</summary>
internal static class SignalMask
{
    /// <summary>The signal without citizen numbers in its texts; the same instance where there were none.</summary>
    public static Signal Apply(Signal signal)
    {
        var description = BsnMask.Apply(signal.Description)!;
        var summary = BsnMask.Apply(signal.Summary);
        var category = Category(signal.Category);
        var location = Location(signal.Location);
        var subject = Subject(signal.Subject);
        var reporter = Reporter(signal.Reporter);
        var attachments = Attachments(signal.Attachments);
        return Same(description, signal.Description) && Same(summary, signal.Summary) && Same(category, signal.Category)
            && Same(location, signal.Location) && Same(subject, signal.Subject) && Same(reporter, signal.Reporter)
            && attachments == signal.Attachments
            ? signal
            : new Signal(
                signal.Id, signal.Source, signal.Municipality, signal.ReportedAt, description, summary, category, location, subject,
                reporter,
                signal.ObservedAt, signal.Urgency, signal.LegalBasis, signal.SharingAllowed, signal.Arrears, attachments);
    }

    private static SignalCategory? Category(SignalCategory? from)
    {
        if (from is null)
        {
            return null;
        }
        var (scheme, code) = (BsnMask.Apply(from.Scheme)!, BsnMask.Apply(from.Code)!);
        return Same(scheme, from.Scheme) && Same(code, from.Code) ? from : new SignalCategory(scheme, code);
    }

    private static SignalLocation? Location(SignalLocation? from)
        => from is null ? null : Kept(from, new SignalLocation(
            BsnMask.Apply(from.Street), BsnMask.Apply(from.HouseNumber), BsnMask.ApplyToCode(from.Postcode), BsnMask.Apply(from.Place),
            BsnMask.Apply(from.Neighbourhood), from.Lat, from.Lon, BsnMask.ApplyToCode(from.Buurt), from.RdX, from.RdY));

    private static SignalSubject? Subject(SignalSubject? from)
        => from is null ? null : Kept(from, new SignalSubject(
            BsnMask.Apply(from.Name), BsnMask.ApplyToCode(from.DateOfBirth), from.Bsn, BsnMask.ApplyToCode(from.Phone),
            BsnMask.ApplyToCode(from.Email),
            BsnMask.Apply(from.Address)));

    private static SignalReporter? Reporter(SignalReporter? from)
        => from is null ? null : Kept(from, new SignalReporter(
            BsnMask.Apply(from.Name), BsnMask.ApplyToCode(from.Phone), BsnMask.ApplyToCode(from.Email), BsnMask.Apply(from.Organisation)));

    private static ImmutableArray<AttachmentReference> Attachments(ImmutableArray<AttachmentReference> from)
        => from.Any(reference => Holds(reference.Reference) || Holds(reference.MediaType))
            ? [.. from.Select(reference => new AttachmentReference(Reference(reference.Reference)!, Reference(reference.MediaType)))]
            : from;

    // Nobody finds a document again by a number that a machine drew with a piece cut out of it.
    private static string? Reference(string? code) => Holds(code) ? BsnMask.ApplyToCode(code) : code;

    private static bool Holds(string? code) => code is not null && BsnMask.FindsInCode(DrawnCode.Without(code));

    private static T Kept<T>(T from, T masked)
        where T : class, IEquatable<T>
        => from.Equals(masked) ? from : masked;

    private static bool Same(object? left, object? right) => ReferenceEquals(left, right);
}
