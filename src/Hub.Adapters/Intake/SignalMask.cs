using System.Collections.Immutable;
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
                signal.Id, signal.Source, signal.Municipality, signal.ReportedAt, description, summary, category, location, subject, reporter,
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
    {
        if (from is null)
        {
            return null;
        }
        return Holds(from.Street, from.HouseNumber, from.Postcode, from.Place, from.Neighbourhood, from.Buurt)
            ? new SignalLocation(
                BsnMask.Apply(from.Street), BsnMask.Apply(from.HouseNumber), BsnMask.Apply(from.Postcode), BsnMask.Apply(from.Place),
                BsnMask.Apply(from.Neighbourhood), from.Lat, from.Lon, BsnMask.Apply(from.Buurt), from.RdX, from.RdY)
            : from;
    }

    private static SignalSubject? Subject(SignalSubject? from)
    {
        if (from is null)
        {
            return null;
        }
        return Holds(from.Name, from.DateOfBirth, from.Phone, from.Email, from.Address)
            ? new SignalSubject(
                BsnMask.Apply(from.Name), BsnMask.Apply(from.DateOfBirth), from.Bsn, BsnMask.Apply(from.Phone), BsnMask.Apply(from.Email),
                BsnMask.Apply(from.Address))
            : from;
    }

    private static SignalReporter? Reporter(SignalReporter? from)
    {
        if (from is null)
        {
            return null;
        }
        return Holds(from.Name, from.Phone, from.Email, from.Organisation)
            ? new SignalReporter(BsnMask.Apply(from.Name), BsnMask.Apply(from.Phone), BsnMask.Apply(from.Email), BsnMask.Apply(from.Organisation))
            : from;
    }

    private static ImmutableArray<AttachmentReference> Attachments(ImmutableArray<AttachmentReference> from)
        => from.Any(reference => BsnMask.Finds(reference.Reference) || BsnMask.Finds(reference.MediaType))
            ? [.. from.Select(reference => new AttachmentReference(BsnMask.Apply(reference.Reference)!, BsnMask.Apply(reference.MediaType)))]
            : from;

    private static bool Holds(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (BsnMask.Finds(text))
            {
                return true;
            }
        }
        return false;
    }

    private static bool Same(object? left, object? right) => ReferenceEquals(left, right);
}
