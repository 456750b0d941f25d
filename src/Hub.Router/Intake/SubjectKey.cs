using System.Text;
using Hub.Contracts.Individual;
using Hub.Contracts.Signals;
using Hub.Deciding.Disclosure;

namespace Hub.Router.Intake;

/// <summary>What identifies the subject of a case for the register of provisions; only its keyed hash is kept.</summary>
internal static class SubjectKey
{
    /// <summary>What the keyed hash is for.</summary>
    public const string Purpose = "subject";

    /// <summary>Whom content of a class is about: the subject, or of a plan its initiator.</summary>
    public static SignalSubject? About(Signal signal, DataClass dataClass)
        => dataClass != DataClass.Initiator ? signal.Subject
            : ReporterNotPassedOn.Initiator(signal) is { } initiator
                ? new SignalSubject(initiator.Name, phone: initiator.Phone, email: initiator.Email)
            : null;

    /// <summary>The strongest identification of a signal's subject that there is.</summary>
    public static byte[] For(Signal signal) => For(signal.Subject, signal.Id);

    /// <summary>
    /// The strongest identification there is: citizen number, else name and date of birth, else contact data, else the address, else the
    /// record.
    /// </summary>
    public static byte[] For(SignalSubject? subject, string record)
    {
        var key = subject?.Bsn is { } bsn ? $"bsn|{bsn}"
            : subject?.Name is { } name ? $"naam|{NameKey.Whole(name)}|{NameKey.Date(subject.DateOfBirth)}"
            : subject?.Email is { } email ? $"email|{Plain(email)}"
            : subject?.Phone is { } phone ? $"phone|{Digits(phone)}"
            : subject?.Address is { } address ? $"address|{Plain(address)}"
            : $"record|{record}";
        return Encoding.UTF8.GetBytes(key);
    }

    /// <summary>
    /// What somebody with these initials, surname and date of birth is also recorded under: a possible match, never a certain one. Null
    /// without these.
    /// </summary>
    public static byte[]? Initials(SignalSubject? subject)
        => subject is { Name: { } name, DateOfBirth: { } born } && NameKey.Initials(name) is { } initials
            && NameKey.Date(born) is { Length: > 0 } date
            ? Encoding.UTF8.GetBytes($"initials|{initials}|{date}")
            : null;

    /// <summary>Every key under which a person may have been recorded, for who asks what the hub gave to whom.</summary>
    public static IEnumerable<byte[]> All(SignalSubject subject)
    {
        if (subject.Bsn is { } bsn)
        {
            yield return Encoding.UTF8.GetBytes($"bsn|{bsn}");
        }
        if (subject.Name is { } name)
        {
            yield return Encoding.UTF8.GetBytes($"naam|{NameKey.Whole(name)}|{NameKey.Date(subject.DateOfBirth)}");
            yield return Encoding.UTF8.GetBytes($"naam|{NameKey.Whole(name)}|");
            // As recorded before names had one form: those rows stay for four years.
            yield return Encoding.UTF8.GetBytes($"name|{Plain(name)}|{Plain(subject.DateOfBirth)}");
            yield return Encoding.UTF8.GetBytes($"name|{Plain(name)}|");
        }
        if (subject.Email is { } email)
        {
            yield return Encoding.UTF8.GetBytes($"email|{Plain(email)}");
        }
        if (subject.Phone is { } phone)
        {
            yield return Encoding.UTF8.GetBytes($"phone|{Digits(phone)}");
        }
        if (subject.Address is { } address)
        {
            yield return Encoding.UTF8.GetBytes($"address|{Plain(address)}");
        }
    }

    /// <summary>Letters and digits alone, in lower case.</summary>
    public static string Plain(string? text) => string.Concat((text ?? "").Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>A telephone number without its signs, as within the country.</summary>
    public static string Digits(string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        return digits.StartsWith("31", StringComparison.Ordinal) && digits.Length == 11 ? $"0{digits[2..]}" : digits;
    }
}
