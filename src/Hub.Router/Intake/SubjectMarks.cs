using System.Text;
using Hub.Contracts;
using Hub.Contracts.Individual;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Deciding.Planning;
using Hub.Hosting.Keys;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Intake;

/// <summary>
/// By what two cases are seen to be about one person or household, for counting patterns: every identification that a signal gives, each as
/// a short keyed hash. Two cases that share one are one.
/// </summary>
/// <remarks>
/// Rather too few than too many: who has the same address, or the same name without a date of birth, counts as one. A signal that says of
/// nobody who or where counts not at all, since five such could be one person.
/// </remarks>
internal static class SubjectMarks
{
    /// <summary>What the keyed hashes are for; those of the register cannot be compared with them.</summary>
    public const string Purpose = "pattern-mark";

    private const int Digits = 16;

    /// <summary>The row of a case, or of what triage may yet call one; none for anything else, and where no area is known.</summary>
    public static IEnumerable<PatternMark> Of(
        Guid id, SignalReceived envelope, Signal signal, PlannedDelivery.Sealed plan, AreaCode? area, long now, HubKeyRing keys)
        => plan.DataClass is DataClass.Case or DataClass.Undecided && area is not null
            && Of(signal, value => keys.KeyedHash(envelope.Municipality, Purpose, value)) is { Length: > 0 } marks
            ? [new PatternMark(id, now, envelope.Municipality.Value, area.Value, WireCode.Of(plan.Content.Theme), marks)] : [];

    /// <summary>The marks, with spaces between; empty where the signal says of nobody who or where.</summary>
    /// <param name="signal">The signal, in the clear.</param>
    /// <param name="keyed">A keyed hash in hexadecimal digits.</param>
    public static string Of(Signal signal, Func<byte[], string> keyed)
        => string.Join(
            ' ', Names(signal).Where(name => name[^1] != '|').Distinct(StringComparer.Ordinal)
                .Select(name => keyed(Encoding.UTF8.GetBytes(name))[..Digits]));

    private static IEnumerable<string> Names(Signal signal)
    {
        if (signal.Subject is { } subject)
        {
            if (subject.Bsn is { } bsn)
            {
                yield return $"bsn|{bsn}";
            }
            if (subject.Name is { } name)
            {
                yield return $"naam|{NameKey.Whole(name)}";
            }
            if (subject.Phone is { } phone)
            {
                yield return $"phone|{SubjectKey.Digits(phone)}";
            }
            if (subject.Email is { } email)
            {
                yield return $"email|{SubjectKey.Plain(email)}";
            }
            if (subject.Address is { } address)
            {
                yield return $"home|{SubjectKey.Plain(address.Split(',')[0])}";
            }
        }
        if (signal.Location is { HouseNumber: { } number } place)
        {
            if (place.Street is { } street)
            {
                yield return $"home|{SubjectKey.Plain(street + number)}";
            }
            if (place.Postcode is { Length: >= 6 } postcode)
            {
                yield return $"postcode|{SubjectKey.Plain(postcode + number)}";
            }
        }
    }
}
